"""What the preview answers, to us and to others."""

import contextlib
import datetime as dt
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.preview.running import BRIEF, ask, running, wait_for
from watchfiles import awatch

from briefgen.build import Order, plan, produce
from briefgen.preview import Preview, listen
from briefgen.preview.shown import show
from briefgen.workspace import find

SOURCE = str(Path(__file__).parents[2] / "src")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("workspace")
    (root / "secret.txt").write_text("only on this disk")
    return root


@pytest.fixture(scope="module")
def preview(root):
    with running(root, {"photos": BRIEF}) as it:
        yield it


def test_a_document_is_the_very_file_that_a_build_writes(preview, root):
    planned = plan(find(root), Order(dt.date(2027, 1, 4), formats=("html", "ics")))
    result = produce(planned.jobs[0])
    built = dict(result.files)
    assert {"photos.html", "photos.ics", "private/photos.scorecard.html"} <= set(built)
    for name, data in built.items():
        answer, body = ask(preview, f"/output/{name}")
        assert (answer.status, body) == (200, data), name


def test_the_page_shows_findings_with_their_line_the_questions_and_the_dates(preview):
    page = ask(preview, "/brief/photos")[1].decode()
    assert "“modern look” means something else to each reader" in page
    assert "Give the photo a modern look." in page
    assert "What can I see or measure to know what you mean by “modern look”?" in page
    assert "Friday, January 15, 2027" in page
    assert "17:00" in page
    assert 'href="/output/photos.ics"' in page


def test_the_framed_guide_is_that_of_the_worker_and_lets_one_more_script_run(preview):
    answer, body = ask(preview, "/framed/photos.html")
    guide = ask(preview, "/output/photos.html")[1].decode()
    page = body.decode()
    assert "40 percent" not in page
    assert page.count("<script>") == guide.count("<script>") + 1
    assert page.count("'sha256-") == guide.count("'sha256-") + 1
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "allow-same-origin" not in answer.headers["Content-Security-Policy"]


def test_a_pdf_is_made_when_it_is_asked_for(preview):
    answer, body = ask(preview, "/output/photos.pdf")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert body.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:{port}"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Host": "127.0.0.1.evil.example:{port}"}, 421),
        ({"Host": ""}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://localhost:1"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Dest": "script"}, 403),
        ({"Sec_Fetch_Site": "same-site", "Sec_Fetch_Dest": "iframe"}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/", "/output/photos.html", "/events", "/assets/preview.js"])
def test_another_host_or_origin_gets_nothing(preview, path, headers, status):
    headers = {name: value.format(port=preview.port) for name, value in headers.items()}
    answer, body = ask(preview, path, **headers)
    assert answer.status == status
    assert len(body) < 80


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}"])
def test_our_own_names_are_answered(preview, host):
    own = host.format(port=preview.port)
    assert ask(preview, "/", Host=own, Origin=f"http://{own.lower()}")[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_it_is_only_to_look_at(preview, method):
    answer, _ = ask(preview, "/output/photos.html", method)
    assert answer.status == 405
    assert answer.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/", "/output/photos.html", "/events", "/assets/preview.css"])
def test_head_is_get_without_a_body(preview, path):
    answer, body = ask(preview, path, "HEAD")
    assert (answer.status, body) == (200, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/output/photos.html",
        "/output/nothing.html",
        "/framed/photos.html",
        "/brief/nothing",
        "/assets/preview.js",
    ],
)
def test_no_answer_is_stored_guessed_at_or_shared(preview, path):
    headers = ask(preview, path)[0].headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in headers


NONSENSE = [
    "/output/",
    "/output",
    "/output/private/",
    "/assets/",
    "/assets/../secret.txt",
    "/assets/page.html",
    "/output/../secret.txt",
    "/output/../../../../../../etc/passwd",
    "/output/%2e%2e/secret.txt",
    "/output/..%2fsecret.txt",
    "/output/..%5csecret.txt",
    "/output/%252e%252e/secret.txt",
    "/output//etc/passwd",
    "/output/./photos.html",
    "/output/photos.html%00",
    "/output/photos.html/",
    "/output/%ff%fe",
    "/output/%",
    "/output/%zz.pdf",
    "/output/..%2fsecret.pdf",
    "/framed/../secret.txt",
    "/framed/photos.ics",
    "/brief/../../secret.txt",
    "/brief/%ff",
    "/briefs/photos.md",
    "/secret.txt",
    "//secret.txt",
    "http://evil.example/secret.txt",
    "/output/" + "a" * 3000,
    "/output/" + "a" * 10_000,
    "/output/" + "a" * 100_000,
    "/output/" + "../" * 33_000 + "secret.txt",
    "/?see=" + "a" * 100_000,
]


@pytest.mark.parametrize("path", NONSENSE, ids=lambda path: path[:40])
def test_nonsense_is_refused_and_nothing_from_outside_comes_back(preview, path):
    status, body = _raw(preview, f"GET {path} HTTP/1.1\r\nHost: {{host}}\r\n\r\n".encode())
    assert 400 <= status < 500
    assert b"only on this disk" not in body
    assert b"root:" not in body
    assert ask(preview, "/")[0].status == 200


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\nHost: {host}\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: {host}\r\n" + b"X: a\r\n" * 40_000 + b"\r\n",
        b"GET / HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET /\xff\xfe\xe9 HTTP/1.1\r\nHost: {host}\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 100 + b"\r\n\r\n",
        b"\r\n" * 10 + b"nonsense\r\n\r\n",
        b"GET  HTTP/1.1\r\n\r\n",
    ],
    ids=lambda data: repr(data[:30]),
)
def test_what_is_no_request_is_refused_and_the_server_lives(preview, request_):
    status, _ = _raw(preview, request_)
    assert status == 0 or 400 <= status < 500
    assert ask(preview, "/")[0].status == 200


def test_a_brief_that_is_saved_is_made_again_and_told_of(tmp_path):
    with running(tmp_path, {"photos": BRIEF}) as preview:
        before = _version(preview)
        path = tmp_path / "briefs" / "photos.md"
        path.write_text(BRIEF.replace("a modern look", "a white background"), "utf-8")
        wait_for(lambda: _version(preview) != before)
        assert b"white background" in ask(preview, "/output/photos.html")[1]
        assert b"means something else" not in ask(preview, "/brief/photos")[1]
        (tmp_path / "briefs" / "second.md").write_text(BRIEF.replace("200", "300"), "utf-8")
        wait_for(lambda: b"Label 300 photos" in ask(preview, "/")[1])
        path.unlink()
        wait_for(lambda: ask(preview, "/output/photos.html")[0].status == 404)


@pytest.mark.parametrize("before", ["title: ", "## Goal\n\n"])
def test_a_secret_refuses_the_documents_and_is_never_shown(tmp_path, before):
    value = "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc"
    with running(tmp_path, {"photos": BRIEF.replace(before, f"{before}{value} ")}) as it:
        page = ask(it, "/brief/photos")[1]
        assert b"No document is made of this brief as it is" in page
        assert value.encode() not in page
        assert b"<small>not made" in page
        for path in ("photos.html", "photos.ics", "photos.pdf", "private/photos.scorecard.html"):
            assert ask(it, f"/output/{path}")[0].status == 404


def test_an_error_is_shown_as_a_draft_with_its_notice(tmp_path):
    brief = BRIEF.replace("2027-01-15 17:00", "2027-02-31")
    with running(tmp_path, {"photos": brief}) as it:
        page = ask(it, "/brief/photos")[1].decode()
        assert "Draft" in page
        assert '<summary class="error">' in page
        assert "draft" in ask(it, "/output/photos.html")[1].decode().lower()


def test_a_template_that_does_not_work_is_told_in_the_page_and_can_be_mended(tmp_path):
    templates = tmp_path / "templates"
    with running(tmp_path, {"photos": BRIEF}) as it:
        templates.mkdir()
        (templates / "guide.html").write_text("one\n{{ nobody.knows }}")
        wait_for(lambda: b"templates/guide.html, line 2" in ask(it, "/brief/photos")[1])
        (templates / "guide.html").write_text("<p>{{ brief.title }}</p>")
        wait_for(lambda: ask(it, "/output/photos.html")[1] == b"<p>Label 200 photos</p>")


def test_settings_that_cannot_be_read_are_told_in_the_page(tmp_path):
    with running(tmp_path, {"photos": BRIEF}) as it:
        (tmp_path / "briefgen.yaml").write_bytes(b"\xff\xfe\x00")
        wait_for(lambda: b"briefgen.yaml:1:1" in ask(it, "/")[1])
        (tmp_path / "briefgen.yaml").write_text("lint: {ignroe: [vague-term]}\n")
        wait_for(lambda: b'<p class="line soft">briefgen.yaml</p>' in ask(it, "/")[1])
        assert "`ignroe` is not a key" in ask(it, "/")[1].decode()
        (tmp_path / "briefgen.yaml").write_text("lint: {ignore: [vague-term]}\n")
        wait_for(lambda: b"modern look\xe2\x80\x9d means" not in ask(it, "/brief/photos")[1])


def test_it_sees_changes_where_the_system_has_no_watch_left(tmp_path, monkeypatch):
    def none_left(*folders, force_polling=None, **options):
        if not force_polling:
            raise RuntimeError("Too many open files")
        return awatch(*folders, force_polling=True, **options)

    monkeypatch.setattr("watchfiles.awatch", none_left)
    with running(tmp_path, {"photos": BRIEF}) as preview:
        path = tmp_path / "briefs" / "photos.md"
        path.write_text(BRIEF.replace("200", "300"))
        os.utime(path, (4e9, 4e9))  # only whole seconds are compared
        wait_for(lambda: b"Label 300 photos" in ask(preview, "/")[1])


def test_a_folder_that_was_away_is_watched_again(tmp_path):
    with running(tmp_path, {"photos": BRIEF}) as preview:
        (tmp_path / "briefs").rename(tmp_path / "away")
        wait_for(
            lambda: ask(preview, "/output/photos.html")[0].status == 404 or _is_wrong(preview)
        )
        (tmp_path / "away").rename(tmp_path / "briefs")
        wait_for(lambda: ask(preview, "/output/photos.html")[0].status == 200)
        wait_for(lambda: not _is_wrong(preview))
        (tmp_path / "briefs" / "photos.md").write_text(BRIEF.replace("200", "300"))
        wait_for(lambda: b"Label 300 photos" in ask(preview, "/")[1])


def test_a_brief_that_is_not_read_yet_is_not_called_missing(tmp_path, monkeypatch):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "photos.md").write_text(BRIEF)
    preview = Preview(find(tmp_path), lambda: dt.date(2027, 1, 4), listen(0))
    may_read = threading.Event()
    monkeypatch.setattr("briefgen.preview.site.show", lambda job: may_read.wait(20) and show(job))
    thread = threading.Thread(target=preview.run, daemon=True)
    thread.start()
    answer, page = ask(preview, "/brief/photos")
    assert (answer.status, b"Reading your briefs" in page) == (200, True)
    may_read.set()
    wait_for(lambda: b"Label 200 photos" in ask(preview, "/brief/photos")[1])
    preview.stop()
    thread.join(10)
    assert not thread.is_alive()


def test_it_listens_on_this_computer_alone_and_takes_the_next_port_when_one_is_taken():
    with listen(0) as first:
        host, port = first.getsockname()
        assert host == "127.0.0.1"
        with listen(port) as second:
            assert second.getsockname()[0] == "127.0.0.1"
            assert port < second.getsockname()[1] < port + 20


@pytest.mark.parametrize("is_looked_at", [False, True])
def test_the_command_says_where_it_is_and_ends_quietly(tmp_path, is_looked_at):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "photos.md").write_text(BRIEF)
    with listen(0) as taken:
        port = taken.getsockname()[1]
        process = subprocess.Popen(
            [sys.executable, "-m", "briefgen", "serve", "--port", str(port)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": SOURCE},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout
        said = process.stdout.readline()
        window = _listening(said)  # so that it has begun
        if not is_looked_at:
            window.close()
            window = contextlib.nullcontext()
        with window:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=20)
    assert said.startswith("Your briefs are at http://127.0.0.1:")
    assert err.startswith(f"Another program has port {port}, so I took ")
    assert err.splitlines()[1:] == ["Stopped."]
    assert (process.returncode, out) == (130, "")


def test_without_its_libraries_the_command_says_what_to_type(tmp_path):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "uvicorn.py").write_text("raise ModuleNotFoundError(name='uvicorn')")
    ran = subprocess.run(
        [sys.executable, "-m", "briefgen", "serve"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), SOURCE))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert f'"{sys.executable}" -m pip install starlette uvicorn watchfiles' in ran.stderr
    assert "Traceback" not in ran.stderr


def test_help_needs_none_of_its_libraries():
    code = "import sys, briefgen.cli; print({'starlette', 'uvicorn', 'anyio'} & set(sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": SOURCE},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "set()\n"


def _listening(said):
    """Return a connection that waits for changes, as an open page does."""
    (port,) = map(int, re.findall(r":(\d+)/", said))
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.sendall(b"GET /events HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % port)
    assert connection.recv(100).startswith(b"HTTP/1.1 200")
    return connection


def _is_wrong(preview):
    return b'class="wrong"' in ask(preview, "/")[1]


def _version(preview):
    return ask(preview, "/")[1].partition(b'data-version="')[2].partition(b'"')[0]


def _raw(preview, data):
    """Return the status, 0 for none, and all that comes back for bytes sent as they are."""
    data = data.replace(b"{host}", f"127.0.0.1:{preview.port}".encode())
    with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as connection:
        connection.settimeout(3)
        answer = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                answer += part
        except OSError:
            pass  # it may hang up before all was sent
    status = answer.split(b" ", 2)[1] if answer.startswith(b"HTTP/") else b"0"
    return int(status), answer
