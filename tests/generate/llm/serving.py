"""A real server on loopback that says what it is told to say, over real sockets."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread

Saying = Callable[[socket.socket], None]
"""What happens on a connection after its request was read; it is closed afterwards."""


@dataclass
class Served:
    """A server, and what reached it."""

    url: str
    requests: list[str] = field(default_factory=list)
    """Head and body of each request."""

    @property
    def bodies(self) -> list[dict[str, object]]:
        """The JSON of each request."""
        return [json.loads(request.partition("\r\n\r\n")[2]) for request in self.requests]


@contextmanager
def serving(*sayings: Saying) -> Iterator[Served]:
    """A server whose n-th connection gets the n-th saying; the last one is said to all that follow."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        served = Served(f"http://127.0.0.1:{listener.getsockname()[1]}/v1")
        thread = Thread(target=_serve, args=(listener, sayings, served), daemon=True)
        thread.start()
        yield served
        # A thread that waits for a connection is woken by one that says nothing.
        with socket.create_connection(listener.getsockname()):
            pass
        thread.join(timeout=30)
        assert not thread.is_alive()


def _serve(listener: socket.socket, sayings: tuple[Saying, ...], served: Served) -> None:
    while True:
        connection, _ = listener.accept()
        with connection:
            request = _request(connection)
            if not request:
                return
            served.requests.append(request)
            saying = sayings[min(len(served.requests), len(sayings)) - 1]
            try:
                saying(connection)
            except OSError:  # the other side had enough
                continue


def _request(connection: socket.socket) -> str:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return ""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    length = next(int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length:"))
    while len(body) < length:
        body += connection.recv(65536)
    return (head + b"\r\n\r\n" + body).decode()


def raw(data: bytes) -> Saying:
    """These bytes, and the end."""
    return lambda connection: connection.sendall(data)


def answer(status: int, body: object = "", **headers: str) -> Saying:
    """An HTTP answer; underscores in names of headers are dashes."""
    content = (body if isinstance(body, str) else json.dumps(body)).encode()
    lines = [f"HTTP/1.1 {status} So", f"Content-Length: {len(content)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return raw("\r\n".join(lines).encode() + b"\r\n\r\n" + content)


def writes(content: object) -> Saying:
    """A chat completion with this text, or with this as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    return answer(200, {"choices": [{"message": {"role": "assistant", "content": text}}]})


def silence(connection: socket.socket) -> None:
    """Nothing at all, until the other side goes."""
    connection.recv(1)


def endless(connection: socket.socket) -> None:
    """An answer that has no end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        connection.sendall(b"10000\r\n" + b" " * 0x10000 + b"\r\n")


def drip(head: bytes) -> Saying:
    """`head`, then a byte now and then, never late and never done."""

    def saying(connection: socket.socket) -> None:
        connection.sendall(head)
        while not Event().wait(0.02):
            connection.sendall(b"x")

    return saying
