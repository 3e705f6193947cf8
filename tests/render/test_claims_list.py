from factcheck.domain.article import Finding
from factcheck.render.claims_list import claims_markdown
from tests.render.hostile import HOSTILE
from tests.render.oracle import structure
from tests.render.samples import CLAIMS, hostile_brief, rich_brief


def test_each_article_lists_its_claims_with_quote_voice_mood_and_place() -> None:
    written = claims_markdown(rich_brief())

    assert written.count("\n# ") == 3
    load = CLAIMS["load-herald"]
    assert f"· denied · Bahri Lines \\> Samir Haddad · {load.start}–{load.end}" in written
    assert f"«{CLAIMS['built'].quote}» · date · " in written


def test_coverage_rejections_and_findings_follow_the_claims() -> None:
    finding = Finding(kind="machine translation", article="a-wire", message="reads like one")
    written = claims_markdown(rich_brief().model_copy(update={"findings": (finding,)}))

    assert "- 1 of 1 figures covered\n" in written
    assert "- 0 of 1 dates covered; not covered: Monday evening" in written
    assert "- rejected: 32 people are known to have died: the quote is not in the cited sentence" in written
    assert "- machine translation: reads like one" in written


def test_an_article_without_a_date_shows_none() -> None:
    assert "# المساء\n" in claims_markdown(rich_brief())


def test_no_article_can_change_the_structure_of_the_list() -> None:
    plain = structure(claims_markdown(hostile_brief("word")))

    assert [text for text in HOSTILE if structure(claims_markdown(hostile_brief(f"x {text} x"))) != plain] == []
