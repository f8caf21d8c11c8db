"""What an editor shows of a file, by way of the language server that most editors use for YAML."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, PIPE, Popen
from threading import Timer
from typing import Any

from command import ROOT, write

INSTALLED = ROOT / ".consumers" / "node_modules" / ".bin"
SERVER = which("yaml-language-server", path=f"{INSTALLED}{os.pathsep}{os.environ['PATH']}")
PATIENCE = 300.0
"""Seconds after which the server is ended, so that a hang is a failure and not a wait."""

SETTINGS = {"yaml": {"validate": True, "schemaStore": {"enable": False}}}
POINTER = "|"
"""Where the cursor stands in a text."""


@contextmanager
def opened(folder: Path) -> Iterator["Editor"]:
    """Start the server on a folder, and end it."""
    command = [SERVER, "--stdio"]
    with Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, cwd=folder) as server:
        clock = Timer(PATIENCE, server.kill)
        clock.start()
        try:
            yield Editor(server, folder)
        finally:
            clock.cancel()
            server.kill()


@dataclass(slots=True)
class Editor:
    """A conversation with the server about files that need not be on the disk."""

    server: Popen[bytes]
    folder: Path
    numbers: Iterator[int] = field(default_factory=count)
    told: dict[str, list[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = {"hover": {}, "completion": {"completionItem": {"snippetSupport": True}}}
        known = {"capabilities": {"textDocument": document}}
        self._ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(), **known})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def faults(self, text: str, schema: str) -> list[str]:
        """List what the server finds wrong, each with its line."""
        uri = self._open(text, schema)
        while uri not in self.told:
            self._hear()
        found = [(one["range"]["start"]["line"], one["message"]) for one in self.told[uri]]
        return [f"{line}: {message}" for line, message in sorted(found)]

    def hover(self, text: str, schema: str) -> str:
        """Give what is shown over the place of the pointer."""
        shown = self._ask("textDocument/hover", self._pointed(text, schema))
        return shown["contents"]["value"].partition("\n\nSource:")[0]

    def offers(self, text: str, schema: str) -> dict[str, str]:
        """Give what may be written at the place of the pointer, with what is said about it."""
        offered = self._ask("textDocument/completion", self._pointed(text, schema))
        return {item["label"]: item.get("documentation", "") for item in offered["items"]}

    def _pointed(self, text: str, schema: str) -> dict[str, Any]:
        before = text[: text.index(POINTER)].split("\n")
        uri = self._open(text.replace(POINTER, "", 1), schema)
        place = {"line": len(before), "character": len(before[-1])}
        return {"textDocument": {"uri": uri}, "position": place}

    def _open(self, text: str, schema: str) -> str:
        """Open a text below the line that names its schema."""
        uri = (self.folder / f"{next(self.numbers)}.yaml").as_uri()
        whole = f"# yaml-language-server: $schema=./{schema}.schema.json\n{text}"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": whole}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, parameters: dict[str, Any]) -> Any:
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while "method" in (heard := self._hear()) or heard["id"] != number:
            pass
        return heard["result"]

    def _tell(self, method: str, parameters: dict[str, Any]) -> None:
        self._send({"method": method, "params": parameters})

    def _hear(self) -> Any:
        """Take one message; keep what is told of a file, and answer what is asked."""
        size = 0
        while (line := self.server.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        heard = json.loads(self.server.stdout.read(size))
        if heard.get("method") == "textDocument/publishDiagnostics":
            self.told[heard["params"]["uri"]] = heard["params"]["diagnostics"]
        elif "method" in heard and "id" in heard:
            answer = [SETTINGS["yaml"], *([None] * 4)]
            wanted = heard["params"].get("items", []) if heard.get("params") else []
            self._send({"id": heard["id"], "result": answer[: len(wanted)] or None})
        return heard

    def _send(self, message: dict[str, Any]) -> None:
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(raw), raw))
        self.server.stdin.flush()


def with_schemas(folder: Path, schemas: dict[str, str]) -> Path:
    """Put the schemas where the first line of a file looks for them."""
    for name, text in schemas.items():
        write(folder / f"{name}.schema.json", text)
    return folder
