"""Values against values: the interval algebra, sizes in words, tolerance."""

from datetime import date, timedelta

import pytest

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Moment, Quantity, Words
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import midnight, understand


def quantities(a: str, b: str) -> Verdict | None:
    return compare(understand(a, context=a, kind="quantity"), understand(b, context=b, kind="quantity"))


def moments(a: str, b: str, day: date | None = date(2025, 7, 12)) -> Verdict:
    published = Moment(surface="", start=midnight(day), end=midnight(day) + timedelta(days=1)) if day else None
    verdict = compare(understand(a, kind="date", published=published), understand(b, kind="date", published=published))
    assert verdict is not None
    return verdict


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("6,000 soldiers", "ستة آلاف جندي"), ("about 6,000 soldiers", "5,600 troops"), ("6,000", "5,987"), ("42 percent", "four in ten"), ("67 percent", "two thirds"),
        ("50 miles", "80 km"), ("30 nautical miles", "about 56 kilometres"), ("18 months", "a year and a half"), ("four flights a day", "28 weekly flights"),
        ("at least 31 people", "31 people at least"), ("100 knots", "185 km/h"), ("tripled", "rose by 200 percent"), ("ألف فدان", "about 420 hectares"),
        ("14 pilgrims were killed", "14 passengers were killed"), ("about 500", "about 520"), ("62 mph", "100 km/h"), ("thousands of people", "آلاف الأشخاص"),
        ("50 basis points", "half a percentage point"), ("20 pounds", "20 British pounds"),
    ],
)  # fmt: skip
def test_the_same_value_is_equivalent_whatever_its_wording_and_unit(a: str, b: str) -> None:
    verdict = quantities(a, b)

    assert verdict is not None
    assert (verdict.relation, verdict.kind, verdict.size) == (Relation.EQUIVALENT, "", "")


@pytest.mark.parametrize(
    ("specific", "general"),
    [
        ("7,200 soldiers", "more than 6,000 soldiers"), ("more than 6,000 soldiers", "thousands of soldiers"), ("4 million", "three to five million"), ("47 protesters", "dozens of protesters"),
        ("71 percent", "at least two thirds"), ("65 hours", "over two and a half days"), ("38 people", "fewer than 50 people"),
    ],
)  # fmt: skip
def test_what_lies_in_a_wider_interval_refines_it(specific: str, general: str) -> None:
    forth, back = quantities(specific, general), quantities(general, specific)

    assert forth is not None
    assert back is not None
    assert (forth.relation, forth.direction) == (Relation.REFINES, "a")
    assert (back.relation, back.direction) == (Relation.REFINES, "b")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("at most 50 beds", "at least 50 beds"), ("about 1,500 houses", "more than 1,400 homes"), ("more than 6,000", "6,000"), ("more than 6,000", "5,987"),
        ("12 civilians killed", "19 people killed"), ("10 to 20", "15 to 30"),
    ],
)  # fmt: skip
def test_what_overlaps_or_meets_is_compatible(a: str, b: str) -> None:
    verdict = quantities(a, b)

    assert verdict is not None
    assert verdict.relation is Relation.COMPATIBLE


@pytest.mark.parametrize(
    ("a", "b", "size"),
    [
        ("more than 6,000 soldiers", "4,700 soldiers", "1,300 apart (28 %)"), ("12 killed", "19 killed", "7 apart (58 %)"), ("20 killed", "21 killed", "1 apart (5 %)"),
        ("four departures a day", "four departures a week", "3.43 a day apart (600 %)"), ("$1.2bn", "$2.1 billion", "900,000,000 USD apart (75 %)"),
        ("thousands of whales", "nine whales", "1,991 apart"), ("42 percent", "58 percent", "16 percent apart (38 %)"), ("25 people killed", "30 soldiers killed", "5 apart (20 %)"),
    ],
)  # fmt: skip
def test_disjoint_quantities_contradict_with_size_and_reason(a: str, b: str, size: str) -> None:
    verdict = quantities(a, b)

    assert verdict is not None
    assert (verdict.relation, verdict.kind, verdict.decided_by) == (Relation.CONTRADICTS, "quantity", "values")
    assert verdict.size.startswith(size)
    assert "excludes" in verdict.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("6000 جندي", "6000 مهندس"), ("8 people were killed", "26 people were wounded"), ("6500 كيلومتر", "6000 جندي"), ("90 square miles", "14 miles"), ("500 tonnes", "500 tractors"),
        ("5 percent", "5 percentage points"), ("900 million dirhams", "15 million dollars"), ("built for 8,000 guests", "11,500 visitors came"), ("31 seats", "94,000 votes"),
        ("14 pilgrims were killed", "20 passengers were killed"), ("four flights a week", "four flights"), ("rose to 5 percent", "rose by 8 percent"),
    ],
)  # fmt: skip
def test_equal_or_different_numbers_of_different_things_are_unrelated(a: str, b: str) -> None:
    verdict = quantities(a, b)

    assert verdict is not None
    assert verdict.relation is Relation.UNRELATED


@pytest.mark.parametrize(("a", "b"), [("500 مدفأة", "300 stoves"), ("20", "20 percent")])
def test_nouns_that_no_table_matches_across_languages_are_left_to_others(a: str, b: str) -> None:
    assert quantities(a, b) is None


def test_two_currencies_meet_only_at_a_stated_rate() -> None:
    stated = understand("1.5 مليار جنيه", context="خصصت 1.5 مليار جنيه، والدولار يعادل 50 جنيها", kind="quantity")
    dollars = understand("30 million dollars", kind="quantity")
    bare = understand("1.5 مليار جنيه", kind="quantity")

    verdicts = compare(stated, dollars), compare(dollars, stated), compare(bare, dollars)

    assert [verdict.relation for verdict in verdicts if verdict] == [Relation.EQUIVALENT, Relation.EQUIVALENT, Relation.UNRELATED]


@pytest.mark.parametrize(
    ("a", "b", "size"),
    [
        ("June 2024", "نوفمبر الماضي", "5 months apart"), ("9 July 2025", "11 July 2025", "2 days apart"), ("2023", "2025", "2 years apart"), ("الثالثة عصرا", "التاسعة مساء", "6 hours apart"),
        ("3:30 a.m.", "6:15 a.m.", "165 minutes apart"), ("yesterday", "last month", "1 month apart"), ("1994", "the 1980s", "14 years apart"), ("قبل يومين", "قبل عشرة أيام", "8 days apart"),
        ("last week", "in March 2025", "3 months apart"), ("9 July 2025 at 5 p.m.", "12 July 2025 at 6 p.m.", "3 days apart"), ("between 1 and 3 March 2025", "9 March 2025", "8 days apart"),
        ("from 1 January to 3 January 2025", "from 1 July to 3 July 2025", "6 months apart"),
    ],
)  # fmt: skip
def test_disjoint_moments_contradict_by_the_coarser_granularity(a: str, b: str, size: str) -> None:
    verdict = moments(a, b)

    assert (verdict.relation, verdict.kind, verdict.size) == (Relation.CONTRADICTS, "date", size)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("أمس", "11 July"), ("آب 2024", "August 2024"), ("1300 GMT on Wednesday", "Wednesday at 9 a.m. Eastern Daylight Time"), ("10 Muharram 1447", "5 July 2025"),
        ("at 9 a.m. on Friday", "Friday at 09:00"), ("9 July", "التاسع من تموز"),
    ],
)  # fmt: skip
def test_one_moment_in_two_wordings_is_equivalent(a: str, b: str) -> None:
    assert moments(a, b).relation is Relation.EQUIVALENT


@pytest.mark.parametrize(
    ("specific", "general"),
    [
        ("19 June 2025", "last month"),
        ("March 2019", "2019"),
        ("1987", "the 1980s"),
        ("9 a.m. on Tuesday", "Tuesday morning"),
        ("3 August 2024", "before 15 August 2024"),
    ],
)
def test_the_narrower_moment_refines(specific: str, general: str) -> None:
    assert (moments(specific, general).relation, moments(specific, general).direction) == (Relation.REFINES, "a")
    assert moments(general, specific).direction == "b"


@pytest.mark.parametrize(("a", "b"), [("from 1 to 10 March 2025", "from 5 to 15 March 2025"), ("two months ago", "3 June 2025")])
def test_overlapping_or_approximate_moments_are_compatible(a: str, b: str) -> None:
    assert moments(a, b).relation is Relation.COMPATIBLE


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("9 July", "9 July", Relation.EQUIVALENT), ("9 July", "11 July", Relation.CONTRADICTS), ("last November", "in June", Relation.CONTRADICTS), ("July", "July 2025", Relation.COMPATIBLE),
        ("Friday", "9 July 2025", Relation.CONTRADICTS), ("Wednesday", "9 July 2025", Relation.COMPATIBLE), ("yesterday", "9 July 2025", Relation.NOT_COMPARABLE),
        ("last month", "last week", Relation.NOT_COMPARABLE), ("yesterday", "2025", Relation.NOT_COMPARABLE),
    ],
)  # fmt: skip
def test_without_publication_only_what_is_named_can_exclude_or_coincide(a: str, b: str, relation: Relation) -> None:
    verdict = moments(a, b, day=None)

    assert verdict.relation is relation
    assert moments(b, a, day=None).relation is relation


def test_a_time_with_a_zone_beside_one_without_is_given_a_day_of_zones() -> None:
    assert moments("Wednesday at 9 a.m. GMT", "Wednesday at 6 p.m.").relation is Relation.COMPATIBLE
    assert moments("Wednesday at 1 a.m. GMT", "Wednesday at 11 p.m.").relation is Relation.CONTRADICTS


def test_words_decide_nothing_and_a_date_is_no_quantity() -> None:
    words, day = Words(surface="Geneva"), understand("9 July 2025", kind="date")
    three = understand("three", kind="quantity")

    mixed = compare(day, three)

    assert compare(words, words) is None
    assert compare(day, words) is None
    assert mixed is not None
    assert mixed.relation is Relation.NOT_COMPARABLE


def test_zero_and_negative_amounts_compare() -> None:
    frost = Quantity(surface="-12 °C", low=-12, high=-12, unit="celsius", step=1)
    thaw = Quantity(surface="0 °C", low=0, high=0, unit="celsius", step=1)

    verdict = compare(frost, thaw)

    assert verdict is not None
    assert (verdict.relation, verdict.size) == (Relation.CONTRADICTS, "12 celsius apart")
