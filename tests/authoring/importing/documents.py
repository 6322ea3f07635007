"""Documents in the habits that real ones have, written for these tests.

`said` is what a person reads in the document, written down apart from it where the file holds
more than its words (Word documents); `moved` are the words that a field's name or another way to
write the same value replaces; `steps` begin the steps in their order.
"""

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import docx
from docx.shared import Inches


@dataclass(frozen=True, slots=True)
class Sample:
    file: str
    data: bytes
    said: str
    steps: tuple[str, ...]
    moved: str = ""
    fields: dict[str, object] = field(default_factory=dict)
    beside: dict[str, bytes] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()


def png(colour: int = 0) -> bytes:
    """Return a picture of one grey pixel."""

    def part(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixel = zlib.compress(bytes((0, colour)))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", size) + part(b"IDAT", pixel) + part(b"IEND", b"")


def text(file: str, words: str, steps: tuple[str, ...], *, encoding="utf-8", **more) -> Sample:
    return Sample(file, words.encode(encoding), words, steps, **more)


def word(file: str, fill: Callable[[docx.document.Document], None], said: str, steps, **more):
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return Sample(file, out.getvalue(), said, steps, **more)


LETTERED = """\
# Weekly newsletter procedure

We send a newsletter every Friday.

**How to do it**

a) Open Mailchimp and duplicate last week's campaign.
b) Replace the pictures:
  - header picture
  - product picture
c) Check every link.

Step 4: Send a test mail to yourself.
Step 5: When the test is fine, schedule it for 10:00. See Step 4.

Do NOT do:
- images of people
- emojis in subject
"""

README = """\
# Weekly stock count

![logo](https://example.com/logo.svg) [![build](https://example.com/b.png)](https://example.com)

> Keep the numbers honest.

## Table of contents

- [Prerequisites](#prerequisites)
- [Steps](#steps)

## Prerequisites

- [ ] A login to **Lagerbox**
- [ ] The `count.csv` template

## Steps

1. Open the *Stock* tab.

   ```
   --- not a rule ---
   1. not a step
   ```

1. Count shelf A.
1. Type the numbers.

<details><summary>Why</summary>
Because returns are late.
</details>

## License

MIT
"""

NOTION = """\
# Onboard a client

Owner: Priya Nair
Status: In progress
Last updated: October 3, 2026
Tags: ops, sales

---

<aside>
💡 Do this within one day of the signature.
</aside>

## **Before you start**

- [ ]  Contract is signed

## Process

1. Create the folder

    ![Untitled](Onboard%20a%20client/Untitled.png)

2. Send the welcome email
    - use the template
    - copy Priya
3. Book the call
"""

NUMBERED = """\
STANDARD OPERATING PROCEDURE

Process owner: Marta Silva
Version: 2.1
Effective date: 12 March 2026

1. Purpose
This procedure tells how refunds are paid.

2. Scope
All refunds below 200 EUR.
    It does not cover vouchers.

3. Responsibilities
The assistant pays, Marta approves.

4. Procedure
4.1 Open the ticket.
4.2 Check the order number.
4.2.1 If it is wrong, write to Marta.
4.3 Pay the refund.

5. References
See [policy]: internal <!-- not hidden --> note.
"""

QUESTIONS = """\
# Newsletter FAQ

**Q: What is this for?**

A: It keeps our 400 readers in touch.

**Q: How do I send it?**

1. Copy last week's issue.
2. Change the texts.
3. Press Send at 9:00.

**Q: Whom do I ask?**

Lena, lena@example.com.
"""

JOB_POST = """\
**Job title:** Podcast editor wanted
**Budget:** 300-500 EUR
**Hours per week:** 10
**Client:** Sound & Co
**Location:** Remote 🌍
**Hourly rate:** negotiable

We are looking for an *experienced* editor!!!

**About us**

We make a weekly show about bread.

**Responsibilities**

• Cut the raw recording
• Level the voices
• Export MP3 + WAV

**Requirements**

- 2+ years
- "Native" English

**How to apply**

Start with the word "sourdough".
"""

THREAD = """\
From: Ana Costa <ana@example.com>
To: Ben
Subject: RE: The flyer
Date: Mon, 5 Oct 2026 10:12:00 +0200

Hi Ben,

sounds good. So please:

1. take the photo from the drive
2. put the price (12 €) on it
3. send me a PDF

Deadline: 2026-11-02

Thanks,
Ana

On Fri, 2 Oct 2026 at 18:01, Ben <ben@example.com> wrote:
> Deadline: next week?
> > Rate: 20 EUR per hour
> Works for me.
"""

CHECKLIST = """\
Closing the shop

☐ Lights off
☐ Till counted
☑ Alarm tested
✓ Back door
☐ Key in the box
"""

TABLES = """\
# Statement of work: price list

| Item | Details |
| --- | --- |
| Client | Oskar Lind |
| Start date | 2026-12-01 |
| Deadline | 15.01.2027 |
| Rate | 30 EUR per hour |

## Steps

| No. | Action | Result |
|----:|:-------|--------|
| 1 | Collect the prices | a sheet \\| list |
| 2 | Compare them | marked cells |
| 3 | Write the list | `list.pdf` |

## Deliverables

| Deliverable | Format |
|---|---|
| Price list | PDF |
"""

GERMAN = """\
# Arbeitsanweisung: Rechnungen prüfen

Auftraggeber: Jürgen Groß
Stundensatz: 25 EUR
Abgabetermin: 1. März 2027
Häufigkeit: wöchentlich
Gültig für: alle Filialen

## Ziel

Keine Rechnung wird doppelt bezahlt.

## Werkzeuge

- DATEV

## Vorgehen

1. Öffnen Sie den Ordner „Eingang“.
2. Vergleichen Sie die Beträge.
3. Zeichnen Sie ab.

## Ansprechpartner

Jürgen Groß, Durchwahl 12
"""

SPANISH = """\
# Publicar una receta

Cliente: Lucía Peña
Fecha límite: 3 de marzo de 2027
Presupuesto: 120 EUR
Prioridad: ¡alta!

## Objetivo

¿Qué queremos? Más visitas.

## Pasos

1. Escriba el título.
2. Suba la foto.
3. Publique.

## Fuera de alcance

- Traducciones
"""

ARABIC = """\
# نشر مقال في المدونة

العميل: سارة حداد
الموعد النهائي: 2027-03-01
ملاحظة: المقال قصير

## الهدف

زيادة عدد القراء.

## الخطوات

1. افتح لوحة التحكم.
2. الصق النص.
3. اضغط نشر.
"""

NO_HEADINGS = """\
Every Friday the photos of the week go to the printer. Please keep the file names.

1. Pick ten photos
2. Crop them to 10x15
3. Upload them

Ask Tom if the printer is closed.
"""

CAPITALS = """\
INVOICE RUN

PURPOSE

Send all invoices on the first of the month.

WHAT YOU NEED

Access to the books: ask Ida.

STEPS

1. Export the hours.
2. Make the invoices.
3. Send them.

NOTES

NEVER send twice!
"""

BOLD = """\
**Video cutting guide**

**Goal**

Short clips for the shop.

**Steps**

1. Import the raw file.
2. Cut the silence.
3. Export in 1080p.

**Do not**

- add music
"""

WINDOWS = """\
# Answer reviews\r
\r
Owner: Kim Lee\r
Time zone: Europe/Berlin\r
\r
## Steps\r
\r
1. Read the review.\r
2. Answer it.\r
\r
Line two of the answer\ris old.\r
"""

SMART = """\
# The “golden” rules – how we write

Owner: Siobhán O’Hara <siobhan@example.com>
Tools: Canva, Google Docs
Contact: see below…

## Steps

1) Use the customer’s words — not ours.
2) Don’t shout: no “!!!”
3) Price: 5–10 € (or 1½ ×)
"""

WIDE = """\
Backup the photos

Deadline: 2027-02-01 17:00

Steps

1. Plug in the disk – the small one.
2. Start “Копия”.
3. Wait.
"""

NESTED = """\
# Move the shop

## Steps

1. Prepare
   - tell the customers
     1. by email
     2. on the door
        * in German
        * in Turkish
   - order boxes
2. Pack

   Fragile things first.

   > Glass goes on top.

3. Unpack
   1. shelves
   2. till
"""

PICTURES = """\
# Wrap the parcels

<img src="img/box.png" alt="the open box" width="300">

## Steps

1. Open the box. ![box open](./img/box.png)
2. Put in the paper.

   ![paper](../our%20art/paper%20roll.png "Paper")
3. Close it.

![from afar](https://example.com/x.png) and ![missing](img/none.png)
"""

FOOTNOTES = """\
# Label the shelves

Use the big labels[^1] and the old printer.[^printer]

## Steps

1. Print the labels.
2. Stick them on.[^1]

[^1]: Size 70 mm.

[^printer]: It stands in room 4.
    Its paper is in the drawer.

Term
: what it means
"""

FRONT_MATTER = """\
---
layout: post
title: "Rent out the flat"
date: 2026-05-01
author: Jo
tags:
  - flat
  - guests
description: Guests find a clean flat.
permalink: /flat
time_zone: Europe/Lisbon
---

# Rent out the flat

## Steps

1. Change the sheets.
2. Fill the fridge.
"""

TOML = """\
+++
title = "Paint the fence"
date = 2026-04-01
draft = false
[params]
colour = "green"
+++

## Steps

1. Wash the fence.
2. Paint it.
"""


LABELS = """\
# Water the plants

Owner: Ida Berg

Ask Ida for the key.

**Purpose:** The plants live
through the summer.

Out of scope: the garden

## Steps

1. Fill the can.
2. Water each plant.
"""


def _report(document) -> None:
    document.add_heading("Monthly report", level=0)
    document.add_paragraph("Owner: Dana Reyes")
    paragraph = document.add_paragraph("Deadline: ")
    paragraph.add_run("2027-02-01").bold = True
    document.add_heading("Purpose", level=1)
    paragraph = document.add_paragraph("One page for the ")
    paragraph.add_run("board").bold = True
    paragraph.add_run(" with a_b, 2*3*4, [x](y) and <b>.")
    document.add_heading("Procedure", level=1)
    for words in ("Open the books", "Copy the totals", "Send the page"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("# not a heading")
    document.add_paragraph("1. not a list")


def _pictured(document) -> None:
    document.add_heading("Take product photos", level=1)
    document.add_paragraph("What you need: a lamp.")
    document.add_heading("Steps", level=2)
    for index, words in enumerate(("Set up the lamp", "Place the cup")):
        paragraph = document.add_paragraph(words, style="List Number")
        run = paragraph.add_run()
        shape = run.add_picture(io.BytesIO(png(index * 100)), width=Inches(1))
        shape._inline.docPr.set("descr", f"Photo no. {index + 1}: cup [left]")


def _tabled(document) -> None:
    document.add_paragraph("Scope of work for the shop")
    facts = (("Client", "Oskar Lind"), ("Deadline", "2027-03-01"), ("Phase", "two"))
    table = document.add_table(rows=3, cols=2)
    for row, cells in zip(table.rows, facts, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.add_heading("Steps", level=1)
    table = document.add_table(rows=3, cols=2)
    rows = (("Action", "Tool"), ("Count the stock", "Lagerbox"), ("Write | it down", "Sheet\nTwo"))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words


SAMPLES = (
    text(
        "readme-style/README.md",
        README,
        ("Open the Stock tab", "Count shelf A", "Type the numbers"),
    ),
    text(
        "Onboard a client 0123456789abcdef0123456789abcdef.md",
        NOTION,
        ("Create the folder", "Send the welcome email", "Book the call"),
        moved="owner last october 3 2026",
        fields={"owner": "Priya Nair", "updated": "2026-10-03"},
        beside={"Onboard a client/Untitled.png": png()},
        pictures=("Onboard a client/Untitled.png",),
    ),
    text(
        "refunds.txt",
        NUMBERED,
        ("4.1 Open the ticket", "4.2 Check the order", "4.2.1 If it is wrong", "4.3 Pay"),
        moved="process",
        fields={"owner": "Marta Silva", "version": "2.1"},
    ),
    text("questions.md", QUESTIONS, ("Copy last week's issue", "Change the texts", "Press Send")),
    text(
        "job post.md",
        JOB_POST,
        (),
        moved="job budget client hours per week",
        fields={"payment": "300-500", "effort": "10"},
    ),
    text(
        "thread.txt",
        THREAD,
        ("take the photo", "put the price", "send me a PDF"),
        moved="deadline",
        fields={"due": "2026-11-02"},
    ),
    text("closing.txt", CHECKLIST, ()),
    text(
        "tables.md",
        TABLES,
        ("Collect the prices", "Compare them", "Write the list"),
        moved="item details client date deadline 15 01 2027 rate",
        fields={"owner": "Oskar Lind", "due": "2027-01-15", "start": "2026-12-01"},
    ),
    text(
        "rechnungen.md",
        GERMAN,
        ("Öffnen Sie", "Vergleichen Sie", "Zeichnen Sie"),
        moved="auftraggeber stundensatz abgabetermin 1 märz 2027 häufigkeit wöchentlich",
        fields={
            "language": "de",
            "kind": "procedure",
            "owner": "Jürgen Groß",
            "due": "2027-03-01",
            "payment": "25",
            "repeats": "week",
        },
    ),
    text(
        "receta.md",
        SPANISH,
        ("Escriba el título", "Suba la foto", "Publique"),
        moved="cliente fecha límite 3 de marzo de 2027 presupuesto",
        fields={
            "language": "es",
            "owner": "Lucía Peña",
            "due": "2027-03-03",
            "payment": "120",
        },
    ),
    text(
        "مقال.md",
        ARABIC,
        ("افتح لوحة", "الصق النص", "اضغط نشر"),
        moved="العميل الموعد النهائي",
        fields={"language": "ar", "owner": "سارة حداد", "due": "2027-03-01"},
    ),
    text("photos.txt", NO_HEADINGS, ("Pick ten photos", "Crop them", "Upload them")),
    text("invoices.txt", CAPITALS, ("Export the hours", "Make the invoices", "Send them")),
    text("video.md", BOLD, ("Import the raw file", "Cut the silence", "Export in 1080p")),
    text(
        "reviews.md",
        WINDOWS,
        ("Read the review", "Answer it"),
        moved="owner time zone",
        fields={"owner": "Kim Lee", "time_zone": "Europe/Berlin"},
    ),
    text(
        "rules.md",
        SMART,
        ("Use the customer’s words", "Don’t shout", "Price"),
        moved="owner",
        fields={"owner": "Siobhán O’Hara", "tools": "Canva"},
    ),
    text(
        "backup.txt",
        WIDE,
        ("Plug in the disk", "Start", "Wait"),
        encoding="utf-16",
        moved="deadline",
        fields={"due": "2027-02-01 17:00"},
    ),
    text("move.md", NESTED, ("Prepare", "Pack", "Unpack")),
    text(
        "parcels/wrap.md",
        PICTURES,
        ("Open the box", "Put in the paper", "Close it"),
        moved="img src alt width 300 our 20art 20roll",
        beside={"parcels/img/box.png": png(1), "our art/paper roll.png": png(2)},
        pictures=("img/box.png", "paper roll.png"),
    ),
    text("labels.md", FOOTNOTES, ("Print the labels", "Stick them on")),
    text(
        "flat.md",
        FRONT_MATTER,
        ("Change the sheets", "Fill the fridge"),
        moved="rent out the flat description",
        fields={"title": "Rent out the flat", "summary": "Guests find a clean flat."},
    ),
    text(
        "plants.md",
        LABELS,
        ("Fill the can", "Water each plant"),
        moved="owner",
        fields={"owner": "Ida Berg"},
    ),
    text("fence.md", TOML, ("Wash the fence", "Paint it"), fields={"title": "Paint the fence"}),
    word(
        "Monthly Report.docx",
        _report,
        """Monthly report Dana Reyes 2027-02-01 Purpose One page for the board with a_b, 2*3*4,
        [x](y) and <b>. Procedure Open the books Copy the totals Send the page # not a heading
        1. not a list""",
        ("Open the books", "Copy the totals", "Send the page"),
        fields={"owner": "Dana Reyes", "due": "2027-02-01", "title": "Monthly report"},
    ),
    text(
        "newsletter.md",
        LETTERED,
        (
            "a) Open Mailchimp",
            "b) Replace the pictures",
            "c) Check every link",
            "Send a test mail",
            "When the test is fine",
        ),
    ),
    word(
        "photos.docx",
        _pictured,
        """Take product photos What you need: a lamp. Steps Set up the lamp Place the cup Photo no.
        1: cup left Photo no. 2: cup left""",
        ("Set up the lamp", "Place the cup"),
        pictures=(
            "picture-1-photo-no-1-cup-left.png",
            "picture-2-photo-no-2-cup-left.png",
        ),
    ),
    word(
        "scope.docx",
        _tabled,
        """Scope of work for the shop Oskar Lind 2027-03-01 Phase two Steps Action Tool Count the
        stock Lagerbox Write | it down Sheet Two""",
        ("Count the stock", "Write | it down"),
        fields={"owner": "Oskar Lind", "due": "2027-03-01"},
    ),
)


def put(sample: Sample, folder: Path) -> Path:
    """Write a sample and what lies beside it; return where it is."""
    for name, data in {sample.file: sample.data, **sample.beside}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / sample.file
