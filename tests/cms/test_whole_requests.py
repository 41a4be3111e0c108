"""A real server on a free port, with two workers and clients that dawdle."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path

import pytest

from cms.whole_requests import WholeRequests, environ_of

ROOT = Path(__file__).resolve().parents[2]
SERVE = "from cms.serve import serve; serve('{name}:application', port={port})"
WORKERS = 2
CLIENTS = 20
ENDLESS = b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n"
HALF_A_BODY = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf"
HALF_A_HEADER = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Le"
PATIENCE = 30  # seconds, far more than it takes


class Pieces(list):
    """An answer in pieces, as Django marks it."""

    streaming = True


class Endless:
    """An answer that goes on for as long as it can be sent."""

    streaming = True

    def __iter__(self):
        while True:
            yield b"x"
            time.sleep(0.01)


def echo(environ, start_response):
    """What was sent, and which parts of the environment came with it."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    names = ("REQUEST_METHOD", "PATH_INFO", "QUERY_STRING", "HTTP_COOKIE")
    told = "\n".join(environ.get(name, "") for name in names)
    start_response("200 OK", [("Content-Type", "text/plain")])
    if environ["PATH_INFO"] == "/endless":
        return Endless()
    answer = [told.encode("latin-1"), b"\n", body]
    return Pieces(answer) if environ["PATH_INFO"] == "/pieces" else answer


application = WholeRequests(echo, workers=WORKERS, pause=5)


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Of a server that tells of no exception, whatever the tests do to it."""
    with serving(tmp_path_factory.mktemp("server") / "log") as number:
        yield number


@contextmanager
def serving(told: Path) -> Iterator[int]:
    """The port of a server that ends when it is told to."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        number = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE.format(name=__name__, port=number)],
        cwd=ROOT,
        stdout=told.open("w"),
        stderr=subprocess.STDOUT,
    )
    try:
        deadline = time.monotonic() + PATIENCE
        while not answers(number):
            assert server.poll() is None, "It ended."
            assert time.monotonic() < deadline, "It does not answer."
            time.sleep(0.05)
        yield number
        server.terminate()
        server.wait(timeout=PATIENCE)
    finally:
        server.kill()
    assert "Traceback" not in told.read_text()


def answers(port: int) -> bool:
    try:
        return ask(port, "GET", "/") is not None
    except OSError:
        return False


def ask(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request(method, path, body, headers)
        return connection.getresponse().read()
    finally:
        connection.close()


def begin(port: int, text: bytes) -> socket.socket:
    client = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    client.sendall(text)
    return client


def read_to_the_end(client: socket.socket) -> bytes:
    received = b""
    while piece := client.recv(1_000):
        received += piece
    return received


def test_header_that_only_looks_like_one_is_left_out():
    """With it, who is no proxy could say what a proxy vouches for."""
    scope = {
        "method": "GET",
        "scheme": "http",
        "http_version": "1.1",
        "server": ("127.0.0.1", 8000),
        "client": None,
        "raw_path": b"/caf%C3%A9",
        "query_string": b"q=%C3%A9",
        "headers": [
            (b"x_forwarded_proto", b"https"),
            (b"content-type", b"text/plain"),
            (b"cookie", b"a=1"),
            (b"accept", b"a/b"),
            (b"cookie", b"b=2"),
            (b"accept", b"c/d"),
        ],
    }
    body = BytesIO()

    environ = environ_of(scope, body)

    assert environ.pop("wsgi.input") is body
    assert {n: v for n, v in environ.items() if not n.startswith("wsgi.")} == {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/cafÃ©",  # each character stands for a byte
        "QUERY_STRING": "q=%C3%A9",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "",
        "REMOTE_PORT": "",
        "CONTENT_TYPE": "text/plain",
        "HTTP_COOKIE": "a=1; b=2",
        "HTTP_ACCEPT": "a/b,c/d",
    }


@pytest.mark.parametrize("path", ["/whole", "/pieces"])
def test_request_and_answer_pass_through_unchanged(port, path):
    body = bytes(range(256)) * 8_000  # more than is kept in memory

    answer = ask(port, "POST", f"{path}?q=%C3%A9%ff", body, Cookie="a=1; b=2")

    assert answer == f"POST\n{path}\nq=%C3%A9%ff\na=1; b=2\n".encode() + body


@pytest.mark.parametrize("path", ["/whole", "/pieces"])
def test_head_is_answered_without_a_body(port, path):
    assert ask(port, "HEAD", path) == b""


def test_half_sent_requests_hold_no_worker(port):
    clients = [begin(port, HALF_A_BODY) for _ in range(CLIENTS)]
    clients += [begin(port, HALF_A_HEADER) for _ in range(CLIENTS)]
    try:
        # None of the clients has ended or been sent away when these are answered.
        answered = [ask(port, "POST", "/", b"whole") for _ in range(3)]
        for client in clients:
            client.setblocking(False)
            with pytest.raises(BlockingIOError):
                client.recv(1)
    finally:
        for client in clients:
            client.close()

    assert answered == [b"POST\n/\n\n\nwhole"] * 3


def test_client_that_pauses_too_long_is_told_and_cut_off(port):
    with begin(port, HALF_A_BODY) as client:
        head, _, body = read_to_the_end(client).partition(b"\r\n\r\n")

    assert head.split(b"\r\n")[0] == b"HTTP/1.1 408 Request Timeout"
    assert body == b"The body was waited for too long: 5 seconds. Send it faster.\n"


def test_client_that_never_ends_its_headers_is_cut_off(port):
    with begin(port, HALF_A_HEADER) as client:
        assert read_to_the_end(client) == b""


def test_body_that_ends_early_is_the_applications_to_refuse(port):
    with begin(port, HALF_A_BODY) as client:
        client.shutdown(socket.SHUT_WR)

    assert ask(port, "POST", "/", b"whole") == b"POST\n/\n\n\nwhole"


def test_server_ends_although_readers_went_away(tmp_path):
    with serving(tmp_path / "log") as port:
        for _ in range(WORKERS):
            with begin(port, ENDLESS) as client:
                assert client.recv(1) == b"H"
