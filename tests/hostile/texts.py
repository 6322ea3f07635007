"""Briefs that attack the readers of YAML and of Markdown."""

from tests.hostile.attack import HEAD, Attack, body, facts

DEEP = "".join("  " * level + "- x\n" for level in range(150))

TEXTS = (
    Attack("bytes-latin-1", b"---\ntitle: T\n---\ncaf\xe9\n", "BG708:4", "not UTF-8"),
    Attack("bytes-utf-16", "---\ntitle: T\n---\n".encode("utf-16"), "BG708:1", "UTF-16"),
    Attack("bytes-nul", HEAD + "a\0b\n", "BG708:5", "NUL"),
    Attack("bytes-random", bytes(range(1, 256)) * 9, "BG708:3", "not UTF-8"),
    Attack("bytes-mark", "\ufeff" + HEAD + "Kept.\n", shows="Kept."),
    Attack("bytes-two-marks", "\ufeff\ufeff" + HEAD + "Kept.\n", shows="Kept."),
    Attack("bytes-cr-only", (HEAD + "Kept.\n\nAlso.\n").replace("\n", "\r"), shows="Also."),
    Attack("bytes-mixed-ends", HEAD.replace("\n", "\r\n") + "A\rB\nC", shows="C"),
    Attack("bytes-empty", b"", "BG712:1", "empty"),
    Attack("bytes-too-large", b"x" * 1_048_577, "BG708:1", "larger than 1024 KiB"),
    facts("yaml-too-long", "x-a: " + "y " * 40_000, "BG701:2", "65536 characters"),
    facts("yaml-flow-60", "x-b: " + "[" * 60 + "]" * 60, "BG701:4", "inside each other"),
    facts("yaml-flow-5000", "x-b: " + "[" * 5000, "BG701:4", "inside each other"),
    facts("yaml-braces-5000", "x-b: " + "{" * 5000, "BG707:4", "quotation marks"),
    facts(
        "yaml-blocks-60",
        "x-b:\n" + "\n".join("  " * n + f"a{n}:" for n in range(1, 61)) + " x",
        "BG701:54",
        "50 levels deep",
    ),
    facts(
        "yaml-keys-3000", "\n".join(f"x-{n}: y" for n in range(3000)), "BG701:2002", "2000 entries"
    ),
    facts("yaml-alias-bomb", "a: &a [x, x]\nb: &b [*a, *a]", "BG707:4", "ampersand"),
    facts("yaml-alias-alone", "summary: *a", "BG707:4", "asterisk"),
    facts("yaml-alias-merge", "<<: *a", "BG707:4"),
    facts("yaml-self", "x-b: &b [*b]", "BG707:4", "ampersand"),
    facts("yaml-tag", "summary: !!python/object:os.system x", "BG707:4", "exclamation mark"),
    facts("yaml-tag-binary", "summary: !!binary aGVsbG8=", "BG707:4", "exclamation mark"),
    facts("yaml-directive", "%YAML 9.9\n%TAG ! tag:x,2000:", "BG707:3"),
    facts("yaml-twice", "summary: a\nsummary: b", "BG701:5", "second time"),
    facts("yaml-complex-key", "? [a, b]\n: c", "BG707:3"),
    facts("yaml-documents", "...\nsummary: b"),
    facts("yaml-nul-escape", 'summary: "a\\0b"', "BG701:4", "hidden character"),
    facts("yaml-surrogate", 'summary: "a\\ud800b"', "BG707:4"),
    facts("yaml-line-separator", "summary: a\u2028title: b", "BG701:4", "hidden line break"),
    facts("yaml-escape", "summary: a\x1b]0;owned\x07b", "BG701:4", "hidden character"),
    facts("yaml-c1", "summary: a\x9b31mb", "BG701:4", "hidden character"),
    facts("yaml-escape-in-key", "a\x1b[31mb: x", "BG701:4", "hidden character"),
    facts("yaml-huge-number", "payment: {amount: " + "9" * 5000 + ", currency: EUR}"),
    facts("yaml-base-60", "effort: " + "1:" * 3000 + "1"),
    facts("yaml-far-dates", "start: 0001-01-01\ndue: 9999-12-31\nstatus_updates: day"),
    facts(
        "yaml-last-hour", "time_zone: America/Lima\nstart: 0001-01-01 00:00\ndue: 9999-12-31 23:59"
    ),
    facts(
        "yaml-for-ever",
        "time_zone: Asia/Tokyo\nstart: 0001-01-01\n"
        "repeats: {every: day, at: 09:00, until: 9999-12-31}",
    ),
    facts(
        "yaml-far-chain",
        "start: 2026-01-01\nmilestones:\n"
        + "".join(
            f"  - {{name: m{n}, due: {f'm{n - 1}' if n else 'start'} + 9999 months}}\n"
            for n in range(12)
        ),
    ),
    facts("yaml-no-date", "due: 2026-02-30", "BG302:4"),
    facts("yaml-far-offset", "start: 2026-01-01\ndue: start + 999999999999 months"),
    facts(
        "yaml-date-circle",
        "milestones:\n  - {name: a, due: b + 1 day}\n  - {name: b, due: a + 1 day}",
    ),
    facts("yaml-title-is-list", "title: [a, b]", "BG704:4"),
    body("markdown-quotes-200", ">" * 200 + " The core.\n", "BG709:5", "100 levels", "The core."),
    body("markdown-lists-150", DEEP + "  " * 150 + "- core\n", "BG709:5", "100 levels", "core"),
    body("markdown-emphasis-500", "*" * 500 + "a" + "*" * 500, "BG709:5", "100 levels"),
    body("markdown-brackets", "[ " * 1500 + "x\n", "BG709:5", "brackets", "x"),
    body("markdown-pictures", "![ " * 1500 + "x\n", "BG709:5", "brackets", "x"),
    body("markdown-links", "[a](https://example.com) " * 1500, "BG709:5", "colons", "[a]("),
    body("markdown-stars", "*a " * 1500, shows="*a *a"),
    body("markdown-underlines", "_a " * 1500, shows="_a _a"),
    body("markdown-tildes", "~a " * 1500, shows="~a ~a"),
    body("markdown-ticks", " ".join("`" * n for n in range(1, 90))),
    body("markdown-angles", "< " * 1500, shows="< <"),
    body("markdown-colons", "http: " * 4000, "BG709:5", "colons", "http: http:"),
    body("markdown-notes", "[^a] " * 1500 + "\n\n[^a]: note\n", shows="note"),
    body("markdown-open-link", "[a]( " * 1500, shows="[a]("),
    body("markdown-html", "<b><script>alert(1)</script>\n", "BG705:5", "", "<script>alert(1)"),
    body("markdown-open-comment", "<!-- \n" * 500, "BG711:5", "never ends"),
    body("markdown-split-comment", "<scr<!-- -->ipt>alert(1)</scr<!-- -->ipt>", "BG705:5"),
    body("markdown-bidi", "Pay \u202e001\u202c now.", shows="Pay"),
    body("markdown-escape", "Say \x1b[2J\x07\x9b31m it.", shows="it."),
    body("markdown-fences", "```\n" * 501 + "Core.", shows="Core."),
)
