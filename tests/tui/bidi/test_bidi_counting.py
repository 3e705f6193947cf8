"""Lines can be counted without being made."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.tui.bidi import STRATEGIES, Strategy, layout, line_count

PLAIN = "abc de، سلام لا لأنَّ 12 ٣٤ ()«»-\u00a0\n"
texts = st.one_of(
    st.text(alphabet=PLAIN, max_size=120), st.text(alphabet=PLAIN + "漢\t\u200b\u200d\u0301\r\u2028", max_size=60), st.text(max_size=40)
)


@given(texts, st.integers(1, 25), st.sampled_from(STRATEGIES))
@example("", 5, "visual")
@example("   abcdef", 4, "visual")
@example(" \u064eabc", 2, "visual")
@example("لالالا", 3, "logical")
@example("ab  cdefghij  k", 3, "visual")
def test_the_count_is_that_of_the_layout(text: str, width: int, strategy: Strategy) -> None:
    assert line_count(text, width=width, strategy=strategy) == len(layout(text, width=width, strategy=strategy))


@pytest.mark.parametrize("source", ["arabic_paragraphs", "shared_paragraphs"])
def test_the_count_of_whole_articles_is_that_of_the_layout(source: str, request: pytest.FixtureRequest) -> None:
    article = "\n".join(request.getfixturevalue(source))

    for width in (20, 57, 80):
        assert line_count(article, width=width) == len(layout(article, width=width))
