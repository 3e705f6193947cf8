"""Numbers in digits and words, in Arabic and English."""

import string

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import figures_in, find_values
from factcheck.stages.normalise.tokens import tokenise
from factcheck.stages.normalise.wordforms import REMEMBERED, Phrases

EXACT = [
    ("٦٠٠٠", 6000), ("۶۰۰۰", 6000), ("6,000", 6000), ("6 000", 6000), ("1٬250٬000", 1_250_000), ("1.250.000", 1_250_000), ("12,5", 12.5), ("٢٫٥", 2.5), (".77", 0.77),
    ("ألفا جندي", 2000), ("ثلاثة آلاف ومئتان", 3200), ("مئتي ألف", 200_000), ("ألف وخمسمئة", 1500), ("تسعة عشر مدنيا", 19), ("واحد وعشرون ألفاً", 21_000),
    ("ثلاثمئة وخمسة وأربعون ألفا ومئتان وثلاثة", 345_203), ("مليونين ونصف المليون", 2_500_000), ("ثلاثة ونصف مليون", 3_500_000), ("مليون و200 ألف", 1_200_000),
    ("20 ألف", 20_000), ("٢٫٥ مليون", 2_500_000), ("نصف مليون", 500_000), ("خمسة آلاف و 300 لاجئ", 5300), ("واحد فاصلة واحد", 1.1), ("عشرين ألفًا", 20_000),
    ("two hundred and four thousand", 204_000), ("a dozen", 12), ("half a million", 500_000), ("one and a half million", 1_500_000), ("1.2bn", 1.2e9), ("6k", 6000),
    ("thirty-one", 31), ("twenty-seven point six", 27.6), ("two million four hundred thousand", 2_400_000), ("twelve hundred", 1200), ("minus 5", -5), ("-3", -3),
    ("3/4", 0.75), ("two dozen", 24), ("2½", 2.5), ("2 ½", 2.5), ("2 3/4", 2.75), ("½", 0.5), ("ناقص خمسة", -5), ("3 mn", 3e6), ("two score", 40),
]  # fmt: skip


@pytest.mark.parametrize(("words", "worth"), EXACT)
def test_a_number_is_read_whole_whatever_its_script_and_wording(words: str, worth: float) -> None:
    figures = figures_in(words)

    assert [figure.value for figure in figures] == [pytest.approx(worth)]
    assert figures[0].high == figures[0].value


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("آلاف الجنود", 2000, 999_999), ("عشرات الآلاف", 20_000, 199_000), ("بضعة آلاف", 2000, 9990), ("dozens of people", 20, 199), ("several hundred", 200, 999), ("several million", 2e6, 9.99e6),
        ("tens of thousands", 20_000, 199_000), ("a few", 2, 9), ("a couple of hundred", 200, 999), ("بضعة عشر", 13, 19), ("بضع وعشرين", 23, 29),
    ],
)  # fmt: skip
def test_a_vague_word_is_an_interval(words: str, low: float, high: float) -> None:
    figures = figures_in(words)

    assert [(figure.value, figure.high) for figure in figures] == [(low, pytest.approx(high))]


@pytest.mark.parametrize(
    ("words", "worth"),
    [
        ("الثالث عشر", 13),
        ("الحادي والعشرين", 21),
        ("twenty-first", 21),
        ("the 12th", 12),
        ("the 21st", 21),
        ("third summit", 3),
        ("القمة الثانية", 2),
    ],
)
def test_an_ordinal_is_kept_apart_from_cardinals(words: str, worth: float) -> None:
    figures = figures_in(words)

    assert [(figure.value, figure.ordinal) for figure in figures] == [(worth, True)]


ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth"]  # fmt: skip
TEN_ORDINALS = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]
ARABIC_ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"]


@pytest.mark.parametrize(
    ("words", "worth"),
    [*zip(ORDINALS, range(1, 20), strict=True), *zip(TEN_ORDINALS, range(20, 100, 10), strict=True), *zip(ARABIC_ORDINALS, range(1, 11), strict=True)],
)  # fmt: skip
def test_every_ordinal_word_is_worth_its_place(words: str, worth: int) -> None:
    text = f"the {words} summit" if words.isascii() else f"المؤتمر {words}"

    assert [(figure.value, figure.ordinal) for figure in figures_in(text)] == [(worth, True)]


@pytest.mark.parametrize(
    ("words", "worths"),
    [
        ("between ten thousand and twelve thousand", [10_000, 12_000]), ("بين عشرة آلاف واثني عشر ألف عامل", [10_000, 12_000]), ("a hundred and two hundred", [100, 200]),
        ("between twenty and two hundred", [20, 200]), ("بين مئة ومئتين", [100, 200]), ("ثلاثة ملايين و5 جرحى", [3_000_000, 5]), ("في 2010 وعشرين", [2010, 20]),
    ],
)  # fmt: skip
def test_two_numbers_joined_by_and_stay_two(words: str, worths: list[float]) -> None:
    assert [figure.value for figure in figures_in(words)] == worths


@pytest.mark.parametrize("words", ["F-16", "كوفيد-19", "A320", "S-400", "نص الاتفاق", "كمية كبيرة", "لست متأكدا", "أحد الحلفاء", "1" * 40])
def test_names_words_and_identifiers_are_no_numbers(words: str) -> None:
    assert figures_in(words) == ()


def test_a_figure_knows_where_it_stands() -> None:
    text = "قُتل «ثلاثة عشر» شخصا"

    (figure,) = figures_in(text)

    assert text[figure.start : figure.end] == figure.surface == "ثلاثة عشر"
    assert figure.value == 13


def test_dates_keep_their_figures() -> None:
    assert [figure.value for figure in figures_in("on 9 July 2025")] == [9, 2025]


@pytest.mark.parametrize(
    ("words", "worth"), [("ألفاً ومئتي أسرة", 1200), ("ألفا جندي", 2000), ("مليوناً وثلاثمئة ألف", 1_300_000), ("عشرين ألفاً", 20_000)]
)
def test_one_vowel_sign_tells_one_thousand_from_two(words: str, worth: float) -> None:
    assert [figure.value for figure in figures_in(words)] == [worth]


@pytest.mark.parametrize(
    ("words", "worths"),
    [
        ("a 240m tower", [240]), ("20m people", [20e6]), ("£5m", [5e6]), ("6m workers", [6e6]), ("240m across", [240]), ("مليون ونصف مليون", [1.5e6]), ("مليون ونصف", [1.5e6]),
        ("6 500 000", [6.5e6]), ("one point five", [1.5]), ("one point", [1]), ("one in two days", [1, 2]), ("in 2024 1/2 of", [2024, 0.5]), ("in 2 4/3 of", [2, 4 / 3]), ("one in three", [1 / 3]), ("30 ثانية", [30]), ("five in five", [5, 5]), ("three in 7", [3 / 7]),
        ("خمسة آلاف و100", [5100]), ("خمسة آلاف و99", [5000, 99]), ("nine in ten", [0.9]), ("two fifths", [0.4]), ("the third quarter", [3]), ("a third of", [1 / 3]), ("خُمس السكان", [0.2]),
        ("1,000,000,000,000", [1e12]), ("12.345.678,9", [12_345_678.9]), ("hundred", [100]), ("ninety nine", [99]), ("مئة وعشرة", [110]), ("مئة وواحد", [101]), ("عشرة", [10]),
        ("a dozen and twenty", [12, 20]), ("two dozen four", [24, 4]), ("ألف مئتان", [1000, 200]), ("two hundred four", [204]), ("2 1/3", [7 / 3]), ("five six", [5, 6]), ("عشرون ونيف", [20]), ("دزينة", [12]), ("two thousand four", [2004]), ("صفر وعشرون", [0, 20]), ("twenty zero", [20, 0]), ("twenty ten", [20, 10]),
        ("three point eight metres", [3.8]), ("three point ten", [3, 10]), ("fell by .77 metres", [0.77]), ("fell to -3 degrees", [-3]), ("و-3 درجات", [-3]), ("in 1234 500", [1234, 500]), ("1 1/8", [1.125]),
        ("العاشر والعشرين", [10, 20]), ("عددهم خمس", [5]), ("نسبة الربع الأول", [1]), ("very few people", []), ("they came in their thousands", [2000]), ("إحدى الدول", []),
        ("إحدى عشرة دولة", [11]), ("أحد عشر رجلا", [11]), ("5 mln", [5e6]), ("$5b", [5e9]), ("$5tn", [5e12]), ("5trn", [5e12]), ("العاشر", [10]),
    ],
)  # fmt: skip
def test_where_one_reading_of_a_number_ends_and_another_begins(words: str, worths: list[float]) -> None:
    assert [figure.value for figure in figures_in(words)] == [pytest.approx(worth) for worth in worths]


@pytest.mark.parametrize(
    ("words", "worth"),
    [
        ("million", 10**6), ("billion", 10**9), ("trillion", 10**12), ("ألف", 10**3), ("مليون", 10**6), ("مليار", 10**9), ("تريليون", 10**12), ("ثلاثة تريليونات", 3 * 10**12),
        ("أربعمئة", 400), ("سبعمئة", 700), ("تسعمئة", 900), ("5mln", 5 * 10**6), ("5mn", 5 * 10**6), ("5m people", 5 * 10**6), ("5k", 5000), ("5bn", 5 * 10**9), ("5tn", 5 * 10**12), ("5trn", 5 * 10**12),
    ],
)  # fmt: skip
def test_a_scale_is_worth_its_power_of_ten_to_the_last_unit(words: str, worth: int) -> None:
    assert [figure.value for figure in figures_in(words)] == [worth]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("tens of people", 20, 199), ("dozens of people", 20, 199), ("scores of people", 30, 199), ("hundreds of people", 200, 1999), ("millions of people", 2e6, 999_999_999),
        ("billions of dollars", 2e9, 999_999_999_999), ("trillions of dollars", 2e12, 1e15), ("عشرات الأشخاص", 20, 199), ("مئات الأشخاص", 200, 1999),
        ("مليارات الدولارات", 2e9, 999_999_999_999), ("تريليونات الدولارات", 2e12, 1e15), ("several people", 3, 12), ("عدة أشخاص", 3, 12), ("وعدة أشخاص", 3, 12), ("بضع نساء", 3, 9), ("a handful of people", 2, 9),
        ("a couple of people", 2, 3), ("only a few people", 2, 9),
    ],
)  # fmt: skip
def test_a_bare_plural_or_a_few_reach_as_far_as_a_reader_would_let_them(words: str, low: float, high: float) -> None:
    assert [(figure.value, figure.high) for figure in figures_in(words)] == [(low, high)]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("a fifth of voters", (1, 5)), ("a sixth of voters", (1, 6)), ("a seventh of voters", (1, 7)), ("a ninth of voters", (1, 9)), ("a tenth of voters", (1, 10)),
        ("two fifths of voters", (2, 5)), ("five sixths of voters", (5, 6)), ("two sevenths of voters", (2, 7)), ("three eighths of voters", (3, 8)), ("four ninths of voters", (4, 9)),
        ("seven tenths of voters", (7, 10)), ("three fourths of voters", (3, 4)), ("one third of voters", (1, 3)), ("خمسة أسداس السكان", (5, 6)), ("ثلاثة أثمان السكان", (3, 8)), ("سُدس السكان", (1, 6)),
        ("سُبع السكان", (1, 7)), ("ثُمن السكان", (1, 8)), ("تُسع السكان", (1, 9)), ("عُشر السكان", (1, 10)), ("خمس السكان", (1, 5)), ("سدس السكان", (1, 6)), ("سبع السكان", (1, 7)), ("ثمن السكان", (1, 8)),
        ("تسع السكان", (1, 9)), ("عشر سكان العالم", (1, 10)), ("one in two", (1, 2)), ("one in three", (1, 3)), ("one in four", (1, 4)), ("five in six", (5, 6)), ("six in seven", (6, 7)), ("three out of eight", (3, 8)), ("one in nine", (1, 9)),
        ("one in twenty", (1, 20)), ("99 in 100", (99, 100)), ("one school in ten", (1, 10)), ("one Latvian school in ten", (1, 10)), ("cut by a fifth", (1, 5)), ("1/8 of voters", (1, 8)),
        ("بنسبة الربع", (1, 4)), ("half of voters", (1, 2)), ("a quarter of voters", (1, 4)), ("one eighth of voters", (1, 8)), ("one ninth of voters", (1, 9)),
    ],
)  # fmt: skip
def test_a_part_of_a_whole_is_a_share_of_it(words: str, parts: tuple[int, int]) -> None:
    (share,) = (found.value for found in find_values(words) if isinstance(found.value, Quantity))

    assert share.low == pytest.approx(100 * parts[0] / parts[1])
    assert share.unit == "percent"


@pytest.mark.parametrize(
    ("words", "worth"),
    [("5 of the voters", 5), ("3/2 of the voters", 1.5), ("عددهم خمس", 5), ("عشر السنين الماضية", 10), ("three quarters million", 750_000)],
)
def test_some_of_a_whole_that_is_no_part_of_one_is_a_count(words: str, worth: float) -> None:
    (count,) = (found.value for found in find_values(words) if isinstance(found.value, Quantity))

    assert (count.low, count.unit) == (worth, "")


@pytest.mark.parametrize("words", ["a fifth victim died", "the fifth of them"])
def test_one_more_of_a_row_is_no_share(words: str) -> None:
    assert [(figure.value, figure.ordinal) for figure in figures_in(words)] == [(5, True)]


def test_a_figure_of_more_than_eighteen_digits_is_a_name() -> None:
    assert [figure.value for figure in figures_in("1" * 18)] == [float("1" * 18)]
    assert figures_in("1" * 19) == ()


def test_nought_is_told_to_the_unit() -> None:
    assert [found.value.step for found in find_values("0 people") if isinstance(found.value, Quantity)] == [1]


def test_a_share_ends_before_its_whole() -> None:
    assert [figure.surface for figure in figures_in("تضرر خمس السكان أمس")] == ["خمس"]
    assert [figure.surface for figure in figures_in("تضرر خُمس السكان أمس")] == ["خُمس"]


def test_more_distinct_words_than_are_remembered_change_no_reading() -> None:
    table = Phrases([("two weeks", "period")])

    for number in range(REMEMBERED + 2):
        word = str(number).translate(str.maketrans(string.digits, string.ascii_lowercase[:10]))
        assert table.at(tokenise(word), 0) is None

    assert table.at(tokenise("two weeks"), 0) == ("period", 2)


@pytest.mark.parametrize("words", ["5 minus", "minus", "درجة الحرارة سالب"])
def test_a_sign_that_ends_a_text_raises_nothing(words: str) -> None:
    assert all(found.value.low == 5 for found in find_values(words) if isinstance(found.value, Quantity))


@pytest.mark.parametrize(
    ("words", "worth"), [("مليونا ومئتي ألف", 1_200_000), ("ألفا وثلاثمئة", 1_300), ("ألفا جندي", 2_000), ("مليونان ومئتا ألف", 2_200_000)]
)
def test_a_dual_before_its_noun_is_no_accusative_before_its_rest(words: str, worth: float) -> None:
    assert figures_in(words)[0].value == worth
