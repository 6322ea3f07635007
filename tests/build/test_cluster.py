"""Documents made on other computers: a cluster of processes here, started as people do."""

import contextlib
import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import briefgen
from briefgen.build import House, Job, Order, plan, produce
from briefgen.build.cluster import Cluster
from briefgen.build.limits import Limits
from briefgen.build.versions import differences, versions
from briefgen.errors import BriefgenError
from briefgen.inputs import Inputs
from briefgen.source import SourceFile
from briefgen.workspace import Templates, Workspace, read_templates

ROOT = Path(__file__).parent.parent.parent
ORDER = Order(dt.date(2026, 11, 24), formats=("html",), documents=("guide",))
FOREVER = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


@dataclass(slots=True)
class Machines:
    """A scheduler and those who work for it; all end with the test."""

    folder: Path
    running: list[subprocess.Popen] = field(default_factory=list)

    @property
    def file(self) -> Path:
        return self.folder / "scheduler.json"

    @property
    def address(self) -> str:
        found: str = json.loads(self.file.read_text())["address"]
        return found.removeprefix("tcp://")

    def start(self) -> None:
        self._run("scheduler", "--port", "0", "--scheduler-file", str(self.file))
        _until(self.file.exists)

    def add_worker(self, path: str = "") -> subprocess.Popen:
        before = len(self.names())
        here = {**os.environ, **({"PYTHONPATH": path} if path else {})}
        started = self._run(
            "worker", f"tcp://{self.address}", "--nthreads", "1", "--no-nanny", env=here
        )
        _until(lambda: len(self.names()) > before)
        return started

    def names(self) -> list[str]:
        from distributed import Client

        with Client(f"tcp://{self.address}", set_as_default=False) as client:
            return list(client.nthreads())

    def _run(self, what: str, *more: str, env: dict[str, str] | None = None) -> subprocess.Popen:
        command = [sys.executable, "-m", "dask", what, "--host", "127.0.0.1", "--no-dashboard"]
        log = (self.folder / f"{what}.log").open("ab")
        started = subprocess.Popen(
            [*command, "--dashboard-address", "127.0.0.1:0", *more],
            cwd=self.folder, stdout=log, stderr=log, env=env,
        )  # fmt: skip
        log.close()
        self.running.append(started)
        return started

    def end(self) -> None:
        for one in reversed(self.running):
            one.kill()
            one.wait()


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    with _running(tmp_path) as found:
        yield found


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with _running(tmp_path_factory.mktemp("cluster")) as found:
        found.add_worker()
        found.add_worker()
        yield found


@pytest.fixture(scope="module")
def packaged() -> Templates:
    return read_templates(Workspace(ROOT))


@contextlib.contextmanager
def _running(folder: Path) -> Iterator[Machines]:
    found = Machines(folder)
    try:
        found.start()
        yield found
    finally:
        found.end()


def _until(holds) -> None:
    until = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < until, "the cluster does not start"
        time.sleep(0.1)


def job(name: str, packaged: Templates, guide: str = "", limits: Limits | None = None) -> Job:
    own = {"guide.html": guide} if guide else {}
    source = SourceFile(f"briefs/{name}.md", f"---\ntitle: {name}\n---\nHello.\n")
    house = House(limits=limits or Limits(seconds=20))
    return Job(Inputs(name, source), Templates(own, packaged.packaged), house, ORDER)


def test_what_a_cluster_makes_is_what_is_made_here(two: Machines) -> None:
    jobs = plan(Workspace(ROOT), Order(ORDER.today, ("logo-refresh",))).jobs
    assert len(jobs) == 1
    with Cluster(two.address, pdf=True) as cluster:
        found = {result.name: result for result in cluster.work(jobs)}
    assert found == {one.inputs.name: produce(one) for one in jobs}
    assert sum(name.endswith(".pdf") for one in found.values() for name, _ in one.files) > 1


def test_a_build_writes_the_same_with_a_cluster_and_without(two: Machines, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "briefs", tmp_path / "briefs")
    here = _built(tmp_path, "here")
    there = _built(tmp_path, "there", "--executor", f"dask://{two.address}")
    assert len(here) > 20
    assert there == here


def _built(folder: Path, output: str, *more: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "briefgen", "build", "--quiet", "--output", output]
    subprocess.run([*command, "--format", "html,ics,txt", *more], cwd=folder, check=True)
    files = (path for path in (folder / output).rglob("*") if path.is_file())
    found = {str(path.relative_to(folder / output)): path.read_bytes() for path in files}
    return {name: data for name, data in found.items() if ".briefgen" not in name}


def test_jobs_are_taken_when_somebody_is_free(two: Machines, packaged: Templates) -> None:
    taken: list[str] = []

    def jobs() -> Iterator[Job]:
        for number in range(20):
            taken.append(str(number))
            yield job(str(number), packaged)

    with Cluster(two.address, pdf=False) as cluster:
        results = cluster.work(jobs())
        next(results)
        assert len(taken) <= 5
        assert len(list(results)) == 19


def test_limits_hold_there_too(two: Machines, packaged: Templates) -> None:
    slow = job("slow", packaged, FOREVER, Limits(seconds=1))
    with Cluster(two.address, pdf=False) as cluster:
        made = cluster.work([job("a", packaged), slow, job("b", packaged)])
        found = {result.name: result for result in made}
    assert [one.name for one in found["slow"].diagnostics] == ["too-slow"]
    assert [len(found[name].files) for name in "ab"] == [1, 1]


def test_a_fault_there_is_told_here(two: Machines, packaged: Templates) -> None:
    broken = job("a", packaged, "{{ 1 / 0 }}")
    with (
        Cluster(two.address, pdf=False) as cluster,
        pytest.raises(BriefgenError, match=r"guide\.html, line 1: division by zero"),
    ):
        list(cluster.work([broken]))
    with Cluster(two.address, pdf=False) as cluster:
        assert len(list(cluster.work([job("a", packaged)]))) == 1


def test_what_a_lost_computer_had_is_made_on_another(
    machines: Machines, packaged: Templates
) -> None:
    lost = machines.add_worker()
    machines.add_worker()
    jobs = [job(str(number), packaged) for number in range(12)]
    with Cluster(machines.address, pdf=False) as cluster:
        results = cluster.work(jobs)
        names = [next(results).name]
        lost.send_signal(signal.SIGKILL)
        names += [result.name for result in results]
    assert sorted(names) == sorted(one.inputs.name for one in jobs)


def test_a_cluster_that_goes_away_is_told(machines: Machines, packaged: Templates) -> None:
    machines.add_worker()
    with Cluster(machines.address, pdf=False) as cluster:
        results = cluster.work(job(str(number), packaged) for number in range(40))
        next(results)
        machines.running[0].kill()
        with pytest.raises(BriefgenError, match="is gone"):
            list(results)


def test_nobody_there_is_told(machines: Machines) -> None:
    with (
        pytest.raises(BriefgenError, match=f"dask worker {machines.address}"),
        Cluster(machines.address, pdf=False),
    ):
        pass
    machines.end()
    with (
        pytest.raises(BriefgenError, match="dask scheduler"),
        Cluster(machines.address, pdf=False),
    ):
        pass


def test_other_versions_are_refused(machines: Machines) -> None:
    other = machines.folder / "other" / "briefgen"
    shutil.copytree(Path(briefgen.__file__).parent, other)
    first = other / "__init__.py"
    first.write_text(first.read_text().replace(briefgen.__version__, "0.0.1"))
    machines.add_worker(path=str(other.parent))
    with pytest.raises(BriefgenError) as refused, Cluster(machines.address, pdf=False):
        pass
    assert f"briefgen: {briefgen.__version__} (" in str(refused.value)
    assert "here, 0.0.1 (" in str(refused.value)


def test_a_computer_that_comes_later_is_held_to_the_same_versions(
    machines: Machines, packaged: Templates
) -> None:
    other = machines.folder / "other" / "briefgen"
    shutil.copytree(Path(briefgen.__file__).parent, other)
    (other / "newer.py").write_text("")
    last = machines.add_worker()
    with Cluster(machines.address, pdf=False) as cluster:
        machines.add_worker(path=str(other.parent))
        last.kill()
        with pytest.raises(BriefgenError, match="other versions than this computer"):
            list(cluster.work([job("a", packaged)]))


def test_a_computer_without_briefgen_is_named(machines: Machines) -> None:
    empty = machines.folder / "other" / "briefgen"
    empty.mkdir(parents=True)
    (empty / "__init__.py").write_text("")
    machines.add_worker(path=str(empty.parent))
    with (
        pytest.raises(BriefgenError, match="Install the same briefgen"),
        Cluster(machines.address, pdf=False),
    ):
        pass


def test_without_dask_the_command_to_type_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(BriefgenError, match=r"pip install 'briefgen\[dask\]'"),
        Cluster("127.0.0.1:1", pdf=False),
    ):
        pass


def test_versions_differ_by_what_writes_documents() -> None:
    here = versions(pdf=True)
    assert {"briefgen", "Python", "Pango", "HarfBuzz", "fonts", "weasyprint", "jinja2"} <= {*here}
    assert "Pango" not in versions(pdf=False)
    other = {**here, "jinja2": "0.1"}
    del other["Pango"]
    assert list(differences(here, other)) == [
        ("Pango", here["Pango"], "missing"),
        ("jinja2", here["jinja2"], "0.1"),
    ]
