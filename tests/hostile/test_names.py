"""Names of briefs, settings, records and links in the output that attack the workspace."""

import re
from pathlib import Path

import pytest
from tests.hostile.shown import CANARY
from tests.hostile.space import GOOD, SETTINGS, Ran, fill, put, run

NAMES = {
    "CON.md": "Windows keeps",
    "com1.notes.md": "Windows keeps",
    "LPT\u00b2.md": "Windows keeps",
    "-rf.md": "begin with a dash",
    "dots..md": "end with a dot",
    "space .md": "end with a dot or a space",
    "a\nb.md": "cannot be typed",
    "a\x1b[31m.md": "cannot be typed",
    "a:b.md": "on Windows",
    "a<script>.md": "on Windows",
    "a\\b.md": "on Windows",
    f"{'x' * 201}.md": "longer than 200 bytes",
    "index.md": "writes something of that name",
    "private/x.md": "writes something of that name",
    "shop.job-post.md": "writes something of that name",
    "Twin.md": "two briefs are called",
    "tWIN/brief.md": "two briefs are called",
    "caf\u00e9.md": "two briefs are called",
    "cafe\u0301/brief.md": "two briefs are called",
    "stra\u00dfe.md": "two briefs are called",
    "STRASSE/brief.md": "two briefs are called",
}


@pytest.fixture(scope="module")
def named(tmp_path_factory) -> Ran:
    space = fill(tmp_path_factory.mktemp("names"), ())
    for name in NAMES:
        put(space, name, GOOD)
    (space / "briefs/out.md").symlink_to("../outside/canary.txt")
    (space / "briefs/circle.md").symlink_to("circle.md")
    return run(space, "build", "--format", "html")


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_attacks_is_told(named: Ran, name: str) -> None:
    shown = re.sub(r"[\x00-\x1f]", lambda m: f"\\x{ord(m[0]):02x}", f"briefs/{name}")
    told = re.findall(r"^error\[BG710\] (.*)\n +--> (.*):1:1$", named.out, re.MULTILINE)
    assert any(place == shown and NAMES[name] in words for words, place in told), told


def test_links_that_lead_out_are_told(named: Ran) -> None:
    told = re.findall(r"^error\[BG708\] .*\n +--> (.*):1:1$", named.out, re.MULTILINE)
    assert sorted(told) == ["briefs/circle.md", "briefs/out.md"]
    assert not [line for line in named.opened if "/outside/" in line]


def test_only_the_good_ones_are_made(named: Ran) -> None:
    assert named.code == 1
    made = {path.name for path in (named.folder / "output").glob("*.html")}
    assert made == {"good.html", "other.html", "index.html"}
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", named.out + named.err)


HOSTILE_SETTINGS = {
    "colour": ("brand: {accent: 'red;} *{background:url(https://evil.example)'}", "BG704"),
    "font": ("brand: {font: 'x\"; } @import url(//evil.example); y'}", "BG704"),
    "logo-outside": ("brand: {logo: ../../../etc/passwd}", "BG603"),
    "logo-address": ("brand: {logo: 'https://evil.example/x.svg'}", "BG603"),
    "name": ("brand: {name: '</style><script>x</script>{{ 7*7 }}'}", ""),
    "footer": ("brand: {footer: '<img src=x onerror=x>\\1b[31m'}", ""),
    "seconds": ("build: {seconds: -1, megabytes: 1e99}", ""),
    "deep": (f"defaults: {'[' * 5000}", "BG701"),
    "alias": ("defaults: &a {x: *a}", "BG707"),
    "escape": ("brand: {name: a\x1b[31mb}", "BG701"),
    "defaults": ("defaults: {summary: '[x](javascript:x) <script>x</script>'}", ""),
    "unknown": ("hooks: {before: rm -rf /}", "BG703"),
}


@pytest.mark.parametrize("name", HOSTILE_SETTINGS)
def test_settings_that_attack(tmp_path: Path, name: str) -> None:
    text, code = HOSTILE_SETTINGS[name]
    ran = run(fill(tmp_path, (), f"{text}\nlint: {{select: [BG6, BG7]}}\n"), "build", "good")
    assert ran.code in (0, 1)
    assert ran.err == ""
    if code:
        assert re.search(rf"\w+\[{code}\] .*\n +--> briefgen\.yaml:1:\d+$", ran.out, re.MULTILINE)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", ran.out)
    page = (ran.folder / "output/good.html").read_text(encoding="utf-8")
    assert "Knead the dough." in page
    assert not re.search(r"<script>x|url\(|@import|onerror=x>(?!\\)|49<|href=\"javascript", page)
    assert (ran.folder / "output/good.pdf").is_file()
    assert not [one for one in ran.opened if not one.startswith("open ") or "passwd" in one]


def test_settings_that_are_no_text(tmp_path: Path) -> None:
    for data in (b"\xff\xfe\0", b"a: \0", b"x" * 1_048_577):
        space = fill(tmp_path / str(len(data)), ())
        (space / "briefgen.yaml").write_bytes(data)
        ran = run(space, "build", "--format", "html")
        assert ran.code == 2
        assert re.match(r"briefgen: briefgen\.yaml:1:\d+: ", ran.err)
        assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", ["output/good.html", "output/private"])
def test_a_link_in_the_output_is_never_followed(tmp_path: Path, name: str) -> None:
    space = fill(tmp_path, ())
    target = space / "outside"
    (space / "output").mkdir()
    if name.endswith(".html"):
        target /= "canary.txt"
    (space / name).symlink_to(target)
    ran = run(space, "build", "--format", "html")
    assert "Traceback" not in ran.err
    assert (space / "outside/canary.txt").read_text() == CANARY
    assert sorted(path.name for path in (space / "outside").iterdir()) == [
        "canary.png",
        "canary.txt",
    ]


def test_records_that_attack_cost_nothing_but_themselves(tmp_path: Path) -> None:
    space = fill(tmp_path, (), SETTINGS)
    texts = ("[" * 50_000, '{"on": "9999-99-99"}', "null", "\x1b[31m", '{"a": NaN, "a": 1e999}')
    for number, text in enumerate(texts, start=1):
        path = space / f"briefs/_records/good/sent-{number:03}/record.json"
        path.parent.mkdir(parents=True)
        path.write_text(text)
    ran = run(space, "build", "--format", "html")
    assert ran.code == 0, "the brief is as good as before"
    assert ran.out.count("[BG720]") == len(texts)
    assert "Traceback" not in ran.err
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", ran.out)
    assert "Knead" in (space / "output/good.html").read_text(encoding="utf-8")
