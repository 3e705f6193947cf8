"""Bounds and ranges, systematically: which words open an end, which close it, and what two numbers make together."""

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import find_values


def only(words: str) -> Quantity:
    (found,) = find_values(words)
    assert isinstance(found.value, Quantity)
    return found.value


@pytest.mark.parametrize(
    ("words", "low", "unit"),
    [
        ("أكثر من 20", 20, ""), ("ما يزيد على 20", 20, ""), ("ما يزيد عن عشرين شخصا", 20, ""), ("ما يربو على 300 شخص", 300, ""),
        ("يربو على ألف", 1000, ""), ("يفوق 50 ألفا", 50000, ""), ("يتجاوز المئة", 100, ""), ("تتجاوز 3 ملايين دولار", 3000000, "USD"),
        ("فوق الخمسين", 50, ""), ("فوق 50 شخصا", 50, ""), ("أكبر من 20", 20, ""), ("> 5", 5, ""), (">5", 5, ""), ("أكثر من نصف مليون", 500000, ""),
        ("أكثر من نصف السكان", 50, "percent"), ("أكثر من ثلاثة ملايين ونصف المليون", 3500000, ""), ("بنسبة تفوق 20 في المئة", 20, "percent"),
        ("تخطى عددهم 20", 20, ""), ("تخطت 20 مليونا", 20000000, ""), ("تعدى 20 شخصا", 20, ""), ("جاوز 20 شخصا", 20, ""), ("يتخطى 20 شخصا", 20, ""),
        ("أكثر من عشرين", 20, ""), ("أكثر بقليل من 20", 20, ""), ("أكثر قليلا من 20 شخصا", 20, ""), ("أكثر من عام", 365.25, "day"),
        ("more than a year", 365.25, "day"), ("people over 60", 21915, "day"), ("فوق سن الستين", 21915, "day"), ("over a year", 365.25, "day"),
    ],
)  # fmt: skip
def test_more_than_is_open_at_its_number(words: str, low: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.low_closed, value.high, value.unit) == (pytest.approx(low), False, None, unit)


@pytest.mark.parametrize(
    ("words", "low", "unit"),
    [
        ("لا يقل عن 20", 20, ""), ("ما لا يقل عن 20", 20, ""), ("20 على الأقل", 20, ""), ("على الأقل 20 شخصا", 20, ""), ("20 شخصا بحد أدنى", 20, ""),
        ("بحد أدنى 20 شخصا", 20, ""), ("كحد أدنى 20 شخصا", 20, ""), ("20 شخصا كحد أدنى", 20, ""), ("20 دولارا كحد أدنى", 20, "USD"),
        ("بما لا يقل عن 20 شخصا", 20, ""), ("ليس أقل من 20 شخصا", 20, ""), ("لا أقل من 20", 20, ""), ("20 شخصا أو أكثر", 20, ""),
        ("20 فأكثر", 20, ""), ("20 سنة فما فوق", 7305, "day"), ("20 فما فوق", 20, ""), ("20 فصاعدا", 20, ""), ("أدناه 20 دولارا", 20, "USD"),
        ("حد أدنى قدره 20 دولارا", 20, "USD"), ("أكبر من أو يساوي 20", 20, ""), ("أكثر من أو يساوي 20", 20, ""), ("≥ 5", 5, ""), (">= 5", 5, ""),
        ("≥5 كيلومترات", 5, "km"), ("no fewer than 20", 20, ""), ("a minimum of 20", 20, ""), ("20 or more", 20, ""), ("20 minimum", 20, ""),
        ("20+", 20, ""), ("greater than or equal to 20", 20, ""), ("بنسبة لا تقل عن 20%", 20, "percent"), ("20 شخصا وأكثر", 20, ""),
        ("20 قتيلا في أقل تقدير", 20, ""),
    ],
)  # fmt: skip
def test_at_least_is_closed_at_its_number(words: str, low: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.low_closed, value.high, value.unit) == (pytest.approx(low), True, None, unit)


@pytest.mark.parametrize(
    ("words", "high", "unit"),
    [
        ("أقل من 20", 20, ""), ("دون العشرين", 20, ""), ("دون 20 شخصا", 20, ""), ("تحت 20 شخصا", 20, ""), ("أدنى من 20", 20, ""),
        ("ما دون 20", 20, ""), ("يقل عن 20", 20, ""), ("ما يقل عن 20 شخصا", 20, ""), ("أصغر من 20", 20, ""), ("< 5", 5, ""), ("under 20", 20, ""),
        ("أقل قليلا من 20", 20, ""), ("أقل من ساعة", 0.041666667, "day"), ("less than an hour", 0.041666667, "day"),
        ("children under 5", 1826.25, "day"), ("under the age of 18", 6574.5, "day"), ("دون سن 18 عاما", 6574.5, "day"),
        ("تحت سن 18", 6574.5, "day"),
    ],
)  # fmt: skip
def test_less_than_is_open_at_its_number(words: str, high: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.high, value.high_closed, value.unit) == (None, pytest.approx(high), False, unit)


@pytest.mark.parametrize(
    ("words", "high", "unit"),
    [
        ("لا يزيد على 20", 20, ""), ("لا يزيد عن 20 شخصا", 20, ""), ("لا يتجاوز 20 شخصا", 20, ""), ("20 شخصا على الأكثر", 20, ""),
        ("على الأكثر 20", 20, ""), ("20 شخصا بحد أقصى", 20, ""), ("بحد أقصى 20 شخصا", 20, ""), ("كحد أقصى 20", 20, ""), ("20 شخصا كحد أقصى", 20, ""),
        ("يصل إلى 20 شخصا", 20, ""), ("ما يصل إلى 20", 20, ""), ("حتى 20 شخصا", 20, ""), ("لا يتعدى 20", 20, ""),
        ("لا تتعدى قيمته 20 دولارا", 20, "USD"), ("بما لا يزيد على 20 شخصا", 20, ""), ("بما لا يتجاوز 20 شخصا", 20, ""), ("20 شخصا أو أقل", 20, ""),
        ("20 فأقل", 20, ""), ("20 فما دون", 20, ""), ("أقصاه 20 شخصا", 20, ""), ("أقصاها 20 دولارا", 20, "USD"),
        ("حد أقصى قدره 20 دولارا", 20, "USD"), ("أصغر من أو يساوي 20", 20, ""), ("أقل من أو يساوي 20", 20, ""), ("≤ 5", 5, ""), ("<= 5", 5, ""),
        ("no more than 20", 20, ""), ("a maximum of 20 people", 20, ""), ("up to 20", 20, ""), ("20 at most", 20, ""),
        ("less than or equal to 20", 20, ""), ("not more than 20", 20, ""), ("20 or fewer", 20, ""), ("تصل إلى 20 في المئة", 20, "percent"),
        ("بنسبة تصل إلى 20%", 20, "percent"), ("لم يتجاوز عددهم 20", 20, ""), ("لم يتجاوزوا العشرين", 20, ""), ("لا يتخطى 20 شخصا", 20, ""),
        ("لا أكثر من 20", 20, ""), ("لن يتجاوز 20", 20, ""), ("لن يزيد على 20 شخصا", 20, ""), ("لا يربو على 20", 20, ""),
    ],
)  # fmt: skip
def test_at_most_is_closed_at_its_number(words: str, high: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.high, value.high_closed, value.unit) == (None, pytest.approx(high), True, unit)


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("بين 10 و20", 10, 20, ""), ("من خمسة إلى ثمانية", 5, 8, ""), ("من 10 إلى 20", 10, 20, ""), ("ما بين 10 و 20", 10, 20, ""),
        ("تتراوح بين 10 و20", 10, 20, ""), ("تتراوح من 10 إلى 20", 10, 20, ""), ("يتراوح من خمسة إلى عشرة أشخاص", 5, 10, ""),
        ("تراوحت أعدادهم بين 30 و40 شخصا", 30, 40, ""), ("يتراوح عددهم بين خمسين وستين شخصا", 50, 60, ""),
        ("تراوح عدد المشاركين من 100 إلى 150", 100, 150, ""), ("لا يقل عن 10 ولا يزيد على 30", 10, 30, ""),
        ("لا يقل عن 10 ولا يتجاوز 30 شخصا", 10, 30, ""), ("at least 10 and at most 30", 10, 30, ""),
        ("at least 10 but no more than 30 people", 10, 30, ""), ("10-15", 10, 15, ""), ("10–15", 10, 15, ""), ("10 - 15", 10, 15, ""),
        ("١٠-١٥", 10, 15, ""), ("10-15 كيلومترا", 10, 15, "km"), ("10-15%", 10, 15, "percent"), ("من ١٠ آلاف الى ١٢ ألفا", 10000, 12000, ""),
        ("بين 3 و5 ملايين", 3000000, 5000000, ""), ("بين ثلاثة وخمسة ملايين", 3000000, 5000000, ""), ("5 إلى 7 في المئة", 5, 7, "percent"),
        ("من 5 إلى 7 في المئة", 5, 7, "percent"), ("من 5% إلى 7%", 5, 7, "percent"), ("بين 5 و7 بالمئة", 5, 7, "percent"),
        ("بين 5 في المئة و7 في المئة", 5, 7, "percent"), ("من 200 إلى 300 ألف", 200000, 300000, ""),
        ("بين مئتين وثلاثمئة ألف شخص", 200000, 300000, ""), ("بين 200 و300 شخص", 200, 300, ""), ("ثلاثة إلى خمسة أشخاص", 3, 5, ""),
        ("خمسة أو ستة أشخاص", 5, 6, ""), ("5 أو 6 أشخاص", 5, 6, ""), ("من 3 الى 5 أيام", 3, 5, "day"), ("من يوم إلى ثلاثة أيام", 1, 3, "day"),
        ("من شهر إلى ثلاثة أشهر", 30.4375, 91.3125, "day"), ("بين مليون ومليوني دولار", 1000000, 2000000, "USD"),
        ("بين ألف وألفي شخص", 1000, 2000, ""), ("بين مليون ونصف المليون ومليونين", 1500000, 2000000, ""),
        ("بين 1.5 و2 مليار دولار", 1500000000, 2000000000, "USD"), ("بين 1.5 مليار و2 مليار دولار", 1500000000, 2000000000, "USD"),
        ("من 10 حتى 20", 10, 20, ""), ("من 10 وحتى 20", 10, 20, ""), ("من عشرة حتى عشرين شخصا", 10, 20, ""), ("من 10 لـ 20", 10, 20, ""),
        ("من 10 لغاية 20", 10, 20, ""), ("بين -5 و3 درجات مئوية", -5, 3, "celsius"), ("بين 5 و10 درجات مئوية تحت الصفر", -10, -5, "celsius"),
        ("من 35 إلى 40 درجة مئوية", 35, 40, "celsius"), ("-5 to 3 degrees Celsius", -5, 3, "celsius"),
        ("minus 5 to minus 3 degrees", -5, -3, "celsius"), ("from 10 to 20", 10, 20, ""), ("between 10 and 20", 10, 20, ""),
        ("10 to 20", 10, 20, ""), ("anywhere from 10 to 20 people", 10, 20, ""), ("10 or 20 people", 10, 20, ""),
        ("between 3 and 5 million", 3000000, 5000000, ""), ("3 to 5 million dollars", 3000000, 5000000, "USD"), ("$3m-$5m", 3000000, 5000000, "USD"),
        ("€3-5 million", 3000000, 5000000, "EUR"), ("$3 to $5 million", 3000000, 5000000, "USD"), ("ما بين 10 إلى 20 شخصا", 10, 20, ""),
        ("بين 10 إلى 20 شخصا", 10, 20, ""), ("بنسبة تتراوح بين 10 و20 في المئة", 10, 20, "percent"), ("بضعة عشر شخصا", 13, 19, ""),
        ("ما بين ألف وألف وخمسمئة", 1000, 1500, ""), ("ما بين ألف و1500 شخص", 1000, 1500, ""), ("بين عشرين وثلاثين ألفا", 20000, 30000, ""),
        ("بين خمسة عشر وعشرين", 15, 20, ""), ("بين خمسة وعشرين وثلاثين", 25, 30, ""), ("بين واحد وعشرين وثلاثين", 21, 30, ""),
        ("at least 5 people and at most 9", 5, 9, ""), ("بين يوم ويومين", 1, 2, "day"), ("يوم أو يومين", 1, 2, "day"),
        ("من يوم إلى يومين", 1, 2, "day"), ("من 30 دقيقة إلى ساعتين", 0.020833333, 0.083333333, "day"), ("from 3 hours to 2 days", 0.125, 2, "day"),
        ("بضعة وعشرين شخصا", 23, 29, ""), ("من سن 18 إلى 25", 6574.5, 9131.25, "day"), ("بين سن 18 و25 عاما", 6574.5, 9131.25, "day"),
        ("aged between 18 and 25", 6574.5, 9131.25, "day"), ("a week to ten days", 7, 10, "day"), ("أسبوع إلى عشرة أيام", 7, 10, "day"), ("من خمسين إلى ستين بالمئة", 50, 60, "percent"), ("three to four dozen", 36, 48, ""), ("40-60 كلم/س", 40, 60, "km/h"),
        ("ملايين الدولارات", 2000000, 999999999, "USD"), ("مئات الآلاف من الدولارات", 200000, 1999000, "USD"), ("عشرات الكيلومترات", 20, 199, "km"),
        ("عشرات العقود", 20, 199, ""),
    ],
)  # fmt: skip
def test_two_numbers_make_a_range_with_both_ends_in_it(words: str, low: float, high: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.high, value.unit) == (pytest.approx(low), pytest.approx(high), unit)
    assert (value.low_closed, value.high_closed, value.approximate) == (True, True, False)


@pytest.mark.parametrize(
    ("words", "low", "high", "ends", "unit"),
    [
        ("أقل من 30 وأكثر من 10", 10, 30, "()", ""), ("أكثر من 10 وأقل من 30", 10, 30, "()", ""), ("أكثر من 10 ولكن أقل من 30", 10, 30, "()", ""),
        ("more than 10 but less than 30", 10, 30, "()", ""), ("أكثر من 10 وأقل من 30 كيلومترا", 10, 30, "()", "km"),
        ("more than 10 miles but less than 30 km", 16.09344, 30, "()", "km"),
    ],
)  # fmt: skip
def test_two_bounds_of_one_thing_are_one_interval(words: str, low: float, high: float, ends: str, unit: str) -> None:
    value = only(words)

    assert (value.low, value.high, value.unit) == (low, pytest.approx(high), unit)
    assert (value.low_closed, value.high_closed) == (ends[0] == "[", ends[1] == "]")


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("ما يناهز 40 شخصا", 36, 44, ""), ("قرابة 40 شخصا", 36, 44, ""), ("زهاء 40 شخصا", 36, 44, ""), ("حوالي أربعين شخصا", 36, 44, ""),
        ("نحو أربعين شخصا", 36, 44, ""), ("ما يقرب من 40 شخصا", 36, 44, ""), ("ما يقارب 40", 36, 44, ""), ("في حدود 40 شخصا", 36, 44, ""),
        ("بحدود أربعين شخصا", 36, 44, ""), ("40 شخصا تقريبا", 36, 44, ""), ("تقريبا 40 شخصا", 36, 44, ""), ("≈ 40", 36, 44, ""), ("~40", 36, 44, ""),
        ("نحو ثلثي السكان", 60, 73.333333, "percent"), ("نحو 10 إلى 15 شخصا", 9.5, 15.75, ""), ("حوالي 10-15 شخصا", 9.5, 15.75, ""),
        ("ما بين نحو 10 و15 شخصا", 9.5, 15.75, ""), ("بين نحو 10 ونحو 15 شخصا", 9.5, 15.75, ""), ("30 شخصا أو نحو ذلك", 27, 33, ""),
        ("nearly a mile", 1.4484096, 1.7702784, "km"), ("نحو ساعة", 0.0375, 0.045833333, "day"),
    ],
)  # fmt: skip
def test_about_widens_a_number_and_a_range_wherever_it_stands(words: str, low: float, high: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.high, value.approximate, value.unit) == (pytest.approx(low), pytest.approx(high), True, unit)


@pytest.mark.parametrize(
    ("words", "worth", "unit"),
    [
        ("-5", -5, ""), ("−5", -5, ""), ("سالب 5", -5, ""), ("ناقص 5 درجات مئوية", -5, "celsius"), ("-5 درجات مئوية", -5, "celsius"),
        ("5 درجات تحت الصفر", -5, "celsius"), ("خمس درجات مئوية تحت الصفر", -5, "celsius"), ("2.5", 2.5, ""), ("٢٫٥", 2.5, ""),
        ("2,5 مليون", 2500000, ""), ("اثنان ونصف", 2.5, ""), ("نصف مليون", 500000, ""), ("ربع مليون", 250000, ""),
        ("ثلاثة أرباع المليون", 750000, ""), ("ثلث السكان", 33.333333333, "percent"), ("1/2", 0.5, ""), ("½", 0.5, ""), ("2½ miles", 4.02336, "km"),
        ("صفر", 0, ""), ("0.5%", 0.5, "percent"), ("2 1/4 miles", 3.621024, "km"), ("USD 20", 20, "USD"), ("EUR20", 20, "EUR"), ("=> 5", 5, ""),
        ("x -> 5", 5, ""), ("won 5", 5, ""),
    ],
)  # fmt: skip
def test_signs_decimals_and_fractions_are_one_number(words: str, worth: float, unit: str) -> None:
    value = only(words)

    assert (value.low, value.high, value.unit) == (pytest.approx(worth), pytest.approx(worth), unit)


def test_however_many_bounds_stand_before_a_number_the_three_nearest_are_read() -> None:
    value = only("more than nearly about roughly 40")

    assert (value.surface, value.low, value.high) == ("nearly about roughly 40", 36, 44)


@pytest.mark.parametrize("words", ["over a cup of tea", "حتى ساعة متأخرة", "a score draw", "الساعة الأخيرة"])
def test_what_only_sounds_like_a_bound_is_no_quantity(words: str) -> None:
    assert [found for found in find_values(words) if found.value.type == "quantity"] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than 10 people, less than 30 tonnes", [(10, None), (None, 30_000)]), ("at least 5 dead and up to 30 missing", [(5, None), (None, 30)]),
        ("more than 30 and less than 10", [(30, None), (None, 10)]), ("from 5 days to 6 kilometres", [(5, 5), (6, 6)]), ("more than 10 but less than 30 degrees", [(10, None), (None, 30)]),
        ("20 حتى نهايته", [(20, 20)]), ("صوت 52 مقابل 48", [(52, 52), (48, 48)]),
    ],
)  # fmt: skip
def test_bounds_of_two_things_stay_two(words: str, expected: list[tuple[float | None, float | None]]) -> None:
    values = [found.value for found in find_values(words)]

    assert [(value.low, value.high) for value in values if isinstance(value, Quantity)] == expected
