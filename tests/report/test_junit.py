"""The report for build servers."""

import re
import xml.etree.ElementTree as ET

import pytest

from briefgen.diagnostic import Findings
from briefgen.report.junit import junit


def test_a_file_is_a_suite_and_a_finding_a_case(example) -> None:
    assert junit(example, ["briefs/good.md", "briefs/podcast.md"]) == (
        """\
<?xml version="1.0" encoding="utf-8"?>
<testsuites name="briefgen" tests="5" failures="3" errors="0">
  <testsuite name="briefs/good.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="no findings" classname="briefs/good" time="0" />
  </testsuite>
  <testsuite name="briefs/podcast.md" tests="4" failures="3" errors="0" skipped="0" time="0">
    <testcase name="BG102 missing-goal, line 1, column 1" classname="briefs/podcast" time="0">
      <failure message="nothing says what this is for" type="error">\
briefs/podcast.md:1:1: nothing says what this is for
Add a section such as:
## Goal
Listeners hear no silence.</failure>
    </testcase>
    <testcase name="BG302 invalid-date, line 3, column 6" classname="briefs/podcast" time="0">
      <failure message="there is no 30 February" type="error">\
briefs/podcast.md:3:6: there is no 30 February</failure>
    </testcase>
    <testcase name="BG707 unquoted-text, line 4, column 8" classname="briefs/podcast" time="0">
      <failure message="a colon makes the line ambiguous" type="error">\
briefs/podcast.md:4:8: a colon makes the line ambiguous
Write: where: "Drive: Episodes"</failure>
    </testcase>
    <testcase name="BG204 several-actions-in-step, line 8, column 4" \
classname="briefs/podcast" time="0">
      <system-out>briefs/podcast.md:8:4: this step has two actions</system-out>
    </testcase>
  </testsuite>
</testsuites>"""
    )


@pytest.mark.parametrize(
    ("briefs", "case"), [(1, "1 brief without findings"), (3, "3 briefs without findings")]
)
def test_briefs_without_findings_pass(briefs: int, case: str) -> None:
    root = ET.fromstring(junit(Findings((), briefs=briefs)))
    assert root.attrib == {"name": "briefgen", "tests": "1", "failures": "0", "errors": "0"}
    (only,) = root.iter("testcase")
    assert only.attrib["name"] == case
    assert not list(only)


def test_no_brief_at_all_is_an_empty_report() -> None:
    assert not list(ET.fromstring(junit(Findings((), briefs=0))))


def test_a_warning_fails_and_says_so(found) -> None:
    root = ET.fromstring(junit(Findings((found("warning"),))))
    (failure,) = root.iter("failure")
    assert failure.attrib["type"] == "warning"
    assert root.attrib["failures"] == "1"


def test_what_xml_forbids_is_spelt_out(found) -> None:
    text = "a\x00\x1b\x0b\ufffe\uffff\ud800<b>&\"']]>"
    said = junit(Findings((found(message=text, path=text, name=text, help=text),)))
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", said)
    root = ET.fromstring(said)
    suite, failure = root[0], next(root.iter("failure"))
    assert suite.attrib["name"] == "a\\x00\\x1b\\x0b\\ufffe\\uffff\\ud800<b>&\"']]>"
    assert failure.attrib["message"] == "a\\x00\\x1b \\ufffe\\uffff\\ud800<b>&\"']]>"
