"""How a value with commas is written in braces."""

from govlint.structure.flow_style import quoted
from govlint.structure.informal.phrases import phrase
from govlint.structure.messages import owner
from govlint.structure.model import Structure
from govlint.structure.model_fields import fields_of, takes_list
from govlint.structure.suggestions.lists import several
from govlint.structure.suggestions.references import of_several
from govlint.structure.suggestions.typed_field import TypedField


def of_commas(field: TypedField) -> str:
    """Say that a list stands in brackets, and a text in quotation marks."""
    known = fields_of(owner(Structure, field.key_path)).get(field.key)
    if known is None or not takes_list(known.annotation):
        return f"; write {quoted(field.text)}"
    ids = several(field.text, field.around.names) or phrase(field.text).parts
    return of_several(field, ids)
