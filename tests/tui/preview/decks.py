"""Decks that an author saves in these tests."""

RIVERS = """\
title: Rivers
language: en
questions:
  - id: longest-in-africa
    ask: Which river is the longest in Africa?
    answer: the Nile
    wrong:
      the Congo: deeper, and second
      the Niger: third
    hint: It flows north.
    why: It runs some 6,650 km.
    evidence: the longest river of Africa
  - id: through-vienna
    ask: Which river flows through Vienna?
    answer: the Danube
  - id: mouth
    cloze: The {{Danube}} ends in the {{Black Sea::a sea}}.
"""
LIST_UNDER_ANSWER = RIVERS.replace("answer: the Danube", "answer: [the Danube, Donau]")
COLON = RIVERS.replace("answer: the Danube", "answer: the Danube: of course")
SAID_TWICE = RIVERS.replace("through Vienna?", "through *Vienna*?").replace(
    "the Niger: third", "The nile: third"
)
NAMELESS = RIVERS.replace("id: through-vienna\n    ask", "ask")

EVERY_KIND = """\
questions:
  - {id: choice, ask: Which?, answer: one, wrong: [two, three]}
  - {id: several, ask: Which ones?, answers: [one, two], wrong: [three]}
  - {id: claim, claim: It is so., answer: true}
  - {id: short, ask: Who?, answer: somebody}
  - {id: number, ask: How many?, number: 12, unit: days}
  - {id: list, ask: Name them., answers: [one, two, three]}
  - {id: cloze, cloze: "It is {{one}} of {{two}}."}
  - {id: order, order: [one, two, three]}
  - {id: match, match: {one: eins, two: zwei}}
  - {id: card, front: Front, back: Back}
"""
