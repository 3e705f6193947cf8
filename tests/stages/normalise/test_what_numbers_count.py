"""Figures in the clutter of news sentences: years, shares, groups, parts, ages, nobody, letters of temperature."""

import pytest

from factcheck.domain.relation import Relation
from factcheck.domain.value import Quantity
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import find_values


def quantities(text: str) -> list[Quantity]:
    return [found.value for found in find_values(text) if isinstance(found.value, Quantity)]


def told(text: str) -> list[tuple[float | None, str, str]]:
    """Lower end, unit and what is counted."""
    return [(None if q.low is None else round(q.low, 4), q.unit, q.counted) for q in quantities(text)]


def relation(a: str, b: str) -> Relation | None:
    """How the first quantities of two sentences stand."""
    verdict = compare(quantities(a)[0], quantities(b)[0])
    return verdict.relation if verdict else None


@pytest.mark.parametrize(
    "text", ["The failed 2021 coup", "أنهت تركيا دورة باريس 2024 بلا ذهب", "It put 2023 economic growth in doubt", "the 1967 borders"]
)
def test_a_bare_year_counts_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It has 1984 prisoners", (1984, "", "prisoner")),
        ("يضم المخيم 1984 لاجئا", (1984, "", "refugee")),
        ("شارك 2000 عداء", (2000, "", "player attended")),
    ],
)
def test_four_digits_before_a_plural_count(text: str, count: tuple[float, str, str]) -> None:
    assert told(text) == [count]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("a $2.4bn contract", [(2.4e9, "USD", "")]),
        ("A$ 20 in Sydney", [(20, "AUD", "")]),
        ("The force would number 10–12 thousand troops", [(10_000, "", "soldier")]),
        ("يستغرق الطريق 30 – 45 دقيقة", [(0.0208, "day", "")]),
        ("تراوحت الحرارة بين -20 و-8", [(-20, "", "")]),
        ("سجل التضخم خمسة وعشرين ونصفاً في المئة", [(25.5, "percent", "inflation")]),
        ("Saturday's high was 45C", [(45, "celsius", "")]),
        ("Gate 10C was shut", []),
        ("gates spread over two piers", [(2, "", "pier")]),
        ("بأقل من عشرة في المئة مقارنة بالشهر السابق", [(None, "percent", "")]),
        ("لم تتعدَّ النسبة 3 بالمئة", [(None, "percent", "")]),
    ],
)  # fmt: skip
def test_amounts_in_clutter(text: str, amount: list[tuple[float | None, str, str]]) -> None:
    assert told(text) == amount


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("One in five members, compared with one in eight in the old chamber", [(20, "percent", "member"), (12.5, "percent", "")]),
        ("One in three of Tollen city's buses", [(33.3333, "percent", "bus")]),
        ("40 percent of Zambia's maize", [(40, "percent", "maize")]),
        ("48% of the votes", [(48, "percent", "vote")]),
        ("ثلث الناخبين", [(33.3333, "percent", "voter")]),
        ("أربعة من كل عشرة ناخبين", [(40, "percent", "voter")]),
        ("The yes camp led in 19 of 24 districts", [(19, "", "district")]),
    ],
)
def test_a_share_tells_of_what(text: str, share: list[tuple[float, str, str]]) -> None:
    assert told(text) == share


def test_ends_that_are_left_out_are_open() -> None:
    found = quantities("بين 1 و10 عدا الطرفين")[0]

    assert (found.low_closed, found.high_closed) == (False, False)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The ferry's crew of nine was questioned", "sailor"),
        ("The airline hired 900 cabin crew", "worker hired"),
        ("سجلت الوزارة 186 إصابة جديدة بالكوليرا", "case"),
        ("1.3 million voters have registered", "voter registered"),
        ("4.2 million people cast their ballots", "person voted"),
        ("26 naval fighters", "aircraft"),
    ],
)
def test_words_around_tell_which_of_two_things_is_counted(text: str, counted: str) -> None:
    assert quantities(text)[0].counted == counted


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("No peacekeeper was wounded in the shelling", "peacekeeper wounded"),
        ("No one was killed", "killed"),
        ("Nobody was hurt", "wounded"),
        ("لم يصب أي جندي", "soldier wounded"),
        ("The quake caused no deaths", "person killed"),
        ("لم تسجل أي إصابة", "person wounded"),
    ],
)
def test_denied_harm_is_a_count_of_nought(text: str, nobody: str) -> None:
    assert told(text) == [(0, "", nobody)]


@pytest.mark.parametrize(
    "text", ["No minister was present", "There were no reports of deaths", "لم يقتل الحلم", "أي جندي", "لم يفز أي لاعب"]
)
def test_other_denials_count_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["The victim, a cyclist, was 34, police said", "توفي الكاتب عن 34 عاما", "محمد (34 عاما)", "the 34-year-old driver", "a man aged 34"],
)
def test_ages(text: str) -> None:
    assert told(text) == [(12418.5, "day", "age")]


def test_an_age_gives_its_cue_to_no_other_length_of_time() -> None:
    assert told("A court jailed the 71-year-old former chief for seven years")[1] == (2556.75, "day", "sentence")


@pytest.mark.parametrize("text", ["The toll was 34.", "The score was 3, and they left"])
def test_a_bare_count_is_no_age(text: str) -> None:
    assert told(text)[0][1] == ""


def test_a_level_is_told_from_a_change_and_growth_is_one_however_told() -> None:
    assert [q.state for q in quantities("Brent rose to $86 a barrel; gas rose $2")] == ["level", "raised"]
    assert relation("The economy grew 5.6 percent", "It put economic growth at 4.1 percent") is Relation.CONTRADICTS
    assert relation("Prices rose 33.3 percent", "Inflation stood at 33.3 percent") is Relation.EQUIVALENT
    assert relation("The economy grew 5.6 percent", "Inflation was 4 percent") is Relation.UNRELATED
    assert quantities("Inflation rose 2 percent")[0].state == "raised"
    assert quantities("The firm sold 3 percent fewer tickets")[0].state == "lowered"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("أطلقت روسيا 36 صاروخا وأسقطت الدفاعات 19 منها", "missile part"),
        ("Police arrested 60 protesters, 12 of them overnight", "protester arrested-part"),
        ("نزح مليون شخص، بينهم 800 ألف عبروا الحدود", "person displaced-part"),
        ("The fire hurt 40 people. Then 12 of them left", ""),
    ],
)
def test_a_part_takes_the_noun_of_the_whole(text: str, part: str) -> None:
    assert quantities(text)[1].counted == part


def test_a_part_is_never_in_conflict_with_the_whole_nor_a_part_of_others() -> None:
    whole, part = quantities("نزح مليون شخص، بينهم 800 ألف عبروا الحدود")
    other = quantities("قتل 900 ألف شخص")[0]

    assert compare(part, whole).relation is Relation.COMPATIBLE  # type: ignore[union-attr]
    assert compare(whole, part).relation is Relation.COMPATIBLE  # type: ignore[union-attr]
    assert compare(part, other).relation is Relation.UNRELATED  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Exports rose 12 percent to $3.4 billion", [(12, "percent", "raised"), (3.4e9, "USD", "level")]),
        ("Oil climbed $3 to $91 a barrel", [(3, "USD", "raised"), (91, "USD/barrel", "level")]),
        ("Unemployment fell to 5.1% from 6.4%", [(5.1, "percent", "level"), (6.4, "percent", "level")]),
        ("Forty percent of Zambia's maize was lost", [(40, "percent", "maize")]),
        ("None of the 18 crew was injured", [(0, "", "sailor wounded")]),
        ("لم يصب أحد من الركاب الـ 140 بأذى", [(0, "", "passenger wounded"), (140, "", "passenger")]),
        ("أصيب سبعة في هجوم شنه 20 مسلحا", [(7, "", "wounded"), (20, "", "fighter")]),
        ("700 houses were destroyed and two bridges damaged", [(700, "", "house destroyed"), (2, "", "bridge damaged")]),
        ("يمتد النفق 3 كيلومترات بعمق 30 مترا", [(3, "km", ""), (30, "m", "depth")]),
        ("ارتفع خام برنت دولارين للبرميل", [(2, "USD/barrel", "raised")]),
        ("قالت المنظمة إن 3 من موظفيها قتلوا", [(3, "", "worker killed")]),
        ("توفي عن عمر ناهز 77 عاما", [(28124.25, "day", "age")]),
        ("انخفضت الصادرات لتصل إلى 400 مليون دولار", [(4e8, "USD", "export")]),
        ("أسقط الجيش 18 مسيرة من أصل 25 أطلقت ليلا", [(18, "", "drone"), (25, "", "released")]),
    ],
)  # fmt: skip
def test_each_figure_of_a_sentence_keeps_its_own_words(text: str, counts: list[tuple[float, str, str]]) -> None:
    assert told(text) == counts
