"""Whom articles credit."""

import pytest

from factcheck.domain.article import Removed
from factcheck.domain.relation import Independence
from factcheck.stages.independence.credits import by_credit, credits_of, same_outlet
from tests.stages.hand_made import article, same_name


def credited(text: str, source: str = "North Gazette") -> tuple[str, ...]:
    return credits_of(article("a", text=text, source=source), same_name).names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Coins stolen\n\nALDENSUND, May 5 (Meridian News) - Thieves broke in.", ("Meridian News",)),
        ("Coins stolen\n\nFrom Meridian News\n\nThieves broke in.", ("Meridian News",)),
        ("سرقة\n\nألدنسوند (ميريديان نيوز) - اقتحم لصوص المتحف.", ("ميريديان نيوز",)),
        ("سرقة\n\nقنديل + ميريديان نيوز\n\nسطا مجهولون.", ("قنديل", "ميريديان نيوز")),
        ("خبر\n\nنص الخبر كله هنا.\n\nالمصدر: صدى البلد", ("صدى البلد",)),
        ("خبر\n\nنص الخبر.\n\nالمصدر: رويترز + وكالات", ("رويترز",)),
        ("Fire\n\nSource: AFP / Reuters\n\nText.", ("AFP", "Reuters")),
        ("Fire\n\nFrom our wire services\n\nText.", ()),
        ("Fire\n\nBy Mats Eide\n\nHe said (and she agreed) that it burned.", ()),
        ("Fire\n\nFrom the harbour one could see the smoke, a fisherman said.", ()),
        ("حريق\n\nمرسى زين - «الصواري» + وكالات\n\nنص.", ("مرسى زين - «الصواري",)),
        ("Fire\n\nHARBOUR (North Gazette) - Text.", ()),
    ],
)
def test_credits_stand_in_datelines_bylines_and_source_lines(text, names):
    assert credited(text) == names


def test_a_parenthesis_that_reads_like_a_dateline_meets_no_outlet():
    a, b = article("a", text="Fire\n\nThe line is 18 km (11 miles) - a record.", source="One"), article("b", text="Fire", source="Two")
    names = {x.id: credits_of(x, same_name) for x in (a, b)}

    assert by_credit(a, b, names, same_name) is None


def test_what_stands_in_an_appended_article_credits_that_article():
    text = "Fire\n\nText of the fire.\n\nRead also: coins\nALDENSUND (Meridian News) - Thieves broke in."
    start = text.index("Read also")
    cut = article("a", text=text).model_copy(update={"removed": (Removed(start=start, end=len(text), reason="appended article"),)})

    assert credits_of(cut, same_name).names == ()


def test_crediting_the_other_outlet_is_a_copy_in_either_order_and_either_script():
    wire, paper = (
        article("w", text="Text.", source="Meridian News"),
        article("p", text="سرقة\n\nألدنسوند (ميريديان نيوز) - نص.", source="جريدة الشراع"),
    )
    names = {x.id: credits_of(x, same_name) for x in (wire, paper)}

    for first, second in ((wire, paper), (paper, wire)):
        assert by_credit(first, second, names, same_name) == (Independence.COPY, "جريدة الشراع credits Meridian News")


def test_crediting_one_third_is_a_common_root_under_the_agencys_name():
    a, b = (
        article("a", text="Fire\n\nHARBOUR (AFP) - Text.", source="One"),
        article("b", text="حريق\n\nالمرفأ (فرانس برس) - نص.", source="اثنان"),
    )
    names = {x.id: credits_of(x, same_name) for x in (a, b)}

    assert by_credit(a, b, names, same_name) == (Independence.SAME_ROOT, "both credit AFP")


def test_crediting_two_different_agencies_is_nothing():
    a, b = (
        article("a", text="Fire\n\nHARBOUR (AFP) - Text.", source="One"),
        article("b", text="Fire\n\nHARBOUR (Reuters) - Text.", source="Two"),
    )
    names = {x.id: credits_of(x, same_name) for x in (a, b)}

    assert by_credit(a, b, names, same_name) is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Meridian News", "ميريديان نيوز", True),
        ("Coastal Wire", "كوستال واير", True),
        ("Agence France-Presse", "أ ف ب", True),
        ("Moscow Times", "The Moscow Times", True),
        ("Belmora Times", "Karsk Times", False),
        ("North Gazette", "صحيفة الشمال", False),
    ],
)
def test_outlets_meet_across_spellings_and_scripts(a, b, same):
    assert same_outlet(a, b, same_name) is same
    assert same_outlet(b, a, same_name) is same
