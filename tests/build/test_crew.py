"""Processes that make documents: no brief can cost another one its documents."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefgen.build import House, Job, Order, Result, crew_for, produce
from briefgen.build.crew import Crew
from briefgen.build.limits import Limits, limits
from briefgen.inputs import Inputs
from briefgen.lint import Policy
from briefgen.schema import Build
from briefgen.source import SourceFile
from briefgen.workspace import Templates, Workspace, read_templates

ROOT = Path(__file__).parent.parent.parent
ORDER = Order(dt.date(2026, 11, 24), formats=("html",), documents=("guide",))
HOUSE = House(Policy(select=("BG7",)), limits=Limits(seconds=20, megabytes=300))

FOREVER = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
OS = "cycler.__init__.__globals__.os"
"""Templates are the owner's code, so they can do all that a fault in a library could."""
NUMBER = f"{OS}.getpid().__class__"
LARGE = f"{{% set large = 'a' * {NUMBER}('900000000') %}}"
"""Jinja would work out a plain 'a' * 900000000 when it reads the template."""


@pytest.fixture(scope="module")
def packaged() -> Templates:
    return read_templates(Workspace(ROOT))


def job(name: str, packaged: Templates, guide: str = "", **house: Any) -> Job:
    own = {"guide.html": guide} if guide else {}
    source = SourceFile(f"briefs/{name}.md", f"---\ntitle: {name}\n---\nHello.\n")
    templates = Templates(own, packaged.packaged)
    return Job(Inputs(name, source), templates, replace(HOUSE, **house), ORDER)


def worked(jobs: list[Job], size: int = 2) -> dict[str, Result]:
    with Crew(size, pdf=False) as workers:
        found = list(workers.work(jobs))
    assert len(found) == len(jobs)
    return {result.name: result for result in found}


def names(result: Result) -> list[str]:
    return [diagnostic.name for diagnostic in result.diagnostics]


@pytest.mark.parametrize("size", [1, 3])
def test_what_workers_make_is_what_is_made_here(packaged: Templates, size: int) -> None:
    jobs = [job(name, packaged) for name in "abcdefg"]
    assert worked(jobs, size) == {one.inputs.name: produce(one) for one in jobs}


def test_jobs_are_taken_when_somebody_is_free(packaged: Templates) -> None:
    taken: list[str] = []

    def jobs() -> Iterator[Job]:
        for name in "abcdefgh":
            taken.append(name)
            yield job(name, packaged)

    with Crew(1, pdf=False) as workers:
        results = workers.work(jobs())
        next(results)
        assert len(taken) < 4
        assert len(list(results)) == 7


def test_a_brief_that_takes_too_long_fails_alone(packaged: Templates) -> None:
    slow = job("slow", packaged, FOREVER, limits=Limits(seconds=1))
    began = time.monotonic()
    found = worked([job("a", packaged), slow, job("b", packaged)], size=1)
    assert time.monotonic() - began < 20
    assert names(found["slow"]) == ["too-slow"]
    (said,) = found["slow"].diagnostics
    assert said.message == "its documents were not ready after 1 seconds"
    assert "build:\n    seconds: 5" in said.help
    assert said.place.source.name == "briefs/slow.md"
    assert (found["slow"].files, found["slow"].is_draft) == ((), True)
    assert [len(found[name].files) for name in "ab"] == [1, 1]


@pytest.mark.skipif(sys.platform != "linux", reason="only there is memory bounded")
def test_a_brief_that_needs_too_much_memory_fails_alone(packaged: Templates) -> None:
    found = worked([job("large", packaged, LARGE), job("a", packaged)], size=1)
    assert names(found["large"]) == ["too-much-memory"]
    assert "300 MB" in found["large"].diagnostics[0].message
    assert len(found["a"].files) == 1
    enough = job("large", packaged, LARGE + "x", limits=Limits(megabytes=2000))
    assert len(worked([enough])["large"].files) == 1


@pytest.mark.parametrize("end", ["_exit(0)", f"kill({OS}.getpid(), 9)"])
def test_the_end_of_a_process_costs_one_brief(packaged: Templates, end: str) -> None:
    broken = job("broken", packaged, f"{{{{ {OS}.{end} }}}}")
    found = worked([job("a", packaged), broken, *(job(name, packaged) for name in "bcd")])
    assert names(found["broken"]) == ["broken-off"]
    assert [len(found[name].files) for name in "abcd"] == [1, 1, 1, 1]


def test_a_brief_whose_process_was_killed_once_is_made(packaged: Templates, tmp_path) -> None:
    mark = tmp_path / "killed"
    once = (
        f"{{% if not {OS}.path.exists('{mark}') %}}"
        f"{{{{ {OS}.mkdir('{mark}') }}}}{{{{ {OS}.abort() }}}}{{% endif %}}made"
    )
    found = worked([job("once", packaged, once), job("a", packaged)])
    assert found["once"].files == (("once.html", b"made"),)
    assert found["once"].diagnostics == ()


def test_a_library_that_ends_for_lack_of_memory_is_told_as_that(packaged: Templates) -> None:
    said = f"{{{{ {OS}.write(2, 'GLib-ERROR: failed to allocate 9 bytes'.encode()) }}}}"
    ended = job("glib", packaged, f"{said}{{{{ {OS}.abort() }}}}")
    assert names(worked([ended])["glib"]) == ["too-much-memory"]


def test_what_a_library_prints_is_no_answer(packaged: Templates) -> None:
    chatty = job("chatty", packaged, f"{{{{ {OS}.write(1, 'hello'.encode()) }}}}made")
    assert worked([chatty])["chatty"].files == (("chatty.html", b"5made"),)


def test_a_fault_of_ours_ends_the_run_with_how_it_came_about(packaged: Templates) -> None:
    faulty = job("faulty", packaged, policy=None)
    with pytest.raises(AttributeError) as raised:
        worked([faulty])
    assert "worker.py" in str(raised.value.__cause__)


def test_a_fault_of_ours_costs_no_other_brief_its_documents(packaged: Templates) -> None:
    jobs = [job("faulty", packaged, policy=None), *(job(name, packaged) for name in "abc")]
    with Crew(1, pdf=False) as workers:
        results = workers.work(jobs)
        assert [next(results).name for _ in "abc"] == ["a", "b", "c"]
        with pytest.raises(AttributeError):
            next(results)


def test_a_fault_in_a_template_is_told_as_everywhere(packaged: Templates) -> None:
    with pytest.raises(Exception, match=r"templates/guide\.html, line 2"):
        worked([job("x", packaged, "\n{{ nothing }}")])


def test_a_worker_that_has_grown_is_replaced(packaged: Templates) -> None:
    """What the first brief leaves behind must not be lacking to the second."""
    keep = f"{{% set _ = {OS}.environ.__dict__.update(kept='a' * {NUMBER}('200000000')) %}}"
    pid = f"{{{{ {OS}.getpid() }}}}"
    found = worked([job("a", packaged, keep + pid), job("b", packaged, pid)], size=1)
    if sys.platform == "linux":
        assert found["a"].files[0][1] != found["b"].files[0][1]
    again = worked([job(name, packaged, pid) for name in "ab"], size=1)
    assert again["a"].files[0][1] == again["b"].files[0][1]


def test_nothing_is_left_when_the_crew_is_done(packaged: Templates) -> None:
    pid = f"{{{{ {OS}.getpid() }}}}"
    with Crew(2, pdf=False) as workers:
        made = list(workers.work([job(name, packaged, pid) for name in "abcd"]))
        processes = [worker.process for worker in workers._workers]
    assert {int(result.files[0][1]) for result in made} <= {p.pid for p in processes}
    assert all(process.returncode is not None for process in processes)


def test_workers_end_with_whoever_started_them(tmp_path: Path) -> None:
    """Killed, not asked: nobody is there to clean up."""
    program = (
        "from briefgen.build.crew import Crew\nimport sys, time\n"
        "with Crew(2, pdf=False) as crew:\n"
        "    print(*(worker.process.pid for worker in crew._workers), flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pids = list(map(int, parent.stdout.readline().split()))
        parent.send_signal(signal.SIGKILL)
    assert len(pids) == 2
    until = time.monotonic() + 20
    while any(map(is_running, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(is_running, pids))


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


@pytest.mark.parametrize(
    ("jobs", "wanted", "pdf", "size"),
    [(9, 4, True, 4), (2, 4, True, 2), (0, 4, True, 0), (9, 4, False, 1), (999, 4, False, 4)],
)
def test_no_more_processes_than_are_worth_it(jobs: int, wanted: int, pdf: bool, size: int):
    assert crew_for(jobs, wanted, pdf=pdf).size == size


def test_the_settings_set_the_limits() -> None:
    assert limits(Build()) == Limits(60, 1536)
    assert limits(Build("120", "3,000 MB")) == Limits(120, 3000)
    assert limits(Build("soon", "0")) == Limits(60, 1536)
