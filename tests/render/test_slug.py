import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.slug import LONGEST, RESERVED, safe_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("../../../x", "x"),
        ("Ferry sinks: day 1", "ferry-sinks-day-1"),
        ("زيارة لافروف إلى وونسان", "زيارة-لافروف-إلى-وونسان"),
        ("a\u202eb\x1b[2Jc", "abc"),
        ("C:\\Windows\\x", "c-windows-x"),
    ],
)
def test_103_a_title_becomes_a_name_that_reads_like_it(title: str, slug: str) -> None:
    assert safe_slug(title) == slug


@pytest.mark.parametrize("title", ["", "CON", "nul", "COM1", "😀😀", "...", "---", "/"])
def test_103_a_title_that_gives_no_name_gets_one_of_its_own(title: str) -> None:
    assert safe_slug(title).startswith("brief-")
    assert safe_slug(title) != safe_slug(title + "?")


def test_103_a_long_title_is_cut_between_words() -> None:
    assert safe_slug("word " * 60) == "-".join(["word"] * 12)
    assert safe_slug("x" * 300) == "x" * LONGEST


@given(st.text())
def test_102_a_slug_never_leaves_its_folder(title: str) -> None:
    slug = safe_slug(title)

    assert slug
    assert len(slug.encode()) <= LONGEST
    assert not set(slug) & set('/\\:*?"<>|.\0 ')
    assert slug not in RESERVED
    assert not slug.startswith("-")
