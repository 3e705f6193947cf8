"""Grounding: a quote is found exactly after folding and cut from the file, or the draft is rejected with the reason."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article, Sentence, Span
from factcheck.domain.claim import Claim, ClaimDraft, Rejected
from factcheck.domain.text import folded
from factcheck.stages.ground import SHORTEST_QUOTE, clause, find, ground

ARABIC = (
    "وصل الوزير سامي الحدّاد، أمس الثلاثاء، إلى سدّ الوادي، وقال إن ٤٠ مليون متر مكعب تكفي البلاد، وفق وكالة «الأنباء».",
    "ونفى مدير السد وجود أي تسرب، بينما غمرت المياه ١٦٠٠٠ دونم.",
)
ENGLISH = ("The fire killed 11 people, the coast guard said.", "It did not reach 1,600 other passengers, it added.")


def article_of(*lines: str, separator: str = "\n") -> tuple[Article, tuple[Sentence, ...]]:
    text = separator.join(lines)
    sentences, at = [], 0
    for number, line in enumerate(lines, 1):
        sentences.append(Sentence(number=number, start=at, end=at + len(line), text=line))
        at += len(line) + len(separator)
    return Article(id="a-1", path="x.txt", sha256="0", text=text, kept=(Span(start=0, end=len(text)),)), tuple(sentences)


def draft(words: str, *, sentences: tuple[int, ...] = (1,), text: str = "A claim.", **more: object) -> ClaimDraft:
    fields = {"article": "a-1", "sentences": sentences, "words": words, "text": text, "kind": "statement", "slot": "slot", "occasion": "o1"}
    return ClaimDraft.model_validate(fields | more)


def numbers(text: str) -> frozenset[float]:
    return frozenset(float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", folded(text)))


def grounded(words: str, *lines: str, **more: object) -> Claim | Rejected:
    article, sentences = article_of(*lines)
    return ground(draft(words, **more), article, sentences, figures=numbers)  # type: ignore[arg-type]


def test_the_quote_is_the_files_own_text_at_its_offsets() -> None:
    article, sentences = article_of(*ARABIC)

    claim = ground(draft("40 مليون متر مكعب"), article, sentences, figures=numbers)

    assert isinstance(claim, Claim)
    assert claim.words == "٤٠ مليون متر مكعب"
    assert claim.quote == article.text[claim.start : claim.end]
    assert claim.words == article.text[claim.words_start : claim.words_end]
    assert claim.start <= claim.words_start < claim.words_end <= claim.end


@pytest.mark.parametrize(
    "words",
    [
        "سامي الحداد",
        "ســامي الحدّادُ",
        "سامي  الحداد",
        "وكاله \"الأنباء\"",
        "سامي\u200c الحداد",
        "سامی الحداد",
    ],
)  # fmt: skip
def test_024_025_026_spellings_that_readers_do_not_tell_apart_are_found(words: str) -> None:
    assert isinstance(grounded(words, *ARABIC), Claim)


@pytest.mark.parametrize("words", ["41 مليون متر مكعب", "4 مليون متر مكعب", "0 مليون", "سامي الحدادي قال"])
def test_062_an_altered_quote_is_rejected(words: str) -> None:
    found = grounded(words, *ARABIC)

    assert isinstance(found, Rejected)
    assert "not in the cited sentence" in found.reason


def test_062_a_dropped_negation_is_rejected() -> None:
    assert isinstance(grounded("It did reach 1,600 other passengers", *ENGLISH, sentences=(2,)), Rejected)


def test_063_a_quote_of_another_source_is_rejected() -> None:
    assert isinstance(grounded("the coast guard said", *ARABIC), Rejected)


@pytest.mark.parametrize(("words", "text"), [("600", "xx 1,600 yy"), ("16", "xx 1600 yy"), ("1,6", "xx 1,600 yy"), ("6", "xx 1.6 yy")])
def test_a_number_never_matches_inside_a_longer_one(words: str, text: str) -> None:
    assert find(words, text, Span(start=0, end=len(text))) is None


def test_a_second_occurrence_is_found_where_the_first_is_inside_a_number() -> None:
    text = "1600 men and 600 women"

    assert find("600", text, Span(start=0, end=len(text))) == Span(start=13, end=16)


def test_words_of_another_sentence_are_accepted_when_only_one_has_them() -> None:
    claim = grounded("أي تسرب", *ARABIC, sentences=(1,))

    assert isinstance(claim, Claim)
    assert claim.sentences == (2, 1)


def test_words_that_two_other_sentences_have_are_rejected() -> None:
    found = grounded("twelve", "one here", "twelve men", "twelve women", sentences=(1,))

    assert isinstance(found, Rejected)


@pytest.mark.parametrize("sentences", [(99,), (0,), (-1,)])
def test_a_citation_of_no_sentence_is_rejected_unless_the_words_are_in_exactly_one(sentences: tuple[int, ...]) -> None:
    found = grounded("no such words", *ENGLISH, sentences=sentences)
    kept = grounded("11 people", *ENGLISH, sentences=sentences)

    assert isinstance(found, Rejected)
    assert found.reason == "cites no sentence of the article"
    assert isinstance(kept, Claim)


def test_a_figure_that_only_the_restatement_holds_is_rejected() -> None:
    found = grounded("11 people", *ENGLISH, text="The fire killed 11 people in 2021.")

    assert isinstance(found, Rejected)
    assert found.reason == "the claim's figure 2021 is not in its quote"


def test_a_figure_may_stand_in_any_cited_sentence_and_in_other_digits() -> None:
    assert isinstance(grounded("11 people", *ENGLISH, text="11 died, 1600 lived.", sentences=(1, 2)), Claim)
    assert isinstance(grounded("٤٠ مليون", *ARABIC, text="يكفي 40 مليون."), Claim)


def test_a_voice_that_the_article_does_not_name_is_rejected() -> None:
    found = grounded("11 people", *ENGLISH, attribution=("the navy",))
    kept = grounded("11 people", *ENGLISH, attribution=("The Coast Guard",))

    assert isinstance(found, Rejected)
    assert found.reason == "the voice 'the navy' is not in the article"
    assert isinstance(kept, Claim)


def test_time_words_that_the_article_does_not_have_are_dropped_and_the_claim_stays() -> None:
    invented = grounded("11 people", *ENGLISH, time_words="in 2021")
    own = grounded("سد الوادي", *ARABIC, time_words="امس الثلاثاء")

    assert isinstance(invented, Claim)
    assert invented.time_words == ""
    assert isinstance(own, Claim)
    assert own.time_words == "امس الثلاثاء"


def test_english_voices_are_kept_only_beside_their_own_wording() -> None:
    paired = grounded("11 people", *ENGLISH, attribution=("the coast guard",), voices=("Coast Guard",))
    unpaired = grounded("11 people", *ENGLISH, attribution=("the coast guard",), voices=("A", "B"))

    assert isinstance(paired, Claim)
    assert paired.voices == ("Coast Guard",)
    assert isinstance(unpaired, Claim)
    assert unpaired.voices == ()


def test_the_quote_is_a_clause_that_can_be_read_alone() -> None:
    claim = grounded("الثلاثاء", *ARABIC)

    assert isinstance(claim, Claim)
    assert len(claim.quote) >= SHORTEST_QUOTE
    assert claim.quote.startswith("وصل الوزير")
    assert not claim.quote.endswith("،")


def test_a_clause_does_not_end_inside_quotation_marks_or_numbers() -> None:
    text = 'They paid 1,600,000 euros for it, he said: "Yes, we did, and gladly, for all of it", and left.'

    quote = clause(text, Span(start=0, end=len(text)), Span(start=text.index("gladly"), end=text.index("gladly") + 6))

    assert text[quote.start : quote.end] == '"Yes, we did, and gladly, for all of it"'


def test_marks_on_the_last_letter_belong_to_the_quote() -> None:
    text = "جنديًّا واحداً"

    span = find("واحدا", text, Span(start=0, end=len(text)))
    assert span is not None
    assert text[span.start : span.end] == "واحداً"


def test_words_of_punctuation_alone_are_rejected() -> None:
    assert isinstance(grounded("،،", *ARABIC), Rejected)


def test_the_same_draft_gives_the_same_id_whatever_the_restatement() -> None:
    first, second = grounded("11 people", *ENGLISH, text="Eleven died."), grounded("11 PEOPLE", *ENGLISH, text="It killed eleven.")

    assert isinstance(first, Claim)
    assert isinstance(second, Claim)
    assert first.id == second.id


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60), st.data())
def test_every_claim_reads_back_as_its_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article, sentences = article_of(text, separator="\x00")

    found = ground(draft(text[start:end]), article, sentences, figures=numbers)

    if isinstance(found, Claim):
        assert found.quote == text[found.start : found.end]
        assert folded(text[start:end]).strip(" .،,؛;:") in folded(found.words)
