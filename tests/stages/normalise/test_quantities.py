"""Quantities: bounds, ranges, units, rates, money, and what is counted."""

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import counted_key, find_values, understand


def quantity(words: str, context: str = "") -> Quantity:
    value = understand(words, context=context, kind="quantity")
    assert isinstance(value, Quantity), value
    return value


def interval(words: str) -> tuple[float | None, float | None, str]:
    value = quantity(words)
    return value.low, value.high, value.unit


@pytest.mark.parametrize(
    ("words", "low", "high", "closed"),
    [
        ("more than 6,000 soldiers", 6000, None, False), ("أكثر من 6000 جندي", 6000, None, False), ("ما لا يقل عن 14 شخصا", 14, None, True), ("14 شخصا على الأقل", 14, None, True),
        ("at least 31 people", 31, None, True), ("50 or more", 50, None, True), ("يزيد عدد القتلى على 300", 300, None, False), ("تجاوز عدد القتلى 300", 300, None, False),
        ("لا يقل عدد القتلى عن 300", 300, None, True),
    ],
)  # fmt: skip
def test_a_lower_bound_leaves_the_upper_end_open(words: str, low: float, high: None, closed: bool) -> None:
    value = quantity(words)

    assert (value.low, value.high, value.low_closed) == (low, high, closed)


@pytest.mark.parametrize(
    ("words", "high", "closed"),
    [
        ("ما يصل إلى رحلتين", 2, True), ("up to 90 patients", 90, True), ("fewer than 50", 50, False), ("أقل من أربعين", 40, False), ("لا يزيد عدد الدببة على مئة", 100, True),
        ("no more than 12", 12, True), ("على الأكثر 7 أشخاص", 7, True),
    ],
)  # fmt: skip
def test_an_upper_bound_leaves_the_lower_end_open(words: str, high: float, closed: bool) -> None:
    value = quantity(words)

    assert (value.low, value.high, value.high_closed) == (None, high, closed)


@pytest.mark.parametrize(
    "words",
    ["about 6,000", "نحو 6000", "قرابة ستة آلاف", "some 6,000", "6,000 or so", "ما يقارب 6000", "nearly six thousand", "زهاء 6 آلاف"],
)
def test_about_is_ten_percent_either_way(words: str) -> None:
    value = quantity(words)

    assert (value.low, value.high, value.approximate) == (5400, 6600, True)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("10–12 thousand jobs", 10_000, 12_000), ("between ten and twelve thousand", 10_000, 12_000), ("من 10 إلى 20 دولارا", 10, 20), ("من عشرة لعشرين دولار", 10, 20),
        ("ما بين عشرة وعشرين", 10, 20), ("بين ثمانين وتسعين مليون دولار", 80e6, 90e6), ("between $80 million and $90 million", 80e6, 90e6), ("five or six people", 5, 6),
        ("$10-$20", 10, 20), ("three to five million", 3e6, 5e6),
    ],
)  # fmt: skip
def test_a_range_has_two_ends_and_the_first_borrows_the_scale(words: str, low: float, high: float) -> None:
    assert interval(words)[:2] == (low, high)


def test_a_change_from_one_level_to_another_is_no_range() -> None:
    values = [found.value for found in find_values("ارتفعت النسبة من 10 إلى 20 في المئة")]

    assert [(value.low, value.high) for value in values if isinstance(value, Quantity)] == [(10, 10), (20, 20)]


@pytest.mark.parametrize(
    ("words", "worth", "unit"),
    [
        ("50 miles", 80.467, "km"), ("30 nautical miles", 55.56, "km"), ("خمسون ميلا", 80.467, "km"), ("متر ونصف المتر", 1.5, "m"), ("400 سنتيمتر", 4, "m"),
        ("2000 ملغ", 0.002, "kg"), ("500 tonnes", 500_000, "kg"), ("ألف فدان", 4.20083, "km2"), ("90 square miles", 233.1, "km2"), ("100 knots", 185.2, "km/h"),
        ("62 miles an hour", 99.78, "km/h"), ("ثلاث سنوات", 1095.75, "day"), ("a year and a half", 547.875, "day"), ("two hours and 30 minutes", 2.5 / 24, "day"),
        ("عامين", 730.5, "day"), ("half an hour", 0.5 / 24, "day"), ("ربع ساعة", 0.25 / 24, "day"), ("20 دولار و43 سنت", 20.43, "USD"), ("€1.2bn", 1.2e9, "EUR"),
        ("3 جنيهات إسترلينية", 3, "GBP"), ("42 ج.م.", 42, "EGP"), ("42 percent", 42, "percent"), ("٥٨٪", 58, "percent"), ("خمسة في المئة", 5, "percent"), ("ستين بالمئة", 60, "percent"), ("خمسة بالمائة", 5, "percent"),
        ("3 percentage points", 3, "percentage point"), ("50 basis points", 0.5, "percentage point"), ("12 degrees below zero", -12, "celsius"), ("68 °F", 20, "celsius"),
        ("two thirds", 66.667, "percent"), ("four in ten", 40, "percent"), ("ثلاثة أرباع", 75, "percent"), ("أربعة من كل عشرة", 40, "percent"), ("tripled", 200, "percent"),
        ("ثلاثة أضعاف", 200, "percent"), ("halved", 50, "percent"),
    ],
)  # fmt: skip
def test_a_measure_is_told_in_one_canonical_unit(words: str, worth: float, unit: str) -> None:
    low, high, found = interval(words)

    assert found == unit
    assert low == high == pytest.approx(worth, rel=1e-3)


@pytest.mark.parametrize(
    ("words", "worth", "unit"),
    [
        ("18 كم و600 متر", 18.6, "km"), ("ساعة وعشر دقائق", 70 / 1440, "day"), ("ساعة و20 دقيقة", 80 / 1440, "day"), ("3 ساعات و20 دقيقة و10 ثوان", 12_010 / 86_400, "day"),
        ("an hour and 20 minutes", 80 / 1440, "day"), ("2 hours 30 minutes", 150 / 1440, "day"), ("two hours, 30 minutes and 10 seconds", 9010 / 86_400, "day"),
        ("عام وشهرين", 426.125, "day"), ("سنة وستة أشهر", 547.875, "day"), ("three years, two months", 1156.625, "day"), ("5 feet 11 inches", 1.8034, "m"), ("6ft 2in", 1.8796, "m"),
        ("متر و80 سنتيمترا", 1.8, "m"), ("5 metres 20 cm", 5.2, "m"), ("طن و200 كيلوغرام", 1200, "kg"), ("طنان و500 كيلوغرام", 2500, "kg"), ("3 tonnes and 200 kg", 3200, "kg"),
        ("4 pounds 6 ounces", 1.98447, "kg"), ("5 دولارات و20 سنتا", 5.2, "USD"), ("6 دقائق وثانيتين", 362 / 86_400, "day"), ("10 كم ونصف", 10.5, "km"),
        ("1 year 2 months 3 days 4 hours 5 minutes 6 seconds", 365.25 + 60.875 + 3 + 14_706 / 86_400, "day"),
    ],
)  # fmt: skip
def test_the_parts_of_one_measure_add_up(words: str, worth: float, unit: str) -> None:
    (found,) = find_values(words)

    assert isinstance(found.value, Quantity)
    assert (found.value.low, found.value.high, found.value.unit) == (pytest.approx(worth, rel=1e-4), pytest.approx(worth, rel=1e-4), unit)


@pytest.mark.parametrize(
    ("words", "worths"),
    [
        ("10 كيلومترات و3 أميال", [10, 4.828032]), ("2 hours and 90 minutes", [2 / 24, 90 / 1440]), ("كل يوم 3 ساعات", [3 / 24]), ("5 km and 20 kg", [5, 20]),
        ("5 tonnes and several kilos", [5000, 3]), ("20 percent and 3 points", [20, 3]), ("a day, 3 hours", [3 / 24]),
    ],
)  # fmt: skip
def test_measures_that_are_no_parts_of_each_other_stay_apart(words: str, worths: list[float]) -> None:
    values = [found.value for found in find_values(words)]

    assert [value.low for value in values if isinstance(value, Quantity)] == [pytest.approx(worth, rel=1e-4) for worth in worths]


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("12 مادة من مشروع القانون", "paragraph"), ("يتألف الدستور من 20 مادة", "paragraph"), ("وصلت 30 طنا من المواد الغذائية", "food"), ("يحظر القانون 12 مادة كيميائية", "material"),
        ("صدر القانون. صودرت 12 مادة", "material"), ("12 مواد", "material"),
    ],
)  # fmt: skip
def test_a_noun_of_two_meanings_is_told_by_the_words_near_it(sentence: str, counted: str) -> None:
    (found,) = find_values(sentence)

    assert isinstance(found.value, Quantity)
    assert found.value.counted == counted


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("رحلتين أسبوعيا", "flight/week"), ("28 weekly flights", "flight/week"), ("four times a day", "time/day"), ("82 دولارا للبرميل", "USD/barrel"),
        ("400 ألف برميل يوميا", "barrel/day"), ("4 million litres a day", "litre/day"),
    ],
)  # fmt: skip
def test_a_rate_tells_what_it_is_counted_by(words: str, unit: str) -> None:
    assert interval(words)[2] == unit


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("توفي أكثر من 6000 جندي من كوريا الشمالية", "soldier killed"), ("قُتل 12 وأصيب 30", "killed"), ("إرسال 6000 مهندس", "engineer"),
        ("Four people were killed and 11 wounded", "person killed"), ("يمكن أن يستوعب 20 ألف شخص", "person capacity"), ("28 بين قتيل وجريح", "casualty"),
        ("الآلاف من جنودها", "soldier"), ("زيارات عدة هذا العام", "visit"), ("52 flour trucks", "truck"), ("More than 1,400 homes", "house"), ("9,130 sheep", "sheep"),
        ("اقتصر عدد الركاب المصابين على سبعة", "passenger wounded"), ("قتل أكثر من 10 وأصيب أقل من 30", "killed"),
        ("5 car bombs", "shell"), ("Rescuers who had worked through the night in the mountains said 14\nsoldiers", "soldier"),
    ],
)  # fmt: skip
def test_what_is_counted_and_what_befell_it_is_told(sentence: str, counted: str) -> None:
    first = next(found.value for found in find_values(sentence) if isinstance(found.value, Quantity))

    assert first.counted == counted


def test_soldiers_meet_across_languages_and_engineers_do_not() -> None:
    assert (
        counted_key("جنود من كوريا الشمالية")
        == counted_key("North Korean soldiers")
        == counted_key("troops")
        == counted_key("عسكريين")
        == "soldier"
    )
    assert counted_key("مهندس") == counted_key("engineers") != "soldier"


def test_a_stated_exchange_rate_stays_with_the_amount() -> None:
    sentence = "خصصت الحكومة 1.5 مليار جنيه، والدولار يعادل حاليا 50 جنيها"

    value = quantity("1.5 مليار جنيه", sentence)

    assert (value.rate, value.rate_unit) == (50, "USD")


def test_an_amount_in_another_currency_has_no_share_in_the_stated_rate() -> None:
    sentence = "خصصت الحكومة 1.5 مليار جنيه و20 مليون يورو، والدولار يعادل حاليا 50 جنيها"

    rates = [(found.value.unit, found.value.rate) for found in find_values(sentence) if isinstance(found.value, Quantity)]

    assert rates == [("pound", 50), ("EUR", 0), ("pound", 0)]


@pytest.mark.parametrize("sentence", ["he paid 50 pounds dollar notes", "dollar 20 items cost 50 pounds", "50 pounds were 3 dollars"])
def test_two_currencies_side_by_side_state_no_rate(sentence: str) -> None:
    assert [found.value for found in find_values(sentence) if isinstance(found.value, Quantity) and found.value.state == "rate"] == []


def test_the_place_of_the_words_decides_where_they_stand_twice() -> None:
    sentence = "12 soldiers came and 12 engineers left"

    assert quantity("12", sentence).counted == "soldier"
    value = understand("12", context=sentence, at=sentence.rindex("12"), kind="quantity")
    assert isinstance(value, Quantity)
    assert value.counted == "engineer"


def test_a_claim_that_is_no_quantity_and_no_date_keeps_its_words() -> None:
    value = understand("12 soldiers", kind="statement")

    assert value.type == "words"
    assert value.surface == "12 soldiers"


def test_a_hint_without_a_noun_changes_nothing() -> None:
    assert understand("6000", kind="quantity", counted_hint="of the") == understand("6000", kind="quantity")


@pytest.mark.parametrize(
    "sentence", ["اللواء 22 مشاة", "flight 370 vanished", "5G network", "one of them", "the two sides", "البلدان وقعا الاتفاق"]
)
def test_numbers_of_names_and_pronouns_are_no_quantities(sentence: str) -> None:
    assert not any(found.value.type == "quantity" and found.value.surface[0].isdigit() for found in find_values(sentence))
    assert not any(found.value.surface.startswith(("one", "البلد")) for found in find_values(sentence))


def test_the_hint_names_what_the_words_leave_open() -> None:
    value = understand("6000", kind="quantity", counted_hint="soldiers killed")

    assert isinstance(value, Quantity)
    assert (value.counted, value.wider, value.state) == ("soldier killed", "person", "killed")


def test_a_bare_unit_is_one_of_it() -> None:
    assert interval("كيلوغرام") == (1, 1, "kg")


def test_points_before_three_digits_are_thousands_only_before_things() -> None:
    assert quantity("6.500 جندي").low == 6500
    assert quantity("6.500 كيلومتر").low == 6.5


def test_a_heading_number_counts_nothing_of_the_next_paragraph() -> None:
    value = next(found.value for found in find_values("26\n\nسيول: صرح الوزير"))

    assert isinstance(value, Quantity)
    assert value.counted == ""


@pytest.mark.parametrize(
    ("sentence", "surface", "low", "high"),
    [
        ("They get 4 per cent over two years", "two years", 730.5, 730.5), ("He lived there for over two years", "over two years", 730.5, None),
        ("يمتد الخط ثمانية عشر كيلومتراً وستمئة متر", "ثمانية عشر كيلومتراً وستمئة متر", 18.6, 18.6), ("It costs 8 crowns a day", "8 crowns a day", 8, 8),
        ("أزعجته أربع مرات في الشهر الماضي", "أربع مرات", 4, 4), ("Prices rose by a double-digit percentage", "double-digit percentage", 10, 99), ("twice a week", "twice a week", 2, 2),
        ("seized 1'450'000 cigarettes", "1'450'000 cigarettes", 1_450_000, 1_450_000), ("عشرين عضوا ونيفا", "عشرين عضوا ونيفا", 20, 30), ("الدول الثلاث", "الثلاث", 3, 3),
        ("one Latvian school in ten", "one Latvian school in ten", 10, 10), ("he weighed 200 pounds", "200 pounds", 90.718474, 90.718474), ("a man aged 40", "40", 14_610, 14_610),
    ],
)  # fmt: skip
def test_what_stands_around_a_number_decides_its_reading(sentence: str, surface: str, low: float, high: float | None) -> None:
    found = [(one.value.surface, one.value.low, one.value.high) for one in find_values(sentence) if isinstance(one.value, Quantity)]

    assert (surface, low, high) in found


@pytest.mark.parametrize(
    "sentence",
    ["Few expect them to refuse", "the 22 bus", "Line 4 is slow", "خسائر بالمليارات", "تابع القناة 13", "بالذكرى الستين"],
)
def test_what_counts_nothing_is_no_quantity(sentence: str) -> None:
    assert [one for one in find_values(sentence) if isinstance(one.value, Quantity) and one.value.counted] == []
