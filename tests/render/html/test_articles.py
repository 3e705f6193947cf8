from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.value import Words
from factcheck.render.html.articles import marks
from tests.render.samples import Said, claim

TEXT = "ab cd ef\ngh ij\n\nkl mn op"
SPAN = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: (min(ends), max(ends)))


def worded(span: tuple[int, int]):
    made = claim(Said("a", "ab", "ab", "s", Words(surface="ab")), {"a": TEXT})
    return made.model_copy(update={"id": f"c-{span}", "words_start": span[0], "words_end": span[1]})


@given(st.lists(SPAN, max_size=5), st.lists(SPAN, max_size=3))
def test_the_marks_cover_the_text_once_and_know_what_lies_over_them(claims, removed) -> None:
    made = tuple(worded(span) for span in claims)

    found = list(marks(TEXT, made, tuple(removed)))

    assert "".join(TEXT[m.start : m.end] for m in found) == TEXT
    for mark in found:
        for at in range(mark.start, mark.end):
            assert set(mark.claims) == {f"c-{span}" for span in claims if span[0] <= at < span[1]}
            assert mark.removed == any(low <= at < high for low, high in removed)


def test_no_mark_crosses_a_line() -> None:
    assert all("\n" not in TEXT[m.start : m.end - 1] for m in marks(TEXT, (worded((1, 20)),), ()))


def test_words_that_reach_past_the_text_are_cut_at_its_end() -> None:
    assert [m.claims for m in marks("ab", (worded((1, 99)),), ())] == [(), ("c-(1, 99)",)]
