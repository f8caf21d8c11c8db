"""The papers by name, each with the function that makes it."""

from collections.abc import Callable, Mapping

from govlint.answers.answer import Answer
from govlint.answers.papers.assurance import assurance
from govlint.answers.papers.calendar import calendar
from govlint.answers.papers.comply import comply
from govlint.answers.papers.interests import interests
from govlint.answers.papers.load import load
from govlint.answers.papers.map import decisions_map
from govlint.answers.papers.organisation_ontology import organisation_ontology
from govlint.answers.papers.paper import Material
from govlint.answers.papers.raci import raci
from govlint.answers.papers.register import register
from govlint.answers.papers.sord import sord
from govlint.answers.papers.terms import terms

PAPERS: Mapping[str, Callable[[Material], Answer]] = {
    "sord": sord,
    "map": decisions_map,
    "register": register,
    "raci": raci,
    "interests": interests,
    "calendar": calendar,
    "load": load,
    "terms": terms,
    "comply": comply,
    "assurance": assurance,
    "org": organisation_ontology,
}
"""Those that `export --to` writes."""
