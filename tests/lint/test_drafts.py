"""Five first drafts by owners who know no YAML: mended, all of them is read, by others too."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from briefgen.authoring.fix import Fixed, mend
from briefgen.brief import BriefFile, When
from briefgen.diagnostic import Diagnostic
from briefgen.inputs import Inputs
from briefgen.parse import parse
from briefgen.schema import front_matter_keys
from briefgen.source import SourceFile

DRAFTS = Path(__file__).parent / "drafts"
FORMAT = ("BG701", "BG702", "BG703", "BG704", "BG707", "BG711", "BG715")


class Draft(NamedTuple):
    """What a draft should come to: values by key path; what only a person can mend, by name and
    line, with the reason beside it; and the typed words that are in no value, with why."""

    values: dict[tuple, str]
    left: list[tuple[str, str]]
    gone: str
    mended: int


EXPECTED = {
    "podcast": Draft(
        {
            ("title",): 'Edit "The Second Shelf": our weekly podcast about old books',
            ("summary",): "Every Tuesday we record a 50 minute talk. Goal: a finished episode by "
            "Thursday night so that our 4,000 listeners get it on Friday morning with their "
            "coffee.",
            ("kind",): "procedure",
            ("version",): "1.10",
            ("time_zone",): "Europe/London",
            ("owner", 0, "name"): "Maggie O'Neill",
            ("owner", 0, "email"): "<maggie@secondshelf.example>",
            ("owner", 0, "phone"): "+44 20 7946 0958",
            ("owner", 0, "hours"): "Mon-Thu: 9:00-17:30, Fri: mornings only",
            ("worker", 0, "name"): "@sam_cuts",
            ("contacts", 0, "email"): "priya@secondshelf.example",
            ("contacts", 1, "name"): "Tom (backup, only when I'm ill)",
            ("contacts", 1, "phone"): "020 7946 0321 #press 2 for the studio",
            ("repeats", "every"): "week",
            ("repeats", "at"): "20:00",
            ("revisions",): "1 round: small cuts only",
            ("deliverables", 0, "name"): "Finished episode",
            ("deliverables", 0, "where"): "Drive: Episodes",
            ("deliverables", 0, "acceptance", 1): "'Previously on' part is under 40 seconds",
            (
                "deliverables",
                2,
                "name",
            ): "3 clips, 30-60 sec, 9:16 for Instagram [with subtitles!]",
            ("status_updates", "channel"): "#books-edit",
            ("status_updates", "include", 3): "link to the #draft",
            ("status_updates", "include", 4): "hours, so far",
            ("tools", 0, "name"): "Descript",
            ("tools", 2, "name"): "Zencastr, we record there",
            ("tools", 3, "url"): "https://secondshelf.slack.com/archives/#books-edit",
            ("owner_provides", 0, "how"): "Drive: Raw, one folder per episode "
            '(e.g. "2027-02-02 Woolf")',
            ("owner_provides", 1, "what"): "Intro and outro music",
            ("owner_provides", 1, "by"): "start",
            ("acceptance", 0): '"Sold out" jokes stay in - listeners love them',
            ("acceptance", 1): "*All* names that are pronounced wrong are listed in the notes",
            ("screening", "attention_check"): 'Write "dust jacket" at the top of your answer',
            (
                "private",
            ): "max. budget is 110 / episode; Tom's cousin also wants the job #dontshare",
        },
        [],
        # Keys that were spelt otherwise.
        "timezone status updates owner provides attention check",
        37,
    ),
    "shop-move": Draft(
        {
            ("title",): "Move our shop from WooCommerce to Shopify",
            ("summary",): "212 products, 3 languages, no day without orders. Customers should "
            "notice nothing: same prices, same pictures, same addresses.",
            ("status",): "active",
            ("owner", 0, "name"): "Jonas Berg",
            ("owner", 0, "email"): "jonas@clayandkiln.example",
            ("owner", 0, "time_zone"): "Europe/Stockholm",
            ("approver", 0, "name"): "Jonas Berg, Clay & Kiln AB",
            ("approver", 0, "review_days"): "3",
            ("start",): "2027-02-15",
            ("due",): "2027-03-26",
            (
                "deliverables",
                0,
                "name",
            ): "All 212 products in Shopify, with pictures, weights, VAT",
            ("deliverables", 2, "name"): "Theme: like the old shop, colours #7A4A2B and #F4EDE4",
            ("milestones", 1, "name"): "All data checked, with Jonas",
            ("milestones", 2, "name"): "Go-live: at night!",
            ("milestones", 2, "payment"): "40%",
            ("tools", 0, "name"): "WooCommerce (old shop), admin: "
            "https://clayandkiln.example/wp-admin/#products",
            ("tools", 2, "access"): r"C:\Users\Jonas\Desktop\shop\export.csv, I will put it there",
            ("tools", 3, "name"): '"Matrixify" app (I pay)',
            ("tools", 4, "name"): "Zoom: for our call on Mondays, link in the calendar",
            ("owner_provides", 1, "how"): "on the phone, never by mail: +46 8 123 456 79",
            ("owner_provides", 2, "by"): "2027-03-01",
            ("owner_provides", 3, "what"): "Texts in Finnish",
            ("owner_provides", 3, "how"): "'Texts' folder in Dropbox, one Word file per product",
            ("status_updates", "at"): "15:00",
            ("status_updates", "include", 2): "questions: the 3 most important",
            ("payment", "amount"): "2000",
            ("payment", "when"): "30% / 30% / 40%, see above: milestones",
            ("out_of_scope", 0): "new photos, SEO texts, Google Ads",
            ("acceptance", 3): "> 90 points in Google PageSpeed on a phone",
            ("confidentiality",): "Customer data stays in the EU - don't download it!",
        },
        [
            # Numbers in words are read, but only their owner knows what they count.
            ("wrong-type", "revisions: two"),
            # Notes may be meant for the worker or for nobody.
            ("unknown-key", "Notes: Max. 2500. Anna knows the WordPress password"),
        ],
        # Keys that were spelt otherwise, the second key `Tools`, numbers of a list, a remark
        # (with a space behind its #), and the capital of `Active`.
        "Title Summary Kind Owner E mail Phone Time zone Hours Approver review days Start date "
        "Due date Effort Revisions Deliverables Milestones Tools Owner provides Status updates "
        "Payment Out of scope Acceptance Confidentiality Status "
        "Tools 1 2 3 maybe later Active",
        55,
    ),
    "bakery-logo": Draft(
        {
            ("title",): "New logo for “Brot & Liebe” 🥐",
            ("summary",): "> 15 years old, our logo looks tired. We want one that works on bags, "
            "on the van and on Instagram – and that our regulars still recognise!",
            ("time_zone",): "Europe/Zurich",
            ("owner", 0, "name"): "Carla Meier (owner & baker)",
            ("owner", 0, "reply_within"): "1 day",
            ("contacts", 0, "name"): "Luca, print shop: bag and van sizes",
            ("contacts", 1, "name"): "Mum (knows all the regulars)",
            ("due",): "2027-05-28",
            ("revisions",): '2 rounds ("round" = one list, not 20 e-mails)',
            ("deliverables", 0, "format"): "SVG + PNG: no background",
            ("deliverables", 0, "where"): "Dropbox: “Logo 2027”",
            ("deliverables", 1, "name"): "Colour sheet: CMYK, Pantone, #hex",
            ("milestones", 0, "name"): "First 3 ideas – 23 April – 40\xa0%",
            ("milestones", 1, "name"): "Chosen idea: 7 May",
            ("payment", "currency"): "CHF",
            ("payment", "bonus", 0, "when"): "!! done one week early",
            ("tools", 0, "name"): "{ Figma, Dropbox (folder: Logo 2027), e-mail }",
            ("owner_provides", 1, "how"): "`Photos` folder in Dropbox",
            ("owner_provides", 2, "what"): "“Mood” page with things I like 😍",
            ("status_updates", "every"): 'please write every Friday, even if it\'s "nothing new"',
            ("acceptance", 3): "& stays an ampersand, no “und”",
            ("acceptance", 4): "!!! no wheat ears, no chef's hat",
            ("acceptance", 6): "? looks good on brown paper – I decide",
            ("out_of_scope", 2): "menu (maybe later)",
            ("out_of_scope", 3): "photos",
            ("ownership",): "All rights go to us after the last payment. You may show it in your "
            "portfolio from July on, with our name: Brot & Liebe.",
            ("confidentiality",): "Please don't show it to anybody before 1 July\n"
            "Only Luca from the print shop may see it: he needs the sizes.",
            ("glossary", "Zopf"): "our Sunday bread, looks like a plait",
            ("glossary", "the van"): "the white Fiat with the rose",
        },
        [
            # A designer is likely the worker, but may be somebody who helps them.
            ("unknown-key", "designer:"),
        ],
        # Keys that were spelt otherwise, and a heading among the facts, kept there as a remark.
        "time zone reply within deadline status updates out of scope Money",
        46,
    ),
    "support-shifts": Draft(
        {
            ("title",): 'Answer our "Support" mails: early & late shift',
            ("summary",): "Two people share our inbox, help@tentandtrail.example. Nobody should "
            "wait more than 4 hours: that's all I ask",
            ("time_zone",): "Africa/Lagos",
            ("owner", 0, "name"): "Ruth Adeyemi <ruth@tentandtrail.example>",
            ("repeats", "every"): "every day",
            ("repeats", "at"): "07:00",
            ("worker", 0, "turn"): "Early: 7:00-15:00",
            ("worker", 0, "time_zone"): "Asia/Manila",
            ("worker", 1, "skills", 0): "Spanish, English: both written; no phone",
            ("worker", 2, "name"): "??? (weekend, to be hired)",
            ("deliverables", 0, "acceptance", 0): "First answer < 4 hours: 90% of mails",
            ("deliverables", 1, "where"): "#support-handover",
            ("deliverables", 1, "due"): "15:00 / 23:00",
            ("tools", 2, "name"): 'Notion, page "How we answer": '
            "https://notion.example/how-we-answer#tone",
            ("tools", 3, "name"): "WhatsApp +1 415 555 0134, emergencies only",
            ("tools", 4, "name"): "Zoom for the Monday call",
            ("owner_provides", 2, "what"): "1 hour training: Monday 9:00 (recorded!)",
            ("status_updates", "channel"): "#support-handover",
            ("acceptance", 0): 'Tone: friendly, short; "Hi Anna," not "Dear customer"',
            ("acceptance", 1): '"We are sorry" only once per mail',
            ("acceptance", 2): "@Ruth if a refund is > 50 $",
            ("acceptance", 4): "{{first_name}} is always filled in",
            ("payment", "amount"): "9.50",
            ("payment", "bonus", 1, "when"): "20 $: spotted a wrong price in the shop",
            ("out_of_scope", 2): 'legal answers. Never. Not even "sorry, our fault"',
            ("glossary", "RMA"): "return number, e.g. RMA #2231",
            ("glossary", "T&T"): "Tent & Trail",
            ("glossary", "SLA"): "the 4 hours",
            ("private",): "Diego gets 11, don't tell Lin",
        },
        [
            # What these would mean nobody can know.
            ("unknown-key", "escalate: yes"),
            ("unknown-key", "weekends: no"),
            # Of two texts only their owner knows which one counts.
            ("invalid-yaml", "private: Lin wants more hours"),
        ],
        # Keys that were spelt otherwise, numbers of two lists, and the first `private`, of which
        # PyYAML keeps the second and we the first.
        "Summary Time_Zone time zone time zone owner provides status updates out of scope "
        "1 2 3 1 2 3 4 5 private Diego gets 11 don t tell Lin",
        49,
    ),
    "listing-texts": Draft(
        {
            ("title",): "40 Produkttexte für unseren Online-Shop „Holz & Herz“",
            ("summary",): "Unsere Texte sind zu lang und klingen alle gleich. Ziel: kurze, "
            "ehrliche Texte, die man auch am Handy gern liest",
            ("language",): "de",
            ("owner", 0, "name"): "Käthe Großmann",
            ("owner", 0, "phone"): "+49 (0)30 / 901820-17",
            ("owner", 0, "hours"): "Mo–Fr: 9–13 Uhr",
            ("worker", 0, "name"): 'Jürgen Weiß, "Texter mit Herz"',
            ("worker", 0, "email"): "juergen@texte.example",
            ("contacts", 0, "name"): "Li Wei (Fabrik)",
            ("contacts", 0, "for"): "Maße & Material: „Ist das Buche oder Birke?“",
            ("contacts", 0, "email"): "liwei@factory.example",
            ("revisions",): "2 Runden; „Runde“ heißt: eine Liste von mir",
            ("deliverables", 0, "format"): "Google-Tabelle (Spalten: Artikelnr., Titel, Text, "
            "Stichwörter)",
            ("deliverables", 0, "where"): "Drive: Texte 2027/fertig",
            ("deliverables", 0, "acceptance", 3): "'ß' und Umlaute richtig, nicht ss / ae",
            ("deliverables", 0, "acceptance", 4): '"du" statt "Sie"',
            ("deliverables", 0, "acceptance", 5): "%-Zeichen mit Leerzeichen: 100 %",
            ("deliverables", 1, "due"): "2027-04-16",
            ("milestones", 0, "name"): "Erste 5 Texte: 2027-03-12",
            ("milestones", 2, "name"): "alle 40: 2027-04-30",
            ("tools", 0, "name"): "ChatGPT: nein danke!",
            ("tools", 1, "access"): "Freigabe an deine @gmail-Adresse",
            ("owner_provides", 0, "file"): r"C:\Users\Käthe\Desktop\Artikel\liste.xlsx",
            ("owner_provides", 1, "what"): "Fotos (je 3), Ordner #Fotos",
            ("owner_provides", 2, "what"): "*Muster* von 5 Artikeln: kommen per Post",
            ("status_updates", "channel"): 'WhatsApp-Gruppe "Texte": kurze Nachricht reicht',
            ("acceptance", 0): "Alle Texte sind in der Tabelle, Spalte „fertig“: ja",
            ("out_of_scope", 2): '"Über uns"-Seite',
            ("screening", "questions", 1, "look_for"): "klingt nicht nach Werbung, duzt",
            ("glossary", "FSC®"): "Siegel, steht auf jedem Artikel",
            ("private",): "Obergrenze: 800 €; Jürgens Frau ist meine Cousine :)",
        },
        [],
        # A key in German.
        "Titel",
        31,
    ),
}


def typed(name: str) -> str:
    return (DRAFTS / f"{name}.md").read_bytes().decode()


def read(name: str, text: str) -> BriefFile:
    return parse(Inputs(name, SourceFile(f"briefs/{name}.md", text)))


def check(source: SourceFile) -> tuple[Diagnostic, ...]:
    return parse(Inputs("draft", source)).diagnostics


@functools.cache
def mended(name: str) -> Fixed:
    return mend(SourceFile(f"briefs/{name}.md", typed(name)), check)


def in_two(text: str) -> tuple[str, str]:
    """Cut a mended text at its lines of dashes, without the help of the program."""
    text = text.removeprefix("\ufeff")
    opening, front, body = re.split(r"^---\r?\n", text, maxsplit=2, flags=re.MULTILINE)
    assert opening == ""
    return front, body


def at(value: Any, path: tuple) -> str:
    for key in path:
        if isinstance(value, tuple | dict):
            value = value[key]
        else:
            value = getattr(value, f"{key}_" if key == "for" else key)
    return value.text if isinstance(value, When) else value


def leaves(value: Any) -> Iterator[str]:
    """Every text that PyYAML found, the keys among them."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part)
    elif value is not None:
        yield value


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def test_every_draft_is_tested_and_full_of_traps():
    assert {path.stem for path in DRAFTS.iterdir()} == set(EXPECTED)
    for name, draft in EXPECTED.items():
        assert 40 <= typed(name).count("\n") <= 90
        assert len(draft.values) >= 12
        assert len([d for d in read(name, typed(name)).diagnostics if d.code in FORMAT]) >= 1


def test_the_drafts_are_stored_as_they_were_typed():
    """An editor or git that puts line ends in order would take traps out of them."""
    assert typed("shop-move").startswith("\ufeff----\r\n")
    assert typed("shop-move").count("\r\n") == typed("shop-move").count("\n") > 70
    assert "\n\tevery: week\n" in typed("podcast")
    assert "\n\xa0\xa0reply within: 1 day\n" in typed("bakery-logo")


@pytest.mark.parametrize("name", EXPECTED)
def test_a_draft_is_mended_but_for_what_only_a_person_knows(name):
    left = [d for d in read(name, mended(name).text).diagnostics if d.code in FORMAT]
    lines = [(d.name, d.place.source.line(d.place.span.start.line)) for d in left]
    expected = EXPECTED[name].left
    assert len(lines) == len(expected)
    for (rule, line), (known, begins) in zip(lines, expected, strict=True):
        assert (rule, line[: len(begins)]) == (known, begins)
    assert not any(d.fix and d.fix.safe for d in left)
    assert mended(name).applied == EXPECTED[name].mended


@pytest.mark.parametrize("name", EXPECTED)
def test_the_mended_draft_holds_what_its_owner_meant(name):
    front = read(name, mended(name).text).brief.front
    assert {path: at(front, path) for path in EXPECTED[name].values} == EXPECTED[name].values


@pytest.mark.parametrize("name", EXPECTED)
def test_no_word_is_lost(name):
    front, body = in_two(mended(name).text)
    kept = words(body, *leaves(yaml.load(front, yaml.BaseLoader)))
    assert words(typed(name)) - kept == words(EXPECTED[name].gone)


@pytest.mark.parametrize("name", [name for name in EXPECTED if name != "support-shifts"])
def test_a_draft_is_read_alike_before_and_after(name):
    """All but the one that has no line of dashes above it, which is shown as text until then."""
    before, after = read(name, typed(name)), read(name, mended(name).text)
    assert before.brief.front == after.brief.front
    assert [s.key for s in before.brief.sections] == [s.key for s in after.brief.sections]


@pytest.mark.parametrize("name", EXPECTED)
def test_other_programs_read_the_mended_draft_alike(name):
    from briefgen import keyed

    front, _ = in_two(mended(name).text)
    ours = keyed.read(SourceFile("front.yaml", front), keys=front_matter_keys).value
    theirs = yaml.load(front, yaml.BaseLoader)
    # The one key that stands twice counts for us the first time, for them the last time.
    assert theirs | {"private": ours.get("private")} == ours | {"private": ours.get("private")}
    assert set(yaml.safe_load(front)) == set(ours)


@pytest.mark.parametrize("name", EXPECTED)
def test_to_mend_twice_is_to_mend_once(name):
    again = mend(SourceFile("t.md", mended(name).text), check)
    assert again == Fixed(mended(name).text, 0)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_below_the_facts_is_untouched(name):
    _, body = in_two(mended(name).text)
    assert "## " in body
    assert typed(name).endswith(body.lstrip("\n"))


def test_line_ends_and_the_byte_order_mark_stay():
    text = mended("shop-move").text
    assert text.startswith("\ufeff---\r\n")
    assert text.count("\r\n") == text.count("\n") == text.count("\r") > 70
