"""A structure of a place, of blocks and braces, in which slips are made."""

PLACE = """\
govlint: 1
name: Place
agreements:
  care:
    name: Care at home
    rationale: One budget for care.
    obligations:
      vale-icb: Pays in advance.
      council: Hosts the fund.
    disputes:
      - by: Chief executives
        kind: parties
        within_days: 10
    exit: In writing.
outcomes:
  beds:
    name: Fewer beds
    measure: Beds
    priority: true
risks:
  cyber: {name: Cyber attack, owner: cfo, forum: audit, score: 15}
  fraud: {name: Fraud, owner: cfo}
  winter:
    name: Winter
    score: 16
"""
