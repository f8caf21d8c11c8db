"""How a value with commas is written in braces."""

from govlint.structure.complaints import owner
from govlint.structure.flow import quoted
from govlint.structure.inside import fields_of, takes_list
from govlint.structure.model import Structure
from govlint.structure.suggestions.lists import as_list, several
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.typed.phrases import phrase


def of_commas(field: TypedField) -> str:
    """Say that a list stands in brackets, and a text in quotation marks."""
    known = fields_of(owner(Structure, field.key_path)).get(field.key)
    if known is None or not takes_list(known.annotation):
        return f"; write {quoted(field.text)}"
    ids = several(field.text, field.around.names) or phrase(field.text).parts
    return as_list(ids)
