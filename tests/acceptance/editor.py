"""An editor, as far as a language server sees one: it opens a file, and asks at a place."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

PATIENCE = 60.0
"""Seconds after which a server that does not answer is ended, which fails the test."""

_ABLE = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}, "hover": {}}}


@dataclass
class Editor:
    """One connection over the server's standard streams."""

    server: subprocess.Popen[bytes]
    asked: int = 0
    told: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """What the server has said of each file."""

    def problems(self, path: Path) -> list[tuple[int, str]]:
        """What is told of a file that is opened: line (from 1) and message."""
        document = {
            "uri": path.as_uri(),
            "languageId": "yaml",
            "version": 1,
            "text": path.read_text(encoding="utf-8"),
        }
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        while path.as_uri() not in self.told:
            self._heed(self._receive())
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in self.told[path.as_uri()]]

    def offers(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What may be written at a place of an open file (both from 1): name to text."""
        answer = self._at("completion", path, line, column)
        found = answer["items"] if isinstance(answer, dict) else answer
        return {one["label"]: one.get("insertText", "") for one in found}

    def hover(self, path: Path, line: int, column: int) -> str:
        """What shows when the mouse rests on a place of an open file."""
        return str(self._at("hover", path, line, column)["contents"]["value"])

    def ask(self, method: str, params: object) -> Any:
        """One question, and its answer."""
        self.asked += 1
        self._send(id=self.asked, method=method, params=params)
        while True:
            message = self._receive()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]
            self._heed(message)

    def _at(self, what: str, path: Path, line: int, column: int) -> Any:
        place = {"line": line - 1, "character": column - 1}
        return self.ask(f"textDocument/{what}", {"textDocument": {"uri": path.as_uri()}, "position": place})

    def _heed(self, message: dict[str, Any]) -> None:
        """Keep what the server tells, and answer what it asks: no settings, and no schemas from the net."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            yaml = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
            wanted = [one.get("section") for one in message["params"]["items"]]
            self._send(id=message["id"], result=[yaml if one == "yaml" else {} for one in wanted])
        elif "method" in message and "id" in message:
            self._send(id=message["id"], result=None)

    def _send(self, **message: object) -> None:
        assert self.server.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while line := self.server.stdout.readline().strip().lower():
            if line.startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the language server has ended"
        message = json.loads(self.server.stdout.read(length))
        assert isinstance(message, dict)
        return message


@contextmanager
def editor() -> Iterator[Editor]:
    """An editor with a YAML language server of its own."""
    command = shutil.which("yaml-language-server")
    assert command is not None
    with subprocess.Popen(
        [command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        patience = Timer(PATIENCE, server.kill)
        patience.start()
        try:
            opened = Editor(server)
            able = {**_ABLE, "workspace": {"configuration": True}}
            opened.ask("initialize", {"processId": None, "rootUri": None, "capabilities": able})
            opened._send(method="initialized", params={})
            yield opened
        finally:
            patience.cancel()
            server.kill()
