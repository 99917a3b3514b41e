"""Decks that tests read, and how they look at what was told."""

from quiz.deck.model import AnyQuestion
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading, read

EVERY_KIND = """\
title: Every kind
id: every-kind
language: en
description: One question of each kind.
authors: [Ada, Grace]
license: CC-BY-4.0
tags: [test]
sources:
  article:
    {title: An article, file: sources/article.md, author: Ada, url: 'https://a.org', accessed: 2026-11-22}
defaults: {seconds: 20, points: 1000, difficulty: 2, tags: [plain]}
anki: {deck: 'Test::Every kind'}
lint: {off: [L203], because: it is a test}
x-mine: {anything: [goes, here]}
questions:
  - id: flashcard
    front: dog
    back: inu
    reverse: yes
  - id: claim
    claim: The pact was signed in Moscow.
    answer: true
  - id: cloze
    cloze: '{{Zhukov::a general}} won at {{Khalkhin Gol}}.'
    accept: {Zhukov: [Georgy Zhukov]}
  - id: order
    ask: Put them in order.
    order: {Khalkhin Gol: 1939, The pact: 1941, Yalta: 1945}
  - id: match
    match: {Zhukov: general, Sorge: spy}
    wrong: [poet]
  - id: number
    ask: How many days?
    number: 90
    unit: days
    within: 5%
  - id: several
    ask: Which were in the Axis?
    answers: [Germany, Italy]
    wrong: {Spain: 'it stayed out', Sweden: }
  - id: list
    ask: Name the Axis.
    answers: [Germany, Italy, Japan]
    accept: {Germany: [the Reich]}
  - id: choice
    ask: Where was it signed?
    answer: Moscow
    wrong: [Tokyo, Berlin]
    tags: [places]
    hint: [It is far, It is cold]
    why: It was signed in the Kremlin.
    evidence: {source: article, quote: signed in Moscow, page: 7}
    difficulty: 3
    seconds: 12.5
    points: 500
    image: {file: media/map.png, alt: a map, credit: Ada, side: answer}
    audio: media/anthem.ogg
    status: draft
    note: check again
    lint: {off: [L201], because: short}
    generated: {engine: rules, score: .75, at: p. 3}
    x-own: kept
  - id: short
    ask: When was it signed?
    answer: 1941-04-13
    accept: [13.4.1941]
    typos: no
"""


def reading(text: str | bytes, name: str = "deck.yaml") -> Reading:
    """A deck read from text."""
    return read(text if isinstance(text, bytes) else text.encode(), name)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """What is told of a deck."""
    return reading(text).problems


def told(text: str | bytes) -> list[str]:
    """The codes that are told of a deck, without the advice to write ids."""
    return [problem.code for problem in problems(text) if problem.code != "D115"]


def questions(text: str | bytes) -> tuple[AnyQuestion, ...]:
    """The questions of a deck that can be played."""
    deck = reading(text).deck
    return () if deck is None else deck.questions


def one(item: str) -> str:
    """A deck with the lines of one question (without the dash), its id `one`."""
    lines = "".join(f"    {line}\n" if line else "\n" for line in item.split("\n"))
    return f"title: One\nquestions:\n  - id: one\n{lines}"
