"""Segment: sentences of Arabic, English and French, each with the offsets at which it stands in the file."""

import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article
from factcheck.stages.clean import clean
from factcheck.stages.segment import LONGEST, segment
from tests.stages.sources import SHARED, STORIES, cleaned, raw

TRACED = 4 if sys.gettrace() else 1
"""Coverage slows line-by-line work about threefold; the limits hold for the program as it is run."""


def sentences(*lines: str) -> list[str]:
    return [sentence.text for sentence in segment(cleaned(*lines))]


@pytest.mark.parametrize(
    "parts",
    [
        ("قال الوزير إن الجسر يفتح الأحد.", "وأضاف أن الكلفة بلغت 3.5 ملايين دينار."),
        ("قال د. سامي حداد ومراسل أ.ف.ب. في بيروت إن الأعمال انتهت.", "هل يكفي ذلك؟", "لا أحد يعلم!"),
        ("نقل عنه قوله: «بعد هذه القمة (...) يمكننا أن نقول ذلك. هذا كل شيء».", "وغادر بعدها المدينة."),
        ("قال «لن نتراجع عن هذا القرار.»", "ثم غادر القاعة من دون أن يجيب عن الأسئلة."),
        ("وصل الوفد مساء أمس .", "واستقبله المحافظ في المطار ."),
        ("وكانت الحصيلة 12 قتيلاً.", "وارتفعت بعد يوم إلى 20."),
    ],
)
def test_arabic_sentences_end_where_a_reader_stops(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("Mr. Haddad met Gen. Okar at 3.30 p.m. on Monday.", "They talked for an hour."),
        ("He lives in the U.S. with J. R. Smith.", "She does not."),
        ("It happened in the U.S.", "The police were told at 6 a.m.", "They came late."),
        ('"We are still counting," the minister said.', '"Nobody should take it for the last one."', "Then she left."),
        ("The toll rose to 30 (from 12. That was on Monday) in a day.", "It is the worst since 2009."),
        ("Is it over?", "No!", "It has begun."),
        ("He waited... and then he left the room for good.", "Nobody followed."),
        ("The firm is Tarfa Inc. of Marsa Zayn.", "It denies this."),
        ("Le ministre, M. Haddad, a parlé à 18 h.", "Il a quitté la salle."),
    ],
)
def test_english_and_french_sentences_end_where_a_reader_stops(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


def test_a_full_stop_without_a_space_ends_an_arabic_sentence() -> None:
    assert sentences("صدر القرار عن مجلس الوزراء.وأعلنه الناطق الرسمي مساء اليوم.") == [
        "صدر القرار عن مجلس الوزراء.",
        "وأعلنه الناطق الرسمي مساء اليوم.",
    ]


def test_an_elision_does_not_end_a_sentence() -> None:
    line = "ونقلت الوكالة قوله: “تبادلنا وجهات النظر حول الأزمة … أكد أصدقاؤنا دعمهم الثابت لنا”."

    assert sentences(line) == [line]


def test_a_list_number_does_not_end_a_sentence() -> None:
    assert sentences("1. The bridge opens on Sunday after two years of work.") == ["1. The bridge opens on Sunday after two years of work."]


def test_headline_and_subheadings_are_sentences_of_their_own() -> None:
    lines = (
        "جسر جديد فوق الوادي",
        "قال الوزير إن الجسر يفتح يوم الأحد بعد عامين.",
        "كلفة مرتفعة",
        "وبلغت الكلفة أربعين مليون دينار بحسب الوزارة.",
    )

    found = segment(cleaned(*lines))

    assert [(sentence.number, sentence.text) for sentence in found] == list(enumerate(lines, 1))


def test_text_is_sanitised_while_offsets_count_in_the_file() -> None:
    article = cleaned("The mini\u200bster \x1b[31msaid that the bridge opens on Sunday at noon.")

    (sentence,) = segment(article)

    assert sentence.text == "The minister said that the bridge opens on Sunday at noon."
    assert article.text[sentence.start : sentence.end] == article.text


def test_016_a_line_of_a_megabyte_splits_within_two_seconds() -> None:
    line = "قال الوزير إن القمة كانت حدثاً تاريخياً وإن ما بعدها لا يشبه ما قبلها. " * 14_000

    began = time.process_time()
    found = segment(clean(raw(line)))

    assert time.process_time() - began <= 2 * TRACED
    assert len(found) == 14_000


@pytest.mark.parametrize("unit", ["كلمة ", "ك", "« ", "( ", "a. ", "… ", "x" + " " * 500])
def test_016_an_endless_sentence_is_cut_into_bearable_pieces(unit: str) -> None:
    began = time.process_time()
    found = segment(clean(raw(unit * (1_000_000 // len(unit)) + " end of it")))

    assert time.process_time() - began <= 2 * TRACED
    assert found
    assert max(len(sentence.text) for sentence in found) <= LONGEST


def test_017_a_hundred_thousand_lines_take_at_most_five_seconds() -> None:
    began = time.process_time()
    found = segment(clean(raw("\n".join(f"كلمة{number}" for number in range(100_000)))))

    assert time.process_time() - began <= 5 * TRACED
    assert len(found) == 100_000


@given(st.text(alphabet=st.sampled_from('ab ولم.!؟…"«»()\n\r 1\u200f\x1b'), max_size=200))
def test_sentences_are_ordered_disjoint_and_cover_what_is_kept(text: str) -> None:
    article = clean(raw(text))

    found = segment(article)

    ends = [0, *(sentence.end for sentence in found)]
    assert all(sentence.start >= end for sentence, end in zip(found, ends, strict=False))
    assert all(_covered(article, offset, [(s.start, s.end) for s in found]) for offset in range(len(text)))


def _covered(article: Article, offset: int, spans: list[tuple[int, int]]) -> bool:
    """Each visible character of a kept paragraph lies in a sentence."""
    inside = any(span.start <= offset < span.end for span in article.kept)
    visible = article.text[offset].isprintable() and not article.text[offset].isspace()
    return not (inside and visible) or any(start <= offset < end for start, end in spans)


@pytest.mark.parametrize("path", sorted(STORIES.glob("*/*.txt")) + sorted(SHARED.glob("*.txt")), ids=lambda path: path.name)
def test_no_sentence_of_a_real_article_is_a_fragment(path: Path) -> None:
    found = segment(clean(raw(path.read_text("utf-8"))))

    assert len(found) >= 5
    assert [s.text for s in found if len(s.text.split()) < 2 and not s.text.endswith(".")] == []
    assert max(len(s.text) for s in found) < 700
