"""A section that your settings ask for is not in the brief.

Some owners want more in every brief than a kind of work has to have: what stays confidential,
who owns the result, a glossary. Such sections are named in `briefgen.yaml` below `lint` and
`required`, by kind of brief. Write the section, or take it out of that list.

Bad:

    # briefgen.yaml asks for the section `confidentiality`
    title: Scan the letters of our customers

Good:

    title: Scan the letters of our customers
    confidentiality: Show no letter to anybody, and delete the scans on 2027-03-01.
"""

from collections.abc import Iterator

from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.needs import ON_REQUEST
from briefgen.lint.rule import Finding, Rule
from briefgen.lint.samples import section
from briefgen.lint.skeleton import new_section


def check(context: Context) -> Iterator[Finding]:
    for key in ON_REQUEST:
        severity = context.need(key)
        if severity and not context.says(key):
            yield _finding(context, key, severity)


def _finding(context: Context, key: str, severity: Severity) -> Finding:
    name = context.language.headings[key][0].capitalize()
    return Finding(
        context.nearest(key),
        f"I could not find the section “{name}”, which your settings ask for",
        help=section(context, key, name, "…"),
        fix=new_section(context, key),
        severity=severity,
        question=f"Is there anything I should know under “{name}”?",
    )


RULE = Rule(Problem("BG113", "missing-section", Severity.WARNING), check, __doc__)
