"""Every figure, date, named person and quotation of an article is found with the claim that covers it, or without one."""

from functools import partial

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import Claim, Coverage
from factcheck.stages.audit import audit, uncovered_sentences
from tests.made import article, claim
from tests.stages.by_rules import claimed, values_of

LINES = (
    "A blast killed 30 sailors on Monday.",
    'The health minister, Hala Dergham, said: "We are still counting the dead."',
    "The port is shut.",
)


def audited(source: tuple[Article, tuple[Sentence, ...]], claims: list[Claim]) -> dict[str, Coverage]:
    found = audit(source[0], source[1], claims, find=partial(values_of, source[0]))
    return {c.surface: c for c in found}


def test_all_four_kinds_are_found_where_they_stand():
    source = article(*LINES, published="2025-03-04")

    found = audited(source, [])

    assert {c.kind for c in found.values()} == {"figure", "date", "person", "quotation"}
    assert all(source[0].text[c.start : c.end] == surface for surface, c in found.items())
    assert [c.start for c in found.values()] == sorted(c.start for c in found.values())
    assert all(c.covered_by is None for c in found.values())


def test_the_rules_claims_cover_what_they_were_made_of():
    source = article(*LINES, published="2025-03-04")

    found = audited(source, claimed(source))

    assert [surface for surface, c in found.items() if c.covered_by is None] == []


def test_claims_of_another_article_cover_nothing():
    source = article(*LINES, published="2025-03-04")

    assert all(c.covered_by is None for c in audited(source, [claim("c-1", "30 sailors", of="a-two", end=200)]).values())


def test_the_claim_with_the_shortest_quote_is_named():
    source = article("A blast killed 30 sailors.")
    wide = claim("c-wide", "A blast killed 30 sailors.", words_end=25, end=25)
    narrow = claim("c-narrow", "30 sailors", start=15, end=25, words_start=15, words_end=25)

    assert audited(source, [wide, narrow])["30 sailors"].covered_by == "c-narrow"


def test_a_person_is_covered_as_a_voice_wherever_the_claim_stands():
    source = article("Mayor Ingrid Salo came. The bridge has 40 lamps.")
    elsewhere = claim("c-1", "40 lamps", start=40, end=48, words_start=40, words_end=48, attribution=("Ingrid Salo",))

    assert audited(source, [elsewhere])["Mayor Ingrid Salo"].covered_by == "c-1"
    assert audited(source, [elsewhere.model_copy(update={"attribution": (" ",)})])["Mayor Ingrid Salo"].covered_by is None


def test_a_quotation_needs_most_of_its_words_or_a_quote_around_it():
    source = article("«تعبنا من الانتظار كل هذا الوقت»، قالت.", language="ar")
    part = claim("c-1", "تعبنا", start=0, end=6, words_start=1, words_end=6)
    whole = part.model_copy(update={"id": "c-2", "end": 40})

    assert audited(source, [part])["«تعبنا من الانتظار كل هذا الوقت»"].covered_by is None
    assert audited(source, [whole])["«تعبنا من الانتظار كل هذا الوقت»"].covered_by == "c-2"


def test_a_word_between_marks_is_no_quotation():
    assert audited(article("The ship «Albatros» sank."), []) == {}


def test_the_second_pass_reads_the_sentences_with_uncovered_figures_and_quotations_once():
    source = article(*LINES, published="2025-03-04")
    coverage = audit(source[0], source[1], [], find=partial(values_of, source[0]))

    assert uncovered_sentences(coverage, source[1]) == (1, 2)
    assert uncovered_sentences([c for c in coverage if c.kind == "person"], source[1]) == ()
