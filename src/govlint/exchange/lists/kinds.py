"""Kinds of lists that govlint reads by itself, and which of them a file is."""

from collections.abc import Mapping
from importlib import import_module

from govlint.exchange.lists.importer import Importer
from govlint.exchange.lists.source import ListSource

KINDS: Mapping[str, str] = {
    "membership": "membership.importer",
    "reports-to": "reports_to",
    "sigs": "sigs",
    "rust-team": "rust_team",
    "opentelemetry": "opentelemetry",
    "congress": "congress",
    "openstates": "openstates",
    "popolo": "popolo",
    "backstage": "backstage",
    "github-teams": "github_teams",
}
"""Each kind with the module that reads it."""


def importer(kind: str) -> Importer:
    """Give what reads a kind."""
    found = import_module(f"govlint.exchange.lists.{KINDS[kind]}").IMPORTER
    assert isinstance(found, Importer)
    return found


def recognised(source: ListSource) -> list[str]:
    """List the kinds that files may be."""
    return [kind for kind in KINDS if importer(kind).recognises(source)]
