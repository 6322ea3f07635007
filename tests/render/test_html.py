"""What the worker opens in a browser."""

import base64
import hashlib
import html as escaping
import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.render.html import html

WRITTEN = [
    # the front matter, field by field
    "Winter catalogue – photos & product texts", "clean photos", "hand back files", "Version 3",
    "Dana Meyer", "decides and pays", "dana@studio-meyer.example", "+49 30 1234567",
    "Monday to Friday, 9:00 to 17:00", "4 working hours", "Jun Reyes", "Asia/Manila",
    "Photo retouching", "Plain English texts", "Tomasz Lis", "shop system",
    "https://chat.studio-meyer.example/tomasz", "one day", "passwords, uploads and anything",
    "About 30 hours in four weeks", "2 rounds for each batch", "Retouched photos",
    "JPEG, 2000 × 2000 pixels, sRGB", "126 (3 a product)", "Drive: Catalogue / Finished photos",
    "pure white (#ffffff)", "80–85 % of the height", "WN-1042_2.jpg", "Product texts",
    "One Google Doc", "the shared folder", "due - 2 workdays",
    "60 to 90 words and no superlatives",
    "found in the data sheet", "First batch of ten products", "All photos", "Everything approved",
    "Tuesday and Friday", "Slack, channel #catalogue", "Products finished since the last update",
    "What is next", "What blocks you", "Affinity Photo 2", "your own licence", "Google Drive",
    "authuser=dana%40studio-meyer.example", "Raw photos of all 42 products", "start - 1 workday",
    "three angles each", "a grey card in the first picture", "Data sheets", "datasheets.pdf",
    "900\xa0EUR", "After each milestone is approved", "14 days", "90\xa0EUR",
    "All photos pass the first check", "50\xa0EUR", "done by 2026-12-01",
    "Every file opens on a phone", "Taking new photos", "Translations", "SKU",
    "The number of a product in our shop", "Grey card", "white balance by",
    "Do not show prices", "ours once they are paid",
    # the body
    "A word before all", "fewer parcels come back", "Returns report, March 2026",
    "sold ceramics since 2009", "Work through one product at a time", "Prepare a product",
    "Open the folder Raw/SKU", "write to Tomasz at once", "the three pictures lie in Work/",
    "Set white balance and crop", "Never stretch a picture", "radius: 2.5 px",
    "Look at the edges at 200 %", "not coloured", "Add a soft shadow", "Only for cups and bowls",
    "with Dana's help for the first five", "simple words", "A cup for slow mornings",
    "Upload them to the finished folder", "Check your own work", "with fresh eyes",
    "Tell us in the channel", "Sizes", "Teapot no. 29", "a grey corner",
    "with a second paragraph", "Definition of done", "The folder holds 126 pictures",
    "What we need", "products that had no raw photos", "When to stop and ask",
    "Stop when a product looks damaged", "If something goes wrong", "every five minutes",
    "Please do not", "Do not use AI to make backgrounds", "House rules", "Be kind",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
]  # fmt: skip
"""What the author of the rich brief wrote for the worker."""


def words(page):
    """Return the text of a page as its reader sees it, in one line."""
    body = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(escaping.unescape(re.sub(r"<[^>]*>", "", body)).split(" "))


@pytest.mark.parametrize("text", WRITTEN)
def test_nothing_that_the_author_wrote_vanishes(rich_html, text):
    assert text in words(rich_html)


@pytest.mark.parametrize("canary", ["PRIVATE-CANARY", "PRIVATE-SECTION", "SCREENING-CANARY"])
def test_what_is_the_owners_alone_stays_out(rich_html, canary):
    assert canary not in rich_html


def test_the_parts_come_in_the_guides_order(rich_html):
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", rich_html) == [
        "At a glance",
        "Goal",
        "Background",
        "Before you start",
        "Steps",
        "Sizes",
        "Examples",
        "What you hand over",
        "Schedule",
        "Payment",
        "Status updates",
        "What you get from us",
        "When to stop and ask",
        "If something goes wrong",
        "Contacts",
        "Not part of this work",
        "House rules",
        "Who owns the work",
        "What stays confidential",
        "Words used here",
        "Sign-off",
    ]


def test_headings_go_down_one_level_at_a_time(rich_html):
    levels = [int(level) for level in re.findall(r"<h(\d)", rich_html)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_numbers_run_through_steps_deliverables_and_criteria(rich_html):
    before = r'class="n">(?:<span class="box">.</span> )?(?:<a [^>]*>)?'
    numbers = re.findall(before + r"([A-Z][\d.]+) ?<", rich_html)
    steps = [n for n in numbers if n.startswith("S")]
    assert [n for n in steps if "." not in n] == [f"S{i}" for i in range(1, 9)]
    assert [n for n in numbers if n.startswith("D")] == ["D1", "D2", "D3"]
    assert [n for n in numbers if n.startswith("A")] == [f"A{i}" for i in range(1, 9)]


def test_dates_are_said_in_full_and_on_both_clocks(rich_html):
    text = words(rich_html)
    assert (
        "Friday, December 4, 2026, 17:00 Berlin time= Sat, Dec 5, 00:00 Manila time (the next day)"
        in text
    )
    assert "12:00 Berlin time= 19:00 Manila time" in text


def test_pictures_are_inside_the_file(rich_html):
    assert rich_html.count('<img src="data:image/png;base64,') == 2
    assert rich_html.count("<img") == 2


def test_the_file_asks_nothing_of_the_network(rich_html):
    assert rich_html.count("<script>") == rich_html.count("<script") == 1
    assert not re.findall(r'(?:src|href)="(?!data:|#|https://|mailto:)', rich_html)
    assert "<link" not in rich_html


def fingerprint(page, element):
    """Return the hash by which a policy knows the one element of this name."""
    (text,) = re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_lets_only_this_pages_style_script_and_pictures_in(rich_html):
    style, script = fingerprint(rich_html, "style"), fingerprint(rich_html, "script")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', rich_html)
    assert policy
    assert policy[1] == (
        f"default-src 'none'; img-src data:; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_every_link_inside_leads_somewhere(rich_html):
    targets = re.findall(r'href="#([^"]*)"', rich_html)
    ids = re.findall(r' id="([^"]*)"', rich_html)
    assert "at-sizes" in targets
    assert "note-1" in targets
    assert set(targets) <= set(ids)
    assert len(ids) == len(set(ids))


def test_it_says_its_language_and_has_landmarks(rich_html):
    assert '<html lang="en" dir="ltr">' in rich_html
    assert '<main id="guide">' in rich_html
    assert '<a class="skip" href="#guide">' in rich_html
    assert 'name="viewport"' in rich_html


def test_a_finished_brief_is_no_draft(rich_html):
    assert "Draft" not in words(rich_html)


def test_a_draft_says_so_and_what_is_missing(guide, packaged):
    page = html(guide("# Work", missing=("Nobody is named.", "No <date>.")), packaged)
    assert "This guide is a draft" in words(page)
    assert "<li>Nobody is named.</li>" in page
    assert "<li>No &lt;date&gt;.</li>" in page
    assert "<title>Draft · Work</title>" in page


def test_an_empty_brief_is_a_page(guide, packaged):
    assert "<h1>" in html(guide(""), packaged)


HOSTILE = """\
---
title: <script>t01</script>
summary: <script>t02</script>
version: <script>t03</script>
updated: <script>t04</script>
owner:
  name: <script>t05</script>
  role: <script>t06</script>
  email: '"><script>t07</script>'
  phone: <script>t08</script>
  url: javascript:alert("<script>t09</script>")
  time_zone: <script>t10</script>
  hours: <script>t11</script>
  reply_within: <script>t12</script>
  for: <script>t13</script>
worker: {name: <script>t14</script>, skills: [<script>t15</script>], turn: <script>t16</script>}
approver: {name: <script>t17</script>, review_days: <script>t18</script>}
start: <script>t19</script>
due: <script>t20</script>
repeats: {every: <script>t21</script>, on: [<script>t22</script>], at: <script>t23</script>}
effort: <script>t24</script>
revisions: <script>t25</script>
deliverables:
- name: <script>t26</script>
  format: <script>t27</script>
  quantity: <script>t28</script>
  where: <script>t29</script>
  due: <script>t30</script>
  acceptance: [<script>t31</script>]
milestones:
- {name: <script>t32</script>, due: <script>t33</script>, payment: <script>t34</script>}
status_updates:
  every: <script>t35</script>
  on: [<script>t36</script>]
  at: <script>t37</script>
  channel: <script>t38</script>
  include: [<script>t39</script>]
tools:
- {name: <script>t40</script>, for: <script>t41</script>, access: <script>t42</script>}
owner_provides:
- {what: <script>t43</script>, by: <script>t44</script>, how: <script>t45</script>}
payment:
  amount: <script>t46</script>
  per: <script>t47</script>
  when: <script>t48</script>
  within_days: <script>t49</script>
  bonus: [{amount: <script>t50</script>, when: <script>t51</script>}]
acceptance: [<script>t52</script>]
out_of_scope: [<script>t53</script>]
glossary: {<script>t54</script>: <script>t55</script>}
confidentiality: <script>t56</script>
ownership: <script>t57</script>
---
<script>t58</script>
## <script>t59</script>
| <script>t60</script> |
|---|
| ![<script>t61</script>](x.png) |
## Steps
### <script>t62</script> {time="<script>t63</script>"}
Who: <script>t64</script>

Done when: <script>t65</script>

```
<script>t66</script>
```
"""


def test_no_field_can_bring_a_script(guide, packaged):
    page = html(guide(HOSTILE), packaged)
    assert page.count("<script") == 1
    assert "<script>/* Makes the guide" in page
    assert 'href="javascript' not in page
    assert not re.findall(r"""\son\w+=["']""", page)
    missing = [f"t{i:02}" for i in range(1, 67) if f"t{i:02}" not in page]
    assert missing == []


HEADINGS = [
    "Goal", "Steps", "Deliverables", "Definition of done", "Out of scope", "Payment", "Tools",
    "Timeline", "Contacts", "Examples", "Glossary", "House rules", "Travel", "Requirements",
    "Revisions", "Before you start", "When to ask", "Skills", "NDA", "Background",
]  # fmt: skip
CONTENT = [
    "{}",
    "- {}\n- {}\n\n  {}\n- [ ] {}",
    "1. {}\n\n![{}](x.png)\n\n2. {}\n   - {}",
    "### {}\n\n{}\n\nDone when: {}",
    "| {} | {} |\n|---|---|\n| {} | {} |",
    "> [!TIP]\n> {}\n\n```\n{}\n```",
    "{}[^{}]\n\n[^{}]: {}",
]


@given(st.lists(st.tuples(st.sampled_from(HEADINGS), st.sampled_from(CONTENT)), max_size=8))
@settings(deadline=None)
def test_nothing_vanishes_whatever_the_sections_and_their_order(guide, packaged, sections):
    numbers = itertools.count(100)
    text = ""
    for heading, content in sections:
        marks = iter(lambda: f"mark{next(numbers)}", None)
        filled = re.sub(r"\{\}", lambda _: next(marks), content)  # noqa: B023 - used at once
        text += f"## {heading}\n\n{filled}\n\n"
    text = re.sub(r"\[\^(mark\d+)\]\n\n\[\^mark\d+\]", r"[^\1]\n\n[^\1]", text)
    page = html(guide(text), packaged)
    assert [mark for mark in re.findall(r"mark\d+", text) if mark not in page] == []
