"""The table of hostile structures: how each is made, its exit code, and what must be said."""

from hostile import (
    ESCAPES,
    HEAD,
    MANY,
    Row,
    body,
    bomb,
    chain,
    crowd,
    deep_block,
    faults,
    folder_of_that_name,
    hollow,
    link,
    long,
    nulls,
    parts,
    pipe,
    ring,
    root,
    strangers,
)

AT = "structure.yaml:"

# fmt: off
ROWS: dict[str, Row] = {
    "alias-bomb": Row(body(bomb()), 2, f"{AT}8:", large=True),
    "alias-of-itself": Row(body("people: &p {a: *p}\n"), 2, f"{AT}3:16: error syntax *p stands"),
    "alias-of-nothing": Row(body("people: *p\n"), 2, f"{AT}3:9: error syntax *p stands"),
    "flow-80000-deep": Row(body("x-a: " + "[" * 80_000), 2, f"{AT}3:69: error syntax More than 64"),
    "flow-mappings-80000-deep": Row(body("x-a: " + "{a: " * 80_000), 2, f"{AT}3:", large=True),
    "block-1000-deep": Row(body(deep_block(1000)), 2, f"{AT}67:"),
    "hyphens-80000-deep": Row(body("x-a:\n" + "- " * 80_000), 2, f"{AT}4:"),
    "nul": Row(body("currency: G\0P\n"), 2, f"{AT}3:12: error syntax A NUL"),
    "byte-order-mark": Row(root("\ufeff" + HEAD), 0, ""),
    "utf-16": Row(root(HEAD.encode("utf-16")), 2, f"{AT}1:1: error syntax The file is UTF"),
    "not-utf-8": Row(
        root(HEAD.encode() + b"x-a: caf\xe9\n"),
        2, f"{AT}3:9: error syntax This char",
    ),
    "surrogate": Row(
        root(HEAD.encode() + b"x-a: \xed\xa0\x80\n"),
        2, f"{AT}3:6: error syntax This",
    ),
    "control-character": Row(body("x-a: \x07\n"), 2, f"{AT}3:6: error syntax A character that"),
    "tab": Row(body("forums:\n\ta: {}\n"), 2, f"{AT}4:1: error syntax A tab stands"),
    "two-documents": Row(body("---\nforums: {}\n"), 2, f"{AT}3:1: error syntax A second document"),
    "merge-key": Row(body("forums: {a: &a {}, b: {<<: *a}}\n"), 2, f"{AT}3:24: error syntax Merge"),
    "tag": Row(body("forums: !!python/object:os.system {}\n"), 2, f"{AT}3:9: error syntax Tags"),
    "open-quote": Row(body('x-a: "b\n'), 2, f"{AT}"),
    "open-bracket": Row(body("x-a: [b\n"), 2, f"{AT}"),
    "scalar-of-30-mb": Row(long("x-a: @\n", 30_000_000), 0, "", large=True),
    "names-of-15-mb": Row(
        long(
            "govlint: 1\nname: @\nforums: {a: {form: committee, name: @}}\n",
            15_000_000, head="",
        ),
        1, f"{AT}3:10: ",
    ),
    "wrong-value-of-30-mb": Row(
        long("forums: {a: {form: @}}\n", 30_000_000),
        2,
        f'{AT}3:20: error schema "form" cannot be "aaa', large=True,
    ),
    "key-of-1-mb": Row(body(f"{'k' * 1_000_000}: 1\n"), 2, f"{AT}3:"),
    "explicit-key-of-1-mb": Row(
        body(f"? {'k' * 1_000_000}\n: 1\n"),
        2, f'{AT}3:3: error schema "kkk',
    ),
    "id-of-1-mb": Row(
        body(f"forums:\n  ? {'k' * 1_000_000}\n  : {{form: committee}}\n"), 1, f"{AT}4:5: "
    ),
    "long-ids": Row(
        body(f"forums: {{{'a' * 900}: {{members: [{'b' * 900}], accountable_to: {'c' * 900}}}}}\n"),
        1, f"{AT}3:",
    ),
    "day-that-is-none": Row(
        body("people: {a: {since: 2020-13-45}}\n"), 2, f'{AT}3:21: error schema "2020-13-45": there'
    ),
    "infinity": Row(body("risks: {a: {score: 1e400}}\n"), 2, f'{AT}3:20: error schema "1e400"'),
    "not-a-number": Row(body("risks: {a: {score: .nan}}\n"), 2, f'{AT}3:20: error schema ".nan"'),
    "integer-of-10000-digits": Row(
        body(f"risks: {{a: {{score: {'9' * 10_000}}}}}\n"), 2, f'{AT}3:20: error schema "9999'
    ),
    "count-of-10000-digits": Row(
        body(f"forums: {{a: {{quorum: {{min: {'9' * 10_000}}}}}}}\n"),
        2, f'{AT}3:28: error schema "9999'
    ),
    "count-of-400-digits": Row(
        body(f"forums: {{a: {{meetings: {{minutes: {'9' * 400}}}}}}}\n"),
        2, f'{AT}3:34: error schema {"9" * 39}… is more than 1,000,000,000'
    ),
    "money-beyond-all-money": Row(
        body("risks: {a: {score: 1e300}}\n"), 2, f"{AT}3:20: error schema 1e300 is more than"
    ),
    "the-last-day": Row(
        body("forums: {a: {form: committee, live_from: 9999-12-31, replaces: a}}\n"), 1, f"{AT}3:"
    ),
    "list-of-mappings-for-text": Row(
        body("agreements: {a: {stakeholders: [{b: Loses its seat}]}}\n"),
        2, f"{AT}3:33: error schema A group of keys stands where text belongs",
    ),
    "share-of-10000-digits": Row(
        body(f"forums: {{a: {{quorum: {{fraction: 1/{'9' * 10_000}}}}}}}\n"),
        2, f'{AT}3:33: error schema "1/99'
    ),
    "share-with-10000-zeros": Row(
        body(f"forums: {{a: {{quorum: {{fraction: 1/{'0' * 10_000}2}}}}}}\n"),
        2, f'{AT}3:33: error schema "1/000'
    ),
    "post-that-answers-to-what-answers-to-it": Row(
        body(
            "organisations: {o: {}}\nposts: {p: {title: P, reports_to: a}}\n"
            "forums: {a: {form: board, of: o, accountable_to: p}}\n"
        ),
        1, f"{AT}5:50: error accountability-cycle ",
    ),
    "post-on-the-way-to-a-board": Row(
        body(
            "organisations: {o: {name: O}, r: {name: R}}\nposts: {p: {title: P, reports_to: b}}\n"
            "forums: {b: {form: board, of: o}, c: {form: board, of: r},\n"
            "  l: {form: joint-committee, of: [o, r], accountable_to: p}}\n"
            "agreements: {a: {parties: [o, r], leadership: l}}\n"
        ),
        1, f"{AT}6:3: warning escalation-stops-inside-partnership l has no route",
    ),
    "share-with-a-huge-exponent": Row(
        body("forums: {a: {quorum: {fraction: 1e-999999999}}}\n"), 2, f"{AT}3:33: error schema "
    ),
    "half-a-character": Row(
        body('x-a: "\\ud83d"\n'), 2, f"{AT}3:7: error syntax This escape is half of a"
    ),
    "no-character": Row(body('x-a: "\\U00110000"\n'), 2, f"{AT}3:7: error syntax This escape is"),
    "larger-than-may-be": Row(
        hollow(128_000_001),
        2, f"{AT}1:1: error syntax The file is larger", large=True,
    ),
    "empty-file": Row(root(""), 2, "govlint: structure.yaml: neither a structure"),
    "list-at-top": Row(root("- govlint: 1\n"), 2, "govlint: structure.yaml: neither a structure"),
    "scalar-at-top": Row(root("govlint\n"), 2, "govlint: structure.yaml: neither a structure"),
    "number-as-section": Row(body("forums: 7\n"), 2, f'{AT}3:9: error schema "7" stands where'),
    "list-as-section": Row(body("forums: [a]\n"), 2, f"{AT}3:9: error schema A list stands where"),
    "number-as-entity": Row(
        body("forums: {a: 7}\n"),
        2, f'{AT}3:10: error schema "7" stands where',
    ),
    "id-with-space": Row(body("forums: {a b: {}}\n"), 2, f'{AT}3:10: error schema "a b" cannot be'),
    "id-in-two-sections": Row(
        body("people: {a: {}}\nforums: {a: {}}\n"),
        2, f'{AT}4:10: error duplicate-id "a" is written'
    ),
    "id-in-two-sections-by-line": Row(
        body("forums: {a: {}}\npeople: {a: {}}\n"),
        2, f'{AT}4:10: error duplicate-id "a" is written'
    ),
    "id-in-two-files": Row(
        parts("[b.yaml, c.yaml]", b="forums: {a: {}}\n", c="\nforums: {a: {}}\n"),
        2, 'c.yaml:2:10: error duplicate-id "a" is written twice',
    ),
    "key-twice": Row(body("name: Again\n"), 2, f'{AT}3:1: error duplicate-id "name" is written'),
    "nulls-everywhere": Row(body(nulls()), 0, ""),
    "list-as-key": Row(body("? [a]\n: b\n"), 2, f"{AT}3:3: error syntax A key must be"),
    "version-2": Row(root("govlint: 2\nname: New\n"), 2, f"{AT}1:10: error schema This is format"),
    "explanation-with-wrong-fields": Row(
        body("forums: {a: {explain: {no-chair: {because: x, until: soon}}}}\n"),
        2, f'{AT}3:35: error schema "because" is not a key',
    ),
    "explanation-that-is-text": Row(
        body("forums: {a: {explain: {no-chair: because}}}\n"),
        2, f'{AT}3:34: error schema "because"'
    ),
    "include-above": Row(parts("../x.yaml"), 2, f'{AT}3:10: error schema "../x.yaml" leads out'),
    "include-absolute": Row(parts("/etc/passwd"), 2, f'{AT}3:10: error schema "/etc/passwd" leads'),
    "include-above-inside": Row(parts("a/../../x"), 2, f'{AT}3:10: error schema "a/../../x" leads'),
    "include-itself": Row(
        parts("structure.yaml"), 2, f'{AT}3:10: error schema "structure.yaml" is the root file'
    ),
    "include-itself-by-a-pattern": Row(parts("'*.yaml'"), 0, ""),
    "include-loop": Row(
        parts("a.yaml", a="include: structure.yaml\n"), 2, 'a.yaml:1:1: error schema A part holds'
    ),
    "include-of-nothing": Row(
        parts("gone.yaml"),
        2, f'{AT}3:10: error schema "gone.yaml" names no',
    ),
    "include-of-a-folder": Row(parts("."), 2, f'{AT}3:10: error schema "." is a folder'),
    "include-of-a-number": Row(parts("[7]"), 2, f'{AT}3:11: error schema '),
    "include-of-a-mapping": Row(parts("{a: b}"), 2, f"{AT}3:10: error schema A group of"),
    "include-with-nul": Row(parts('["a\\0b"]'), 2, f"{AT}3:11: error schema "),
    "include-of-1000-stars": Row(parts(f'"{"*" * 1000}"'), 2, f"{AT}3:10: error schema "),
    "include-of-1000-double-stars": Row(parts(f'"{"**/" * 1000}x"'), 2, f"{AT}3:10: error schema "),
    "include-twice": Row(parts("[a.yaml, '*.yaml']", a="forums: {a: {}}\n"), 0, ""),
    "part-that-is-a-root": Row(parts("a.yaml", a=HEAD), 2, "a.yaml:1:1: error schema This file is"),
    "part-that-is-a-list": Row(parts("a.yaml", a="- b\n"), 2, "a.yaml:1:1: error schema A part"),
    "part-that-is-empty": Row(parts("a.yaml", a=""), 0, ""),
    "part-that-is-broken": Row(parts("a.yaml", a="\nb: [\n"), 2, "a.yaml:"),
    "link-out-of-the-folder": Row(
        link("../{name}-outside/part.yaml"), 2, f'{AT}3:10: error schema "part.yaml" is a link'
    ),
    "link-to-dev-zero": Row(link("/dev/zero"), 2, f"{AT}3:10: error schema ", large=True),
    "link-to-itself": Row(link("part.yaml"), 2, f'{AT}3:10: error schema "part.yaml" names no'),
    "folder-as-file": Row(folder_of_that_name("structure.yaml"), 3, "govlint: no structure found"),
    "folder-as-file-below": Row(folder_of_that_name("x.yaml"), 3, "govlint: no structure", "."),
    "pipe-as-file": Row(pipe, 2, "govlint: structure.yaml: not a file"),
    "pipe-below": Row(pipe, 3, "govlint: no structure found", "."),
    "escapes-in-names": Row(
        body(f'forums: {{a: {{form: committee, name: "{ESCAPES}"}}}}\n'), 1, f"{AT}3:10: "
    ),
    "escapes-in-keys": Row(body(f'forums: {{"{ESCAPES}": {{}}}}\n'), 2, f"{AT}3:10: error schema "),
    "escapes-in-values": Row(body(f'forums: {{a: {{form: "{ESCAPES}"}}}}\n'), 2, f"{AT}3:20: "),
    "escapes-in-references": Row(
        body(f'forums: {{a: {{accountable_to: "{ESCAPES}"}}}}\n'), 1, f"{AT}3:30: "
    ),
    "escapes-in-explanations": Row(
        body(
            "forums: {a: {form: committee, explain: {orphan-forum: "
            f'{{reason: "{ESCAPES}", until: 2099-01-01}}}}}}}}\n'
        ),
        0, "",
    ),
    "escapes-in-the-text": Row(
        root(f"{HEAD}forums: {{a: {{form: 7}}}} # \u202e\u2066\n"),
        2, f"{AT}3:20: ",
    ),
    "references-to-5000-strangers": Row(
        body(strangers(5000)),
        1, f"{AT}7:9: error unknown-reference",
    ),
    "schema-errors-800": Row(
        body(faults(800)), 2, f'{AT}4:14: error schema "form" cannot be "comittee"'
    ),
    "forum-of-20000": Row(
        body(crowd(20_000)),
        1, f"{AT}20007:14: warning forum-too-large f0 has 20000",
    ),
    "twenty-forums-of-2000": Row(
        body(crowd(2000, 20)),
        1, f"{AT}2007:14: warning overlapping-membership f0 shares", large=True,
    ),
    "ring-of-5000": Row(body(ring(MANY)), 1, f"{AT}4:41: error accountability-cycle "),
    "chain-of-5000": Row(
        body(chain(MANY)),
        1, f"{AT}5:3: warning too-many-layers f1 is the top of 4999 layers: f4999 < f4998 < f4997 "
        "< f4996 < f4995 < f4994 < … 4987 more … < f6 ", large=True,
    ),
}
# fmt: on
