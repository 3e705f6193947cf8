"""Answers that follow one another as in one source."""

from time import perf_counter

from factcheck.domain.claim import Claim
from factcheck.stages.independence.order import Shared, by_order, longest_run
from tests.stages.hand_made import article, claim, many

A, B = article("a"), article("b")


def told(article_id: str, sentences: list[int], *, occasion: str = "treaty", voice: tuple[str, ...] = ()) -> list[Claim]:
    """An opening on the day's event, then one claim a sentence."""
    opening = [claim(article_id, many(100 + n), occasion="today", sentence=1) for n in range(3)]
    return [*opening, *(claim(article_id, many(s), occasion=occasion, sentence=s, voice=voice) for s in sentences)]


def evidence(
    first: list[Claim], second: list[Claim], pairs: list[tuple[int, int]], conflicts: list[tuple[Claim, Claim]] | None = None
) -> str:
    """`pairs` by the places after the opening."""
    claims = {c.id: c for c in (*first, *second, *(x for pair in conflicts or [] for x in pair))}
    agreed = [(first[3 + i].id, second[3 + j].id) for i, j in pairs]
    shared = Shared.of(claims, agreed, [(x.id, y.id) for x, y in conflicts or []])
    assert bool(by_order(shared, A, B)) == bool(by_order(shared, B, A))
    return by_order(shared, A, B)


IN_STEP = [(n, n) for n in range(4)]


def test_recalled_background_in_one_order_betrays_one_source():
    found = evidence(told("a", [7, 8, 9, 10]), told("b", [3, 4, 4, 5]), [(0, 0), (1, 1), (2, 3)])
    assert found == ""

    found = evidence(told("a", [7, 8, 9, 10]), told("b", [3, 4, 5, 6]), IN_STEP)
    assert found == "4 answers about earlier events follow one another in the same order in both"


def test_the_days_own_event_comes_to_every_desk_in_that_order():
    assert evidence(told("a", [7, 8, 9, 10], occasion="today"), told("b", [3, 4, 5, 6], occasion="today"), IN_STEP) == ""


def test_what_officials_said_comes_to_every_desk_too():
    assert evidence(told("a", [7, 8, 9, 10], voice=("minister",)), told("b", [3, 4, 5, 6], voice=("minister",)), IN_STEP) == ""


def test_another_order_or_scattered_sentences_are_no_run():
    assert evidence(told("a", [7, 8, 9, 10]), told("b", [3, 4, 5, 6]), [(0, 3), (1, 2), (2, 1), (3, 0)]) == ""
    assert evidence(told("a", [7, 12, 17, 22]), told("b", [3, 4, 5, 6]), IN_STEP) == ""


def test_an_answer_that_a_translation_garbled_still_stands_in_its_place():
    first, second = told("a", [7, 8, 9, 10]), told("b", [3, 4, 5, 6])

    found = evidence(first, second, [(0, 0), (1, 1), (3, 3)], [(first[5], second[5])])

    assert "4 answers about earlier events" in found


def test_a_rarity_that_three_others_contradict_shortens_the_run_that_is_needed():
    first, second = told("a", [7, 8]), told("b", [3, 4])
    others = [claim(name, many(7, of="other"), occasion="treaty", sentence=5) for name in ("c", "d", "e")]
    conflicts = [(mine, other) for other in others for mine in (first[3], second[3])]

    found = evidence(first, second, [(0, 0), (1, 1)], conflicts)

    assert found.endswith("both say «7», which 3 others or more contradict")
    assert evidence(first, second, [(0, 0), (1, 1)]) == ""


def test_most_of_an_article_in_one_order_is_one_source_even_on_the_day():
    sentences = list(range(2, 11))
    first, second = told("a", sentences, occasion="today"), told("b", sentences, occasion="today")

    assert "9 answers follow one another" in evidence(first, second, [(n, n) for n in range(9)])
    padded = [*second, *(claim("b", many(500 + n), occasion="today", sentence=20 + n) for n in range(12))]
    longer = [*first, *(claim("a", many(700 + n), occasion="today", sentence=20 + n) for n in range(12))]
    assert evidence(longer, padded, [(n, n) for n in range(9)]) == ""


def test_nothing_shared_is_no_run():
    assert longest_run([]) == 0
    assert by_order(Shared.of({}, [], []), A, B) == ""


def test_an_article_that_says_one_thing_over_and_over_costs_no_minute():
    first, second = told("a", list(range(2, 202))), told("b", list(range(2, 202)))
    every = [(i, j) for i in range(200) for j in range(200)]

    started = perf_counter()
    evidence(first, second, every)

    assert perf_counter() - started < 10
