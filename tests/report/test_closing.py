"""The closing line of a check."""

import pytest

from briefgen.diagnostic import Findings, Fix, Suppressed
from briefgen.report.closing import closing

READ = "To read more about a finding, type its name: briefgen rule "


def test_it_counts_what_was_found_and_names_the_worst(found) -> None:
    safe, unsafe = Fix(()), Fix((), safe=False)
    findings = Findings(
        (
            found("info", name="long-step"),
            found("warning", name="vague-term", fix=safe),
            found("error", name="missing-goal"),
            found("error", name="missing-contact", fix=safe),
            found("warning", fix=unsafe),
            found("info"),
        ),
        (Suppressed(found("error", fix=safe), "known"),),
    )
    assert closing(findings) == (
        "Found 2 errors, 2 warnings, 2 infos (1 suppressed). "
        f"2 can be fixed with --fix, 1 more with --unsafe-fixes.\n{READ}missing-goal"
    )


@pytest.mark.parametrize(
    ("severities", "fixes", "said"),
    [
        (["error"], [], "Found 1 error."),
        (["info", "info"], [], "Found 2 infos."),
        (["warning"], [True], "Found 1 warning. 1 can be fixed with --fix."),
        (["warning"], [False], "Found 1 warning. 1 can be fixed with --unsafe-fixes."),
    ],
)
def test_what_is_not_there_is_not_counted(found, severities, fixes, said: str) -> None:
    made = [
        found(severity, fix=Fix((), safe=fixes[number]) if fixes else None)
        for number, severity in enumerate(severities)
    ]
    assert closing(Findings(tuple(made))) == f"{said}\n{READ}wrong-thing"


@pytest.mark.parametrize(
    ("briefs", "rules", "suppressed", "said"),
    [
        (1, 55, 0, "All clear: 1 brief, 55 rules."),
        (4, 1, 2, "All clear: 4 briefs, 1 rule (2 suppressed)."),
        (2, 0, 0, "All clear: 2 briefs."),
    ],
)
def test_all_clear(found, briefs: int, rules: int, suppressed: int, said: str) -> None:
    hidden = (Suppressed(found(), "known"),) * suppressed
    assert closing(Findings((), hidden, briefs, rules)) == said
