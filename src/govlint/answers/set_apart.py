"""Forums that are set apart: nobody drops a board, scrutiny or what law lays down."""

from govlint.graph.graph import Graph


def why_apart(graph: Graph, forum: str) -> str | None:
    """Say why a forum is set apart: board, scrutiny or law; None where it is not."""
    known = graph.forums[forum]
    if graph.is_board(forum):
        return "board"
    if known.form == "scrutiny-committee" or "scrutiny" in (known.purpose or ()):
        return "scrutiny"
    return "law" if known.statutory_composition else None
