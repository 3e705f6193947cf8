import pytest

from factcheck.domain.brief import StageUsage
from factcheck.domain.value import Words
from factcheck.render.messages import Messages
from factcheck.render.outline import outline
from factcheck.render.phrases import LONGEST_QUOTE, Phrases, decision, excerpt
from tests.render.samples import CLAIMS, PAIRS, QUESTIONS, TEXTS, Said, claim, rich_brief

ENGLISH = Phrases(Messages("en"), str)
ARABIC = Phrases(Messages("ar"), str)


def test_sizes_and_reasons_are_told_in_the_readers_language_where_they_are_codes_own() -> None:
    question = QUESTIONS[0].model_copy(update={"size": "7 months apart"})

    assert (ENGLISH.size(question), ARABIC.size(question)) == ("7 months apart", "الفارق 7 أشهر")
    assert (ENGLISH.reason("31 excludes 14"), ARABIC.reason("31 excludes 14")) == ("31 excludes 14", "31 لا يجتمع مع 14")
    assert ARABIC.reason("as a model put it") == "as a model put it"


@pytest.mark.parametrize(
    ("stages", "cost"),
    [
        ((), "no model was asked"),
        (((1, 10, 5, 0.5),), "1 call · 10 tokens read, 5 written · $0.5000"),
        (((2, None, None, None),), "2 calls · price unknown"),
        (((1, 10, 5, 0.25), (1, None, None, None)), "2 calls · 10 tokens read, 5 written · $0.2500 + price unknown"),
        (((0, None, None, None),), "no model was asked"),
    ],
)
def test_unknown_costs_are_not_counted_as_nothing(stages, cost: str) -> None:
    usage = [StageUsage(stage="s", calls=n, input_tokens=read, output_tokens=written, cost_usd=usd) for n, read, written, usd in stages]

    assert ENGLISH.cost(usage) == cost


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "the model some-model-1 (answers recorded through the relay)"),
        ({"model": "", "origin": ""}, "a model"),
        ({"extractor": "rules"}, "the built-in rules, without a model"),
    ],
)
def test_a_brief_names_what_found_its_claims(changes, said: str) -> None:
    brief = rich_brief()

    assert ENGLISH.extractor(brief.model_copy(update={"provenance": brief.provenance.model_copy(update=changes)})) == said


def test_whose_word_it_is_names_the_origin_and_those_it_passed_through() -> None:
    assert ENGLISH.attribution(CLAIMS["load-herald"]) == "on the word of Samir Haddad via Bahri Lines"
    assert ENGLISH.attribution(CLAIMS["built"]) == ""
    assert ENGLISH.speaker(CLAIMS["built"]) == "the outlet itself"


def test_the_reason_of_a_question_comes_before_that_of_its_pair() -> None:
    outlined = outline(rich_brief())

    assert decision(QUESTIONS[0], outlined) == ("date", "values", "March 2024 and October 2024 do not overlap")
    assert decision(QUESTIONS[0].model_copy(update={"reason": ""}), outlined)[2] == PAIRS[0].reason
    assert decision(QUESTIONS[0].model_copy(update={"id": "q-other"}), outlined)[:2] == ("", "")


@pytest.mark.parametrize("before", [0, 300, 5000])
def test_an_overlong_quote_is_cut_around_the_words_that_carry_the_value(before: int) -> None:
    texts = TEXTS | {"a-long": "x" * before + " 42 houses " + "y" * (5000 - before)}
    said = claim(Said("a-long", "42 houses", "42 houses.", "houses", Words(surface="42")), texts)

    shown = excerpt(said)

    assert "42 houses" in shown
    assert len(shown) <= LONGEST_QUOTE + 12
    assert shown.startswith("[…] ") == (before > LONGEST_QUOTE // 2)
    assert shown.endswith(" […]") == (before < 5000)
