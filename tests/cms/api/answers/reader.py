"""A reader who asks as fast as answers come, in a process of their own.

`python -m tests.cms.api.answers.reader PORT SECONDS ADDRESS BODY`: asks by GET, or by
POST where there is a body, and prints for each good answer when it was asked for, on
the clock that all processes of a machine share, and the number in it.
"""

import re
import socket
import sys
import time

NUMBER = re.compile(rb"Concert (\d+)")
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
TOGETHER = 100  # questions by one connection: the next may be another worker's


def main(port: int, seconds: float, address: str, body: str) -> None:
    end = time.monotonic() + seconds
    answers: list[tuple[float, bytes]] = []
    while time.monotonic() < end:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=10) as server:
                for _ in range(TOGETHER):
                    asked = time.monotonic()
                    status, answer = ask(server, address, body.encode())
                    found = NUMBER.search(answer)
                    if status == 200 and found:
                        answers.append((asked, found[1]))
        except OSError:
            time.sleep(0.01)
    for asked, number in answers:
        sys.stdout.write(f"{asked} {number.decode()}\n")


def ask(server: socket.socket, address: str, body: bytes) -> tuple[int, bytes]:
    head = f"{'POST' if body else 'GET'} {address} HTTP/1.1\r\nHost: localhost\r\n"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    server.sendall(head.encode() + b"\r\n" + body)
    received = b""
    while b"\r\n\r\n" not in received:
        received += more(server)
    headers, _, answer = received.partition(b"\r\n\r\n")
    length = LENGTH.search(headers)
    while length and len(answer) < int(length[1]):
        answer += more(server)
    return int(headers.split(b" ")[1]), answer


def more(server: socket.socket) -> bytes:
    piece = server.recv(65_536)
    if not piece:
        raise ConnectionError
    return piece


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), *sys.argv[3:])
