"""Edit: texts of a structure changed at exact spans, every other byte kept.

    from govlint import edit
    from govlint.edit import Edit

    changes = [
        Edit("set", ("forums", "lib", "meetings", "per_year"), 6),
        Edit("append", ("forums", "lib", "members"), {"who": "dr-okafor", "capacity": "chair"}),
        Edit("remove", ("forums", "lib", "members", 0)),
        Edit("set", ("forums", "new-group"), {"name": "New Group", "of": ["icb"]}),
        Edit("rename", ("forums", "lib"), "place-board"),  # what names it follows, in every file
    ]
    edited = edit.apply(texts(loaded), loaded.path, changes)  # raises EditRefusal, which says why
    edited.changed     # names of the files that have another text
    edited.texts       # all texts, to be checked or shown
    edited.diff()      # as a unified diff
    edited.mentions    # free texts that hold an id which was renamed
    edit.write(edited)  # to disk: all files or none; raises EditRefusal

A key path leads from the top of the whole structure, over all its files; it may be the model's
(`members.0.who`) where one word is written. `id_places(data)` gives every id of plain data, and
`id_spans(texts, root)` where in the texts it stands. `changes_between(data, other)` gives the
changes that lead from one to the other.

An append and its removal, a new key and its removal, and a rename and back give the first bytes
back; where an anchor was parted on the way its alias stays written out, and it is the first data.
A baseline names entities by the ids that they had when it was written: a rename leaves it alone,
so write it anew.
"""

from govlint.edit.apply import apply
from govlint.edit.change import Edit, EditedTexts, EditRefusal, Mention, Operation, Replacement
from govlint.edit.difference import changes_between, known_by
from govlint.edit.id_spans import IdSpan, id_spans
from govlint.edit.ids import IdPlace, id_places
from govlint.edit.writing_to_disk import write

__all__ = [
    "Edit",
    "EditRefusal",
    "EditedTexts",
    "IdPlace",
    "IdSpan",
    "Mention",
    "Operation",
    "Replacement",
    "apply",
    "changes_between",
    "id_places",
    "id_spans",
    "known_by",
    "write",
]
