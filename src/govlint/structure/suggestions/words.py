"""Which word of a field was meant, or which list of its words."""

from collections.abc import Collection

from govlint.structure.entity_names import SITTERS
from govlint.structure.flow_style import flow
from govlint.structure.spelling import hint_of, nearest
from govlint.structure.suggestions.lists import as_list, words_of
from govlint.structure.suggestions.majorities import is_supermajority, large_majorities
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.suggestions.wording import left_out, write


def of_words(field: TypedField, known: Collection[str]) -> str:
    """Say which word to write, several where they were strung together, or all there are."""
    if known == ["1"]:
        return ""
    text = field.text
    if hint := left_out(text, or_none="none" in known):
        return hint
    if is_supermajority(text) and (readings := large_majorities(known)):
        return write(readings)
    if field.key == "chair" and (holder := field.around.names.exactly(text, SITTERS)):
        member = flow({"who": holder, "capacity": "chair"})
        return f"; who chairs is said among the members, as {member}: write named"
    return _strung(field, known) or hint_of(text, known)


def _strung(field: TypedField, known: Collection[str]) -> str:
    words = words_of(field.text, lambda one: nearest(one, known))
    if not field.in_list or not words:
        return ""
    if field.is_item:
        return f"; each is an item of its own: {', '.join(words)}"
    return as_list(words)
