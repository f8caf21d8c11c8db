"""Start of the session inside the page: what the worker calls first."""

import gc
import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from govlint.web.session.session import PageStart, Session


class PageSession:
    """A session that takes files as a browser hands them over."""

    def __init__(self) -> None:
        starts = json.loads(files("govlint.web").joinpath("starts.json").read_text("utf-8"))
        self._session = Session(
            {kind: PageStart(*start) for kind, start in starts.items()}, Path.cwd()
        )

    def call(self, act: str, said: str, given: Mapping[str, Any]) -> tuple[str, bytes]:
        """Do what the page asks for."""
        held = {name: bytes(raw) for name, raw in given.items()}
        return self._session.call(act, said, held)


def session() -> PageSession:
    """Begin; what is loaded by now stays, and is looked through by no collection of garbage."""
    session = PageSession()
    gc.freeze()
    return session
