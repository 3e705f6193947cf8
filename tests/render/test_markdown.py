import re
from functools import cache

import pytest
from hypothesis import assume, given, settings

from factcheck.domain.brief import Brief, Pair, Position, Question
from factcheck.domain.relation import Relation, Status
from factcheck.render.escape import plain
from factcheck.render.markdown import markdown
from tests.render.golden import DOCUMENTS, FOLDER
from tests.render.hostile import ANY_TEXT, HOSTILE
from tests.render.oracle import structure, tokens, words
from tests.render.samples import CLAIMS, PAIRS, QUESTIONS, empty_brief, hostile_brief, large_brief, rich_brief

HEADINGS = [
    "About this brief", "Summary", "What each source says", "Contradictions", "Disputes that the sources report", "Changed over time", "Agreements",
    "Look-alikes kept apart", "Said by one source only", "What each source leaves out", "Audit", "Sources",
]  # fmt: skip
OURS = "\u2068\u2069\u200e\u200f"


@cache
def harmless(language) -> list[str]:
    return structure(markdown(hostile_brief("word"), language=language))


def headings(document: str) -> list[str]:
    return re.findall(r"(?m)^## (.*)$", document)


def section(document: str, heading: str) -> str:
    return document.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def without_marks(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, OURS)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_sample_brief_reads_as_agreed(name: str) -> None:
    written = DOCUMENTS[name]()

    assert written == (FOLDER / name).read_text(encoding="utf-8"), "look at the difference, then: python -m tests.render.golden"


def test_the_sections_come_in_the_order_that_a_reader_needs() -> None:
    assert headings(markdown(rich_brief(), language="en")) == HEADINGS


def test_the_first_lines_say_how_many_contradictions_there_are_and_which() -> None:
    first = without_marks(markdown(rich_brief(), language="en")).split("\n\n")[:3]

    assert first[1].startswith("**1 contradiction** · 1 dispute")
    assert first[2] == "- When was the ferry last inspected? **March 2024** (Zahra Herald) ↔ **أكتوبر 2024** (صحيفة ضفاف) – 7 months apart"


def test_a_contradiction_shows_both_sources_with_date_and_verbatim_quote() -> None:
    written = without_marks(section(markdown(rich_brief(), language="en"), "Contradictions"))

    for name in ("check-herald", "check-difaf"):
        assert f"\n  > {CLAIMS[name].quote}\n" in written
    assert "Zahra Herald, 2025-03-03 22:40[^" in written
    assert "صحيفة ضفاف, 2025-03-04[^" in written
    assert "**7 months apart** · date · compared by value" in written


def test_a_dispute_says_who_against_whom_and_who_reports_each_side() -> None:
    written = without_marks(section(markdown(rich_brief(), language="en"), "Disputes that the sources report"))

    assert "**Samir Haddad via Bahri Lines against هاني الخوري**" in written
    assert "reported by Zahra Herald" in written
    assert "reported by صحيفة ضفاف" in written


def test_an_agreement_says_how_many_independent_sources_stand_behind_it() -> None:
    written = section(markdown(rich_brief(), language="en"), "Agreements")

    assert "**120** (2 independent sources)" in written


def test_an_agreement_of_copies_says_that_it_has_one_origin() -> None:
    copies = QUESTIONS[3].model_copy(update={"positions": (QUESTIONS[3].positions[0].model_copy(update={"independent": 1}),)})
    brief = rich_brief().model_copy(update={"questions": (copies,)})

    assert "**120** (from the same origin)" in markdown(brief, language="en")


def test_every_reference_leads_to_a_footnote_and_every_footnote_is_referred_to() -> None:
    written = markdown(rich_brief(), language="en")
    body, notes = written.split("\n---\n")

    defined = re.findall(r"(?m)^\[\^(\d+)\]: ", notes)
    assert defined == [str(n) for n in range(1, len(defined) + 1)]
    assert list(dict.fromkeys(re.findall(r"\[\^(\d+)\]", body))) == defined
    assert sum(token.type == "footnote_open" for token in tokens(written)) == len(defined)


def test_a_reader_without_footnotes_still_sees_every_quote() -> None:
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("commonmark").render(markdown(rich_brief(), language="en"))

    assert all(claim.quote.split('"')[0][:60] in rendered for claim in CLAIMS.values())


def test_no_contradiction_is_said_plainly() -> None:
    calm = rich_brief().model_copy(update={"questions": QUESTIONS[1:], "pairs": PAIRS[1:]})

    written = markdown(calm, language="en")

    assert "**0 contradictions**" in written
    assert "None. No two sources say things that cannot both be true." in section(written, "Contradictions")


@pytest.mark.parametrize(
    ("brief", "reason"),
    [
        (empty_brief(), "no source could be read"),
        (empty_brief(sources=1), "a single source was read"),
        (empty_brief(sources=2), "no claim was found"),
        (rich_brief().model_copy(update={"questions": (), "pairs": ()}), "no two sources speak about the same thing"),
    ],
)
def test_an_empty_brief_says_why_there_is_nothing_to_compare(brief: Brief, reason: str) -> None:
    assert reason in section(markdown(brief, language="en"), "Contradictions")
    assert markdown(brief, language="ar")


def test_a_partial_run_says_so_before_anything_else() -> None:
    written = markdown(rich_brief(), language="en")

    assert written.index("This brief is incomplete") < written.index("## ")
    assert "the cost cap was reached" in written
    assert "Not in it: 05-empty\\.txt – empty source" in written


def test_what_differs_but_can_stand_together_is_shown_and_not_counted_as_agreement() -> None:
    open_question = QUESTIONS[0].model_copy(update={"status": Status.SINGLE_SOURCE, "relation": Relation.COMPATIBLE, "size": ""})
    doubt = open_question.model_copy(update={"id": "q-doubt", "relation": Relation.UNDECIDED})
    brief = rich_brief().model_copy(update={"questions": (open_question, doubt), "pairs": ()})

    written = markdown(brief, language="en")

    assert "0 agreements" in written
    assert headings(written)[4:6] == ["Told differently, and both can be true", "Undecided"]


def test_a_change_without_a_timeline_lists_its_positions() -> None:
    brief = rich_brief().model_copy(update={"questions": (QUESTIONS[2].model_copy(update={"timeline": ()}),)})

    assert "- **33** (latest)" in section(without_marks(markdown(brief, language="en")), "Changed over time")


def test_many_contradictions_are_counted_in_the_headline_and_not_all_named_there() -> None:
    written = markdown(large_brief(200), language="en")

    assert "**10 contradictions**" in written
    assert "- 5 more" in written.split("\n## ")[0]
    assert section(written, "Contradictions").count("\n### ") == 10


def test_a_position_with_many_claims_quotes_some_and_names_all() -> None:
    brief = large_brief()
    crowded = brief.questions[0].model_copy(
        update={"positions": (Position(value="0", claims=tuple(c.id for c in brief.claims[:6]), independent=1),)}
    )

    written = section(markdown(brief.model_copy(update={"questions": (crowded,)}), language="en"), "Contradictions")

    assert written.count("\n  > ") == 4
    assert "  also: Source a\\-" in written or "  also: Source a-" in written


def test_many_look_alikes_are_counted_and_not_all_listed() -> None:
    apart = [p for p in PAIRS if p.relation is Relation.DIFFERENT_EVENT] * 23
    brief = rich_brief().model_copy(update={"pairs": tuple(apart)})

    assert "- 3 more" in section(markdown(brief, language="en"), "Look-alikes kept apart")


def test_claims_that_lead_nowhere_leave_no_reference() -> None:
    brief = rich_brief()
    lost = brief.model_copy(update={"claims": tuple(c.model_copy(update={"article": "a-lost"}) for c in brief.claims[:7])})

    written = markdown(lost, language="en")

    assert "a-lost" in written


def test_texts_that_are_empty_leave_a_word_in_their_place() -> None:
    written = markdown(hostile_brief("\x00"), language="en")

    assert "# Untitled story" in written
    assert "unnamed source" in written
    assert "(no words)" in written


def test_arabic_headings_and_plurals_stand_in_an_arabic_brief() -> None:
    written = without_marks(markdown(rich_brief(), language="ar"))

    assert headings(written)[3] == "التناقضات"
    assert "**تناقض واحد** · خلاف واحد" in written
    assert "الفارق 7 أشهر" in written
    assert "(مصدران مستقلان)" in written


def test_every_direction_mark_is_ours_and_every_isolate_is_closed() -> None:
    for line in markdown(hostile_brief("\u202e\u2066x\u2069 نص \u200f"), language="en").splitlines():
        assert line.count("\u2068") == line.count("\u2069")
        assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")


@pytest.mark.parametrize("language", ["en", "ar"])
@settings(max_examples=40)
@given(text=ANY_TEXT)
def test_104_no_article_can_change_the_structure_of_the_brief(language, text: str) -> None:
    assume(plain(text))

    assert structure(markdown(hostile_brief(text), language=language)) == harmless(language)


@pytest.mark.parametrize("text", HOSTILE)
def test_104_hostile_texts_are_read_as_they_stand(text: str) -> None:
    if shown := plain(text):
        written = markdown(hostile_brief(text), language="en")

        assert structure(written) == harmless("en")
        assert without_marks(words(written)).count(shown) >= 40


def test_105_no_control_reaches_the_brief() -> None:
    written = markdown(hostile_brief("a\x1b[2J\x1b]52;c;x\x07\x9b31m\rb\x00"), language="en")

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", written)


def test_coverage_lists_some_of_what_no_claim_covers() -> None:
    brief = rich_brief()
    many = tuple(brief.coverage[1].model_copy(update={"surface": f"day {n}"}) for n in range(20))

    assert "day 11, 8 more" in markdown(brief.model_copy(update={"coverage": many}), language="en")


def test_a_pair_that_knows_less_than_its_question_leaves_the_gap_out() -> None:
    bare = Pair(a=PAIRS[0].a, b=PAIRS[0].b, question="q-check", relation=Relation.CONTRADICTS, decided_by="model")
    unsized = QUESTIONS[0].model_copy(update={"size": "", "reason": ""})
    alone = Question.model_validate(unsized.model_dump() | {"id": "q-other"})
    brief = rich_brief().model_copy(update={"questions": (unsized, alone), "pairs": (bare,)})

    written = section(markdown(brief, language="en"), "Contradictions")

    assert "\njudged by the model\n" in written
    assert "Why:" not in written


def test_a_dispute_or_an_open_question_without_a_reason_has_no_empty_line_for_it() -> None:
    bare = [q.model_copy(update={"reason": "", "relation": r, "status": s}) for q, r, s in
            ((QUESTIONS[1], Relation.DISPUTED, Status.DISPUTED), (QUESTIONS[0], Relation.COMPATIBLE, Status.SINGLE_SOURCE))]  # fmt: skip
    brief = rich_brief().model_copy(update={"questions": tuple(bare)})

    assert "Why" not in markdown(brief, language="en")


def test_a_source_whose_every_figure_is_covered_lists_nothing_uncovered() -> None:
    brief = rich_brief()

    written = markdown(brief.model_copy(update={"coverage": brief.coverage[:1]}), language="en")

    assert "- Zahra Herald: figures 1 of 1\n" in written
