"""Structures in which several do equally well, so that order could choose between them."""

ORDERS = {
    "two-ways-round": """\
forums:
  a: {accountable_to: [b, c]}
  b: {accountable_to: a}
  c: {accountable_to: a}
""",
    "two-delegations-of-one-matter": """\
posts: {lead: {}, deputy: {}}
delegations:
  there: {from: lead, to: deputy, matters: budget}
  once-more: {from: lead, to: deputy, matters: budget}
  back: {from: deputy, to: lead, matters: budget}
""",
    "two-larger-forums": """\
forums:
  small: {escalates_to: [one, other], members: [{seat: Member, count: 6}]}
  one: {members: [{seat: Member, count: 12}]}
  other: {members: [{seat: Member, count: 12}]}
""",
    "two-reports-in-many-copies": """\
forums: {group: {}, a: {}, b: {}, c: {}, d: {}}
reports:
  quality-a: {from: group, to: a, kind: quality}
  quality-b: {from: group, to: b, kind: quality}
  quality-c: {from: group, to: c, kind: quality}
  quality-d: {from: group, to: d, kind: quality}
  minutes-a: {from: group, to: a, kind: minutes}
  minutes-b: {from: group, to: b, kind: minutes}
  minutes-c: {from: group, to: c, kind: minutes}
  minutes-d: {from: group, to: d, kind: minutes}
""",
    "two-dashboards-of-one-sender": """\
organisations: {one: {}, other: {}}
services: {care: {}, advice: {}}
forums: {lead: {}, a: {}, b: {}}
agreements: {alliance: {parties: [one, other], leadership: lead}}
reports:
  care-a: {from: a, to: lead, kind: dashboard, services: care}
  care-a-too: {from: a, to: lead, kind: dashboard, services: care}
  care-b: {from: b, to: lead, kind: dashboard, services: care}
  advice-a: {from: a, to: lead, kind: dashboard, services: advice}
  advice-b: {from: b, to: lead, kind: dashboard, services: advice}
""",
    "two-forums-above": """\
posts: {x: {}, y: {}, z: {}}
forums:
  one: {form: board, members: [x, y, z]}
  other: {form: board, members: [x, y, z]}
  group: {form: committee, accountable_to: [one, other], members: [x, y, z]}
  below: {form: committee, accountable_to: group}
decisions: {budget: {decided_by: one}}
""",
    "two-chains-of-equal-length": """\
organisations: {trust: {}}
forums:
  a: {of: trust}
  b: {of: trust, accountable_to: a}
  c: {of: trust, accountable_to: b}
  d: {of: trust, accountable_to: c}
  e: {of: trust, accountable_to: d}
  f: {of: trust, accountable_to: d}
""",
    "two-boards-of-one-party": """\
organisations: {icb: {}, trust: {}}
forums:
  team: {form: joint-committee}
  one: {form: board, of: trust}
  other: {form: board, of: trust}
  board: {form: board, of: icb}
agreements: {alliance: {parties: [icb, trust], leadership: team}}
reports: {news: {from: team, to: icb, kind: minutes, per_year: 1}}
""",
    "two-agreements-of-one-forum": """\
organisations: {icb: {}, trust: {}, council: {}}
posts: {a: {organisation: icb}, b: {organisation: trust}}
forums:
  team: {form: contractual-body, quorum: {each_party: true}, members: [a, b]}
agreements:
  one: {parties: [icb, trust], leadership: team}
  other: {parties: [icb, council], leadership: team}
""",
    "two-agreements-without-a-way-up": """\
organisations: {icb: {}, trust: {}, council: {}}
forums:
  icb-board: {form: board, of: icb}
  trust-board: {form: board, of: trust}
  council-board: {form: board, of: council}
  team: {form: joint-committee, accountable_to: icb-board}
agreements:
  one: {parties: [icb, trust], leadership: team}
  other: {parties: [icb, council], leadership: team}
""",
    "two-leads-with-a-seat-on-a-board": """\
organisations: {icb: {}, trust: {}}
posts: {coo: {organisation: trust}}
forums:
  board: {form: board, of: trust, members: [coo]}
  urgent: {of: [icb, trust]}
programmes:
  theatres: {forum: urgent, sro: coo}
  wards: {forum: urgent, sro: coo}
""",
    "two-agreements-gone-round": """\
organisations: {icb: {}, trust: {}}
services: {care: {commissioner: icb, providers: trust}}
forums:
  team: {form: joint-committee}
  cell: {form: joint-committee}
  group: {of: trust}
  board: {form: board, of: icb}
agreements:
  one: {parties: [icb, trust], leadership: team, services: care}
  other: {parties: [icb, trust], leadership: cell, services: care}
reports: {news: {from: group, to: board, kind: quality, services: care}}
""",
    "two-successors": """\
forums:
  old: {}
  one: {replaces: old, starts: 2025-01-01}
  other: {replaces: old, starts: 2025-06-01}
""",
    "two-explanations": """\
forums:
  one: {name: Board, explain: {duplicate-forum-name: {reason: One., until: 2030-01-01}}}
  other: {name: Board, explain: {duplicate-forum-name: {reason: Other., until: 2030-01-01}}}
""",
    "two-delegations-of-one-limit": """\
forums:
  board: {form: board}
  group: {accountable_to: board}
  cell: {accountable_to: group}
delegations:
  one: {from: board, to: group, matters: budget, limit: 100}
  other: {from: board, to: group, matters: budget, limit: 100}
  below: {from: group, to: cell, matters: [budget, spend], limit: 500}
  spend: {from: board, to: group, matters: spend, limit: 100}
""",
    "two-limits-above": """\
forums: {board: {form: board}}
posts:
  chief: {}
  head: {reports_to: chief}
delegations:
  one: {from: board, to: chief, matters: fees, limit: 100}
  other: {from: board, to: chief, matters: fees, limit: 100}
  more: {from: board, to: head, matters: fees, limit: 900}
""",
    "two-matters-that-may-not-go-on": """\
forums: {board: {form: board}, group: {}, cell: {}}
decisions: {budget: {decided_by: group}, fees: {decided_by: group}}
delegations:
  one: {from: board, to: group, matters: [budget, fees], onward: prohibited}
  other: {from: board, to: group, matters: [fees, budget], onward: prohibited}
  on: {from: group, to: cell, matters: [budget, fees]}
""",
    "two-reserved-matters": """\
forums: {board: {form: board}, group: {}}
decisions: {budget: {reserved_to: board}, fees: {reserved_to: board}}
delegations: {all: {from: board, to: group, matters: [fees, budget]}}
""",
    "three-at-one-table": """\
posts: {chief: {kind: executive}}
forums:
  b: {members: [chief], meetings: {per_year: 99, minutes: 120}}
  a: {in_common_with: b, members: [chief], meetings: {per_year: 99, minutes: 180}}
  c: {in_common_with: b, members: [chief], meetings: {per_year: 99, minutes: 240}}
""",
    "two-seats-on-either-side": """\
organisations: {payer: {}, payee: {}}
services: {care: {commissioner: payer, providers: payee}}
posts: {chief: {organisation: payer}}
forums:
  table: {members: [chief]}
  a: {members: [{who: chief, represents: payee}]}
  b: {members: [{who: chief, represents: payee}]}
decisions: {price: {decided_by: table, services: care}}
""",
    "two-conflicts-of-one-size": """\
organisations: {trust: {}, icb: {}}
posts: {x: {organisation: icb}, y: {organisation: icb}}
forums:
  a: {members: [x, y], quorum: {min: 2}}
  b: {members: [x, y], quorum: {min: 2}}
decisions: {price: {decided_by: [a, b], acting: either, affects: trust}}
interests: {stake: {person: x, organisation: trust}}
""",
}
"""What is turned round, by what it has two of."""
