from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.brief import Removal
from factcheck.domain.value import Words
from factcheck.render.html.marks import paragraphs
from tests.render.samples import Said, claim

TEXT = "ab cd ef\ngh ij\n\nkl mn op"
SPAN = st.tuples(st.integers(0, len(TEXT) + 3), st.integers(0, len(TEXT) + 3)).map(lambda ends: (min(ends), max(ends)))


def worded(span: tuple[int, int]):
    made = claim(Said("a", "ab", "ab", "s", Words(surface="ab")), {"a": TEXT})
    return made.model_copy(update={"id": f"c-{span}", "words_start": span[0], "words_end": span[1]})


def gone(span: tuple[int, int]) -> Removal:
    return Removal(article="a", start=span[0], end=span[1], reason="share line")


@given(st.lists(SPAN, max_size=5), st.lists(SPAN, max_size=3))
def test_the_marks_cover_the_text_once_and_know_what_lies_over_them(claims, removed) -> None:
    found = [mark for line in paragraphs(TEXT, [worded(span) for span in claims], [gone(span) for span in removed]) for mark in line]

    assert "".join(TEXT[m.start : m.end] for m in found).split() == TEXT.split()
    for mark in found:
        for at in range(mark.start, mark.end):
            assert set(mark.claims) == {f"c-{span}" for span in claims if span[0] <= at < span[1]}
            assert bool(mark.removed) == any(low <= at < high for low, high in removed)


def test_a_paragraph_is_a_line_that_holds_something() -> None:
    lines = [TEXT[line[0].start : line[-1].end] for line in paragraphs(TEXT, [worded((1, 20))], [])]

    assert lines == ["ab cd ef\n", "gh ij\n", "kl mn op"]


def test_claims_over_one_place_keep_the_order_they_came_in() -> None:
    (line,) = paragraphs("abcdef", [worded((2, 5)), worded((0, 6))], [])

    assert [m.claims for m in line] == [("c-(0, 6)",), ("c-(2, 5)", "c-(0, 6)"), ("c-(0, 6)",)]


def test_an_empty_text_has_no_paragraph() -> None:
    assert list(paragraphs("", [worded((0, 3))], [gone((0, 3))])) == []
