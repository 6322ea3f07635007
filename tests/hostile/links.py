"""Briefs that lead elsewhere: addresses that are commands, ids, tags, styles, formulas, lines."""

from tests.hostile.attack import body, facts

LINKS = (
    body("link-javascript", "[x](javascript:alert(1))", shows="javascript:alert(1)"),
    body("link-odd-case", "[x](JaVaScRiPt:alert(1))", shows="JaVaScRiPt:alert(1)"),
    body("link-entity", "[x](java&#115;cript:alert&#40;1&#41;)", shows="x"),
    body("link-entity-tab", "[x](java&Tab;script:alert(1))", shows="x"),
    body("link-entity-line", "[x](java&NewLine;script:alert(1))", shows="x"),
    body("link-control", "[x](<\x01javascript:alert(1)>)", shows="x"),
    body("link-percent", "[x](%6aavascript:alert(1))", shows="x"),
    body("link-vbscript", "[x](vbscript:msgbox(1))", shows="x"),
    body("link-data", "[x](data:text/html,<script>alert(1)</script>)", shows="x"),
    body("link-blob", "[x](blob:https://example.com/1)", shows="blob:https://example.com/1"),
    body("link-view-source", "[x](view-source:https://example.com)", shows="x"),
    body("link-file", "[x](file:///etc/passwd)", "BG605:5", shows="file:///etc/passwd"),
    body("link-smb", "[x](smb://evil/share)", shows="smb://evil/share"),
    body("link-unc", "[x](\\\\\\\\evil\\share)", shows="evil"),
    body("link-protocol-relative", "[x](//evil.example/x)", shows="//evil.example/x"),
    body("link-relative", "[x](prices.xlsx)", "BG605:5", shows="prices.xlsx"),
    body("link-traversal", "[x](../../outside/canary.txt)", "BG605:5", shows="canary.txt"),
    body("link-autolink", "<javascript:alert(1)> <vbscript:x> <file:///etc/passwd>"),
    body("link-reference", "[x][a]\n\n[a]: javascript:alert(1)", shows="x"),
    body("link-title", '[x](https://example.com "a\\" onclick=\\"alert(1)")', shows="x"),
    body("link-quote", '[x](https://example.com/"onclick="alert(1))', shows="x"),
    body("link-bad-address", "[x](https://[::1/) [y](http://[bad]/)", shows="x"),
    facts(
        "link-in-contact",
        "contacts: {name: A, url: 'javascript:alert(1)', reply_within: 1 day}",
    ),
    facts("link-in-tool", "tools: {name: A, url: 'JAVASCRIPT:alert(1)', access: you}"),
    facts("link-in-email", "owner: {name: A, email: 'a@b.example?bcc=x@evil.example\"><script>'}"),
    facts("link-in-phone", "owner: {name: A, phone: '+49\";alert(1)//'}"),
    body("id-clobbers", "## location\n\n### nodeName\n\n[a](#nodename) [b](#location)"),
    body("id-given", "## Steps\n\n1. Go {#location}\n2. Go {#location}\n3. Go {#body}"),
    body("id-odd", '## Steps\n\n1. Go {#a"onclick="x}\n2. Go {#<b>}\n3. Go {#../x}'),
    body("id-twice", "## A\n\nx\n\n## A\n\ny\n\n### A\n\n[z](#a-1)\n", shows="z"),
    body("html-handlers", "<img src=x onerror=alert(1)> <svg/onload=x>", "BG705:5"),
    body("html-style", '<p style="background:url(file:///etc/passwd)">x</p>', "BG705:5"),
    body("html-base", '<base href="https://evil.example/">', "BG705:5"),
    body("html-attachment", '<link rel=attachment href="../outside/canary.txt">', "BG705:5"),
    body("html-attached", '<a rel=attachment href="file:///etc/passwd">x</a>', "BG705:5"),
    body("html-import", "<style>@import url(https://evil.example)</style>", "BG705:5"),
    body("html-meta", '<meta http-equiv=refresh content="0;url=//evil.example">', "BG705:5"),
    body("html-iframe", '<iframe src="file:///etc/passwd"></iframe>', "BG705:5"),
    body("html-end", "</main></body></html><script>x</script>", "BG705:5"),
    body("html-cdata", "<![CDATA[ <script>x</script> ]]> <?php x ?>", "BG705:5"),
    facts("html-in-title", "title: </title><script>alert(1)</script>"),
    facts("html-in-name", "worker: '\"><img src=x onerror=alert(1)>'"),
    facts("html-in-language", "language: 'en\" onload=\"alert(1)'", "BG717:4"),
    facts("html-in-zone", "time_zone: '../../etc/passwd'"),
    facts("html-in-version", "version: '1</style><script>x</script>'"),
    facts("script-end-in-step", "x-b: 1\n---\n## Steps\n\n1. </script><script>alert(1)</script>"),
    facts(
        "template-everywhere",
        "\n".join(
            f"{key}: '{{{{ 7*7 }}}}{{% raw %}}{{# x #}}${{7*7}}<%= 7*7 %>'"
            for key in ("title", "summary", "effort", "confidentiality", "ownership", "version")
        ),
        shows="{{ 7*7 }}",
    ),
    body("template-in-body", "## {{ 7*7 }}\n\n{% include '/etc/passwd' %} {{ config }}\n"),
    facts(
        "calendar-lines",
        'title: "A\\r\\nATTENDEE:mailto:evil@example.com\\nEND:VEVENT"\nstart: 2027-01-11\n'
        'due: 2027-01-15\nmilestones: [{name: "B\\nBEGIN:VALARM", due: 2027-01-12}]\n'
        'deliverables: [{name: "C\\u2028ATTENDEE:x\\x85Y", due: 2027-01-13}]',
    ),
    facts(
        "sheet-formulas",
        "screening:\n  must_have: ['=HYPERLINK(\"https://evil.example\")', '@SUM(A1)']\n"
        "  questions:\n    - {ask: '=1+2', look_for: '+1'}\n    - {ask: '-2+3', look_for: x}\n"
        "    - {ask: \"\\tx\", look_for: \"\\r=1\"}\n    - {ask: '＝1+2', look_for: ' =1'}\n"
        "  test_task: {title: '=cmd|x', payment: 5, minutes: 30, rubric: ['=1', '@x']}",
    ),
    facts(
        "record-lines",
        "deliverables:\n  - name: \"a: b\\nscores: {hacked: 1} # x\"\n"
        "    acceptance: ['*a', '!!python/x', \"c\\n- d\"]",
    ),
)  # fmt: skip
