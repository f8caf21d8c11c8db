"""Which ids are used and described nowhere, or name something of another kind."""

from collections.abc import Iterator

from govlint.graph.graph import Graph, in_words
from govlint.question import Hit
from govlint.structure.labels import with_article
from govlint.structure.references import Reference, unresolved
from govlint.structure.words import did_you_mean

GUESSES = 50
"""Suggestions in one structure; each looks at many ids."""

CANDIDATES = 2_000
"""Ids that one suggestion looks at."""

LENGTHS = 3
"""How much longer or shorter an id may be than the one that was meant."""

_QUOTES = "\u2018\u2019\u201c\u201d"
"""Quotation marks of word processors, which YAML takes for letters."""


def unknown_references(graph: Graph) -> Iterator[Hit]:
    """Give a hit for every reference that leads nowhere, or to an unfitting kind."""
    guesses = 0
    for reference in unresolved(graph.structure, graph.kinds):
        word = _field_and_id(reference)
        kind = graph.kinds.get(reference.id)
        if kind:
            wanted = in_words([*map(with_article, reference.kinds)]).replace(" and ", " or ")
            message = f'"{graph.label(reference.id)}" is {with_article(kind)}; this names {wanted}'
            related = ((kind, graph.key_path(reference.id)),)
            yield Hit(message, reference.key_path, related, word=word)
            continue
        hint = _hint(graph, reference) if guesses < GUESSES else ""
        guesses += 1
        message = f'"{graph.label(reference.id)}" is described nowhere{hint}'
        yield Hit(message, reference.key_path, word=word)


def _field_and_id(reference: Reference) -> str:
    """Say what is wrong in its entity, wherever in a list it stands."""
    steps = [step for step in reference.key_path[2:] if isinstance(step, str)]
    return " ".join([*steps, reference.id])


def _hint(graph: Graph, reference: Reference) -> str:
    """Look for the name that was written for the id, or among the ids that begin or end alike."""
    named = graph.kept("ids by name", lambda: {graph.label(id_): id_ for id_ in graph.kinds})
    meant = named.get(reference.id.strip(_QUOTES), reference.id.strip(_QUOTES))
    if meant != reference.id and graph.kinds.get(meant) in reference.kinds:
        return f'; did you mean "{meant}"?'
    alike = graph.kept("ids by how they begin and end", lambda: _alike(graph))
    wanted = reference.id
    near = dict.fromkeys([*alike.get(wanted[:2], ()), *alike.get("…" + wanted[-3:], ())])
    fitting = [
        key
        for key in near
        if graph.kinds[key] in reference.kinds and abs(len(key) - len(wanted)) <= LENGTHS
    ]
    return did_you_mean(wanted, fitting[:CANDIDATES], own_words=False)


def _alike(graph: Graph) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in graph.kinds:
        found.setdefault(key[:2], []).append(key)
        found.setdefault("…" + key[-3:], []).append(key)
    return found
