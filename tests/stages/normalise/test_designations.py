"""Names with numbers: what only names counts nothing, and the same words before something counted do not hide it."""

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import find_values
from factcheck.stages.normalise.quantities.countingwords import counting_numbers
from factcheck.stages.normalise.tokens import tokenise


def counts(words: str) -> list[tuple[float | None, str]]:
    return [(found.value.low, found.value.counted or found.value.unit) for found in find_values(words) if isinstance(found.value, Quantity)]


@pytest.mark.parametrize(
    "words",
    [
        "Warehouse 12", "المستودع 12", "احترق المستودع 12 في المرفأ", "الغرفة 7", "المادة 5", "تنص المادة 5 من المعاهدة", "Flight 302", "Flight 302 crashed", "Resolution 2231",
        "Article 5", "Route 66 is closed", "Highway 61", "Boeing 737", "Boeing 737 Max 8", "بوينغ 737", "إيرباص 320", "iPhone 15", "القرار 2231", "الطريق 60", "المبنى 14", "القطار 12",
        "Phase 2 trials", "Type 2 diabetes", "World War 2", "No. 10 Downing Street", "Art. 5 of the treaty", "p. 12", "#5", "رقم القضية 2231", "رحلة رقم 302", "Unit 731", "Reactor 4",
        "Articles 5 and 6", "Warehouses 12 and 14 held", "Rooms 7 to 9", "المادتان 5 و6", "المواد 5 و6 و7", "on day 5 of talks", "the 22 bus", "5G network", "اللواء 22 مشاة",
    ],
)  # fmt: skip
def test_a_number_that_names_counts_nothing(words: str) -> None:
    assert counts(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Warehouse 12 held 400 tonnes", [(400_000, "kg")]), ("أصيب في المستودع 12 عاملا", [(12, "worker wounded")]), ("أصيب في المنطقة 12 شخصا", [(12, "person wounded")]),
        ("في الغرفة 12 مهندساً جديداً", [(12, "engineer")]), ("طول الخط 18600 متر", [(18_600, "length")]), ("an area 5 km wide", [(5, "width")]), ("the hospital 5 died", [(5, "killed")]),
        ("Resolution 2231 and 20 people", [(20, "person")]), ("الرحلة 302 راكبا", [(302, "passenger")]), ("كلفت المادة 5 دولارات", [(5, "USD")]), ("بلغ الرقم 5 ملايين", [(5e6, "")]),
        ("That day 5 were killed", [(5, "killed")]), ("No. 10 people came", [(10, "person")]), ("Camp 5 has 300 people", [(300, "person")]), ("في القاعة 12 مقرراً", [(12, "مقرر")]),
    ],
)  # fmt: skip
def test_what_is_counted_after_a_word_that_often_has_a_number_is_read(words: str, expected: list[tuple[float, str]]) -> None:
    assert counts(words) == expected


@pytest.mark.parametrize(
    "sentence", ["the 2-2 derby", "the match ended 2-2", "dial 11-12-23-34-45", "مناورات «الدرع 24» انطلقت", 'Operation "Shield 24" began', "ميناء الخمس استقبل سفينة"]
)  # fmt: skip
def test_results_of_play_numbers_to_dial_and_names_count_nothing(sentence: str) -> None:
    assert not [found for found in find_values(sentence) if isinstance(found.value, Quantity)]


@pytest.mark.parametrize(
    ("sentence", "low"), [("10-12 men came", 10), ("قال «قتلنا 24»", 24), ('He said "we lost 24"', 24), ("الموانئ الخمس استقبلت سفنا", 5)]
)
def test_ranges_words_of_speech_and_numerals_after_their_noun_count(sentence: str, low: float) -> None:
    values = [found.value for found in find_values(sentence) if isinstance(found.value, Quantity)]

    assert [value.low for value in values] == [low]


def test_a_long_chain_of_figures_is_passed_over_quickly() -> None:
    tokens = tokenise("1-2-3-4-" * 1250)

    assert not [number for number in counting_numbers(tokens) if number.first > 2]


@pytest.mark.parametrize("sentence", ["Japan beat Vietnam 4-2 in Doha", "تغلب الفريق على غريمه 4-2 في لقاء الجمعة"])
def test_the_result_of_a_match_that_was_won_tells_of_goals(sentence: str) -> None:
    values = [found.value for found in find_values(sentence) if isinstance(found.value, Quantity)]

    assert [(value.low, value.counted) for value in values] == [(4, "goal"), (2, "goal")]


@pytest.mark.parametrize(
    "sentence",
    [
        "صدرت رواية «تجمع الألف شاعر» في بيروت", "أطلقت الوزارة مبادرة المليون شجرة", "قمة مجموعة العشرين", "مجموعة الـ20", "قمة السبع", "the Group of Seven leaders",
        "the Group of 20", "أفادت قناة فرانس 24 بذلك", "France 24 reported the strike", "he told France 24 that it failed", "France 24's correspondent", "Channel 4 said",
        "the Formula 1 season", "Brigade 12 attacked", "won the Six Nations trophy with England", "The Six Nations tournament begins in Rome", "he told France 24", "launched a Falcon 9 rocket", "received Leopard 2 tanks", "منظومة إس 400",
        "مقاتلات إف 16", "من طراز شاهد 136", "غرام الذهب عيار 21",
    ],
)  # fmt: skip
def test_a_number_inside_a_name_counts_nothing(sentence: str) -> None:
    assert counts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("قال إن «الألف شخص» وصلوا", [(1_000, "person")]), ("A group of 20 tourists", [(20, "tourist")]), ("فجر 5 مسلحين أنفسهم", [(5, "fighter")]),
        ("About 12 said they saw it", [(10.8, "")]), ("In Gaza 24 were killed", [(24, "killed")]), ("Another 12 said so", [(12, "")]),
        ("Death of Twelve People in Texas", [(12, "person killed")]), ("تجاوز عدد المشتركين المليون", [(1e6, "user")]), ("NATO sent 5 ship crews", [(5, "ship")]),
        ("Police Say Two Americans were killed near here", [(2, "american killed")]),
        ("قالت محطة الكهرباء إن 12 عاملا أصيبوا", [(12, "worker wounded")]), ("سجلت محطة دمشق 12 هزة", [(12, "هزه")]), ("he told Peter 12 people died", [(12, "person killed")]),
        ("قطعت قناة السويس 12 سفينة", [(12, "ship")]),
        ("وسجلت محطة المشرفة ١١٨ ملم من الأمطار", [(0.118, "امطار")]),
    ],
)  # fmt: skip
def test_a_number_beside_a_name_is_read(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert counts(sentence) == expected
