"""The papers by name, each with the function that makes it."""

from collections.abc import Callable, Mapping

from govlint.answers.answer import Answer
from govlint.answers.papers.paper import Material
from govlint.answers.papers.sord import sord

PAPERS: Mapping[str, Callable[[Material], Answer]] = {"sord": sord}
