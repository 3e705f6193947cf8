"""Figures as news sentences tell them: scales with halves, duals of two words, numbers beside years, possibilities, names and medals."""

import pytest

from factcheck.domain.value import Moment, Quantity
from factcheck.stages.normalise import find_values
from tests.stages.hand_made import only, quantities


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("مليونا ونصف المليون شخص", 1_500_000), ("مليونين ونصف المليون شخص", 2_500_000), ("ألفا ونصف الألف شخص", 1_500), ("مليونا وربع المليون شخص", 1_250_000),
        ("ثلاثة ملايين وربع المليون شخص", 3_250_000), ("ألفا شخص", 2_000), ("مليونا شخص", 2_000_000),
    ],
)  # fmt: skip
def test_a_scale_in_the_accusative_before_its_half_is_one(words: str, expected: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.counted) == (expected, expected, "person")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("استورد البلد خلال موسم 2024 مليونا ونصف المليون طن من القمح", 1.5e9), ("استورد البلد خلال عام 2024 مليوني طن من القمح", 2e9),
        ("In 2024 two million tonnes of wheat were imported", 2e9),
    ],
)  # fmt: skip
def test_a_year_right_before_a_number_is_no_part_of_it(words: str, expected: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit, quantity.counted.split()[0]) == (expected, "kg", "wheat")


@pytest.mark.parametrize(
    ("words", "expected", "unit"),
    [
        ("خفض البنك الفائدة نقطتين مئويتين", 2, "percentage point"), ("خفض البنك الفائدة نقطة مئوية واحدة", 1, "percentage point"),
        ("رفع البنك الفائدة 100 نقطة أساس", 1, "percentage point"), ("ارتفعت الحرارة درجتين مئويتين", 2, "celsius"),
        ("مساحتها كيلومتران مربعان", 2, "km2"), ("ثمنه جنيهان مصريان", 2, "EGP"),
    ],
)  # fmt: skip
def test_a_unit_of_two_words_has_a_dual(words: str, expected: float, unit: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.unit) == (expected, expected, unit)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("قد يصل عدد الوظائف التي سيلغيها مصرف «الشرق» إلى ٣٥٠٠ وظيفة", 3_500), ("من المتوقع أن يصل عدد الزوار إلى نحو 200 ألف زائر", 200_000),
        ("يمكن أن تصل خسائر القطاع إلى 3 مليارات دولار", 3e9), ("وقد يرتفع عدد القتلى إلى 500", 500), ("قد يبلغ عدد المتضررين 500 شخص", 500),
        ("The toll could reach 500", 500), ("losses may rise to $3bn", 3e9),
    ],
)  # fmt: skip
def test_what_may_be_reached_is_the_most(words: str, most: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.high_closed) == (None, most, True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("وصل عدد القتلى إلى 40 قتيلا", 40),
        ("قد يصل الوفد إلى 3 مدن", 3),
        ("من المتوقع أن يرتفع السعر إلى 85 دولارا", 85),
        ("The toll reached 500", 500),
    ],
)
def test_what_is_reached_or_expected_stays_a_level(words: str, expected: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high) == (expected, expected)


@pytest.mark.parametrize(
    "words",
    [
        "ارتفع عدد القتلى إلى 1950", "بلغ عدد القتلى 1950", "ارتفعت حصيلة القتلى إلى 1950", "The death toll rose to 1950.", "The death toll reached 1950.",
        "the toll stood at 1950 dead",
    ],
)  # fmt: skip
def test_four_digits_that_a_count_reaches_are_no_year(words: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high) == (1950, 1950)
    assert quantity.counted.endswith("killed")


@pytest.mark.parametrize(
    "words", ["الحزب يحكم منذ 1950", "The number of births fell from 1950 to 1960", "He was born in 1950", "قتل والده في حرب 1948"]
)
def test_years_stay_years(words: str) -> None:
    assert not quantities(words)


@pytest.mark.parametrize(
    ("words", "youngest", "oldest"),
    [
        ("A man in his 60s died", 60, 69), ("A woman in her early sixties died", 60, 63), ("a suspect in his mid-30s", 33, 37),
        ("توفي رجل في الستينيات من عمره", 60, 69), ("توفيت امرأة في الثلاثينات من العمر", 30, 39),
    ],
)  # fmt: skip
def test_a_decade_of_life_is_an_age(words: str, youngest: float, oldest: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high) == (pytest.approx(youngest * 365.25), pytest.approx(oldest * 365.25))
    assert (quantity.unit, quantity.state) == ("day", "age")


@pytest.mark.parametrize("words", ["معظمهم فوق الخمسين", "most of them are over fifty", "all of the passengers were over 50"])
def test_people_over_fifty_are_older_than_fifty_years(words: str) -> None:
    quantity = quantities(words)[-1]

    assert (quantity.low, quantity.high, quantity.unit) == (pytest.approx(50 * 365.25), None, "day")


@pytest.mark.parametrize(
    "words", ["درجات الحرارة فوق الأربعين", "تجاوز عددهم الأربعين", "عدد القتلى فوق الأربعين", "the dead were over 40"]
)
def test_what_is_told_of_no_age_over_forty_is_none(words: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit) == (40, "")


@pytest.mark.parametrize(
    ("words", "low", "unit"),
    [
        ("أن يتراوح متوسط سعر برميل خام البصرة بين 80 و90 دولارا", 80, "USD/barrel"), ("بلغ سعر الطن 300 دولار", 300, "USD/tonne"),
        ("ويباع الكيلو بـ 20 جنيها", 20, "pound/kg"), ("ارتفع سعر لتر البنزين 95 إلى 15 جنيها", 15, "pound/litre"), ("سعر الأونصة 2300 دولار", 2300, "USD/ounce"),
        ("the price of a barrel rose to $85", 85, "USD/barrel"), ("the per-barrel price of $85", 85, "USD/barrel"),
        ("a barrel of Brent cost $85 on Monday", 85, "USD/barrel"), ("oil at $85 a barrel", 85, "USD/barrel"),
        ("ارتفع سعر الطن من القمح بينما خصصت الحكومة 3 مليارات دولار", 3e9, "USD"), ("a barrel of oil exploded, and it paid $5", 5, "USD"),
        ("سعر صرف الدولار 50 جنيها", 50, "pound"),
    ],
)  # fmt: skip
def test_the_price_of_one_is_a_rate(words: str, low: float, unit: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit) == (low, unit)


@pytest.mark.parametrize(
    ("words", "expected", "counted", "wider"),
    [
        ("With 16 golds the team led the table", 16, "gold", "medal"), ("won 14 gold medals", 14, "gold", "medal"), ("حصد 14 ميدالية ذهبية", 14, "gold", "medal"),
        ("حصد ميداليتين ذهبيتين", 2, "gold", "medal"), ("وبرونزيتين", 2, "bronze", "medal"), ("14 medals", 14, "medal", ""), ("2 gold bars were seized", 2, "bar", ""),
    ],
)  # fmt: skip
def test_medals_are_told_apart_by_their_metal(words: str, expected: float, counted: str, wider: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.counted, quantity.wider) == (expected, counted, wider)


@pytest.mark.parametrize(
    ("words", "expected", "counted"),
    [
        ("14 medals, seven of them gold", 7, "gold"), ("حصد 14 ميدالية، سبع منها ذهبية", 7, "gold"), ("14 gold medals, six of them in boxing", 6, "gold part"),
        ("12 people were killed, five of them children", 5, "child killed"), ("قتل 12 شخصا، خمسة منهم أطفال", 5, "child killed"),
        ("12 workers were hurt, 7 of them women", 7, "woman wounded"),
    ],
)  # fmt: skip
def test_a_part_is_of_the_kind_that_follows_it(words: str, expected: float, counted: str) -> None:
    part = quantities(words)[-1]

    assert (part.low, part.counted) == (expected, counted)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He scored a hat-trick for Napoli", 3),
        ("She scored a brace in the final", 2),
        ("سجل المهاجم هاتريك", 3),
        ("سجل ثلاثية في مرمى ضيفه", 3),
    ],
)
def test_a_hat_trick_is_three_goals(words: str, expected: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.counted) == (expected, "goal")


@pytest.mark.parametrize("words", ["أحرز ثنائية الدوري والكأس", "she wore a brace after the final", "محادثات ثلاثية في القاهرة"])
def test_no_goals_are_told_without_scoring(words: str) -> None:
    assert not quantities(words)


@pytest.mark.parametrize(
    ("words", "expected", "counted"),
    [
        ("Only 60 of those aboard the ferry perished", 60, "person killed"), ("قتل 60 ممن كانوا على متنها", 60, "person killed"),
        ("A crowd of 37,000 watched Friday's derby", 37_000, "person attended"), ("أمام 35 ألف متفرج", 35_000, "spectator"),
    ],
)  # fmt: skip
def test_those_aboard_and_a_crowd_are_persons(words: str, expected: float, counted: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.counted) == (expected, counted)


@pytest.mark.parametrize(
    ("words", "expected", "counted"),
    [
        ("أوقع الهجوم خمسة قتلى وأحد عشر جريحا", 11, "person wounded"), ("The party took 112 of 200 seats", 112, "seat"), ("حصل الحزب على 112 مقعدا من أصل 200", 200, "seat whole"),
        ("The party took 112 seats out of 200", 200, "seat whole"), ("the stadium seats 80,000", 80_000, "capacity"),
    ],
)  # fmt: skip
def test_what_the_last_figure_counts(words: str, expected: float, counted: str) -> None:
    quantity = quantities(words)[-1]

    assert (quantity.low, quantity.high, quantity.counted) == (expected, expected, counted)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("تضاعف عدد الزوار ثلاث مرات", 200), ("تضاعفت الأسعار أربعة أضعاف", 300), ("تضاعف عدد الزوار، وزاروا المتحف ثلاث مرات", 100)],
)
def test_a_figure_of_times_after_a_doubling_tells_the_multiple(words: str, expected: float) -> None:
    first = quantities(words)[0]

    assert (first.low, first.unit, first.state) == (expected, "percent", "raised")


def test_an_amount_falls_by_what_bounds_it_too() -> None:
    quantity = only("Shares fell as much as 8%")

    assert (quantity.low, quantity.high, quantity.state) == (None, 8, "lowered")


def test_by_an_amount_is_exactly_that() -> None:
    quantity = only("رفع البنك الفائدة بمقدار 50 نقطة أساس")

    assert (quantity.low, quantity.high, quantity.approximate) == (0.5, 0.5, False)


def test_a_bound_after_one_is_of_that_one() -> None:
    share, dose = quantities("تلقى 70 في المئة من السكان جرعة واحدة على الأقل")

    assert (share.low, share.high) == (70, 70)
    assert (dose.low, dose.high, dose.counted) == (1, None, "dose")


@pytest.mark.parametrize(
    ("words", "expected", "counted"),
    [
        ("a six-storey building collapsed", 6, "floor"), ("a 12-member team", 12, "member"), ("a 14-strong crew", 14, "sailor"), ("300-plus flights", 300, "flight"),
        ("قتلت الشرطة مسلحين اثنين", 2, "fighter killed"), ("قادة الدول الـ27", 27, "country"), ("nine Palestinians were killed", 9, "palestinian killed"),
        ("مقتل تسعة فلسطينيين", 9, "palestinian killed"), ("and dozens hurt", 20, "wounded"),
    ],
)  # fmt: skip
def test_who_or_what_is_counted(words: str, expected: float, counted: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.counted) == (expected, counted)


@pytest.mark.parametrize(
    ("words", "expected", "unit"),
    [
        ("the rate is 12 per 1,000", 12, "/1000"), ("معدل الوفيات 12 لكل ألف", 12, "/1000"), ("output rose by 250,000 bpd", 250_000, "barrel/day"),
        ("4.2 light-years away", 4.2, "light-year"), ("تبعد 4.2 سنة ضوئية", 4.2, "light-year"), ("300 ميكروغرام", 3e-7, "kg"), ("2 terabytes of files", 2_000, "GB"),
        ("عشر سكان العالم جياع", 10, "percent"), ("a tenth of the population", 10, "percent"), ("أقر بأغلبية الثلثين", 100 * 2 / 3, "percent"),
        ("a two-thirds majority", 100 * 2 / 3, "percent"), ("half its flights", 50, "percent"),
    ],
)  # fmt: skip
def test_units_and_shares(words: str, expected: float, unit: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit) == (pytest.approx(expected), unit)


@pytest.mark.parametrize(
    "words",
    [
        "a fifth victim died",
        "a third suspect was held",
        "parliamentary majority",
        "the majority leader",
        "حصلوا على الأغلبية المطلقة",
        "ثمن الجرعة الواحدة مرتفع",
    ],
)
def test_one_more_a_majority_and_any_one_are_no_figures(words: str) -> None:
    assert not quantities(words)


def test_the_second_age_is_an_age_too() -> None:
    _, seven, nine = quantities("Two brothers, aged 7 and 9, drowned")

    assert (seven.state, nine.state, nine.unit) == ("age", "age", "day")


def test_a_level_beside_that_of_the_month_before_is_no_rate_a_month() -> None:
    now, before = quantities("ارتفع التضخم إلى 12.3 في المئة مقابل 11.8 في المئة في الشهر السابق")

    assert (now.unit, before.unit, now.state, before.state) == ("percent", "percent", "inflation", "inflation")


def test_the_month_of_may_makes_nothing_possible() -> None:
    quantity = only("The breach of 9 May hit 60k customers")

    assert (quantity.low, quantity.high) == (60_000, 60_000)


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("لا يتجاوز عمر الشاب الذي أفرج عنه 18 عاما", "age"), ("يبلغ عمر المبنى 90 عاما", "age"), ("سجن عمر خالد 18 عاما", "sentence"),
        ("تبعد البلدة 40 كيلومترا عن المركز", "distance"), ("the town is 40 km away", "distance"), ("وقع على عمق 40 كيلومترا", "depth"),
    ],
)  # fmt: skip
def test_what_a_length_or_time_measures(words: str, state: str) -> None:
    assert only(words).state == state


@pytest.mark.parametrize(
    ("words", "low", "high", "counted"),
    [
        ("Shelling killed or wounded 25 soldiers", 25, 25, "soldier casualty"), ("مقتل وإصابة 25 جنديا", 25, 25, "soldier casualty"),
        ("several hundred fans", 200, 999, "spectator"), ("a hundred or so protesters", 90, 110, "protester"),
        ("12 or more villages", 12, None, "village"), ("نيف وعشرون شخصا", 21, 29, "person"), ("أحرز سبعة ألقاب", 7, 7, "القاب"),
    ],
)  # fmt: skip
def test_vague_counts_and_what_befell_them(words: str, low: float, high: float | None, counted: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.counted) == (pytest.approx(low), pytest.approx(high) if high else None, counted)


@pytest.mark.parametrize(
    ("words", "expected", "unit"),
    [
        ("خمس ساعات إلا ربعا", 4.75 / 24, "day"), ("The bank raised interest rates by a quarter point", 0.25, "percentage point"),
        ("a half-point cut in borrowing costs", 0.5, "percentage point"), ("He leads by half a point", 50, "percent"),
    ],
)  # fmt: skip
def test_parts_of_units(words: str, expected: float, unit: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit) == (pytest.approx(expected), unit)


def test_sets_are_no_goals_and_frost_is_no_count() -> None:
    assert not quantities("He won 6-4, 6-3")
    assert not quantities("هبطت الحرارة إلى ما دون الصفر")
    assert [goals.low for goals in quantities("Chelsea beat Arsenal 2-1, their third win")] == [2, 1]


def test_a_denied_bound_denies_no_loss() -> None:
    quantity = only("لا تتعدى خسائر الشركة مليون دولار")

    assert (quantity.low, quantity.high, quantity.state) == (None, 1e6, "loss")


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("بلغ عدد القتلى 45 بينهم 12 طفلا و8 نساء", ["person killed", "child killed", "woman killed"]),
        ("45 people were killed, including 12 children and eight women", ["person killed", "child killed", "woman killed"]),
        ("Of the 52 dead, 12 were children", ["person killed", "child"]), ("12 were wounded", ["wounded"]), ("On Sunday 15 school children died", ["child killed"]),
    ],
)  # fmt: skip
def test_each_part_of_the_dead(words: str, counted: list[str]) -> None:
    assert [quantity.counted for quantity in quantities(words)] == counted


@pytest.mark.parametrize("words", ["جاوز الأربعين من عمره", "ابنة العشر سنوات", "at 30 years of age"])
def test_years_of_a_life_are_an_age(words: str) -> None:
    quantity = only(words)

    assert (quantity.unit, quantity.state) == ("day", "age")


@pytest.mark.parametrize("words", ["دخل عامه الستين", "قرأ «رواية الألف ليلة» كلها"])
def test_a_year_of_life_by_its_number_and_a_title_count_nothing(words: str) -> None:
    assert not quantities(words)


@pytest.mark.parametrize("words", ["the 9/11 attacks", "a 24/7 hotline", "multi-million-dollar deal", "a third was critically injured"])
def test_names_slogans_and_one_more_are_no_figures(words: str) -> None:
    assert not quantities(words)


@pytest.mark.parametrize(
    ("words", "expected", "unit", "counted"),
    [
        ("3/4 of voters", 75, "percent", "voter"), ("a 2/3 majority", 200 / 3, "percent", ""), ("1/2 cup", 0.5, "cup", ""), ("a city of 3 million", 3e6, "", "person"),
        ("a 10-a-side game", 10, "", ""),
    ],
)  # fmt: skip
def test_fractions_in_figures_and_people_of_a_place(words: str, expected: float, unit: str, counted: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit, quantity.counted) == (pytest.approx(expected), unit, counted)


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("أنقذ ستة من أفراد الطاقم الـ11", ["person rescued", ""]), ("قتل 5 من الركاب الـ120", ["passenger killed", "passenger"]),
        ("The toll rose from 40 to 52 dead", ["person killed", "person killed"]),
    ],
)  # fmt: skip
def test_what_befell_a_part_did_not_befall_the_whole(words: str, counted: list[str]) -> None:
    assert [quantity.counted for quantity in quantities(words)] == counted


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("صوت لصالح القرار 14 عضوا", ["member"]), ("أيد القرار 124 دولة", ["country"]), ("نص القرار 1701 على ذلك", []),
        ("استشهد أربعة أفراد من عائلة واحدة", ["person killed"]), ("أحرز 3 ميداليات ذهبية وبرونزية واحدة", ["gold", "bronze"]), ("وعلى 12 بالمؤبد", [""]),
        ("Seven people, two of them children, died in the strike", ["person killed", "child killed"]),
        ("سبعة أشخاص، اثنان منهم أطفال، قتلوا", ["person killed", "child killed"]), ("cases per 100,000 people", []),
    ],
)  # fmt: skip
def test_what_each_figure_of_a_sentence_counts(words: str, counted: list[str]) -> None:
    assert [quantity.counted for quantity in quantities(words)] == counted


@pytest.mark.parametrize(
    ("words", "low", "unit"),
    [
        ("The lira hit 34.5 to the dollar", 34.5, "lira"), ("سجلت الليرة 34.5 للدولار", 34.5, "lira"), ("تراجع الجنيه إلى 50.6 مقابل الدولار", 50.6, "pound"),
    ],
)  # fmt: skip
def test_a_bare_number_of_one_currency_in_another_is_a_rate(words: str, low: float, unit: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit, quantity.state) == (low, unit, "rate")


@pytest.mark.parametrize(
    "words",
    [
        "رفع البنك العلاوة من 100 إلى 150 دينارا",
        "The firm raised the bonus from 100 to 150 dinars",
        "خفضت الشركة السعر من 150 إلى 100 دينار",
    ],
)
def test_what_somebody_raises_or_cuts_has_two_levels_and_no_range(words: str) -> None:
    assert {quantity.low == quantity.high for quantity in quantities(words)} == {True}
    assert {quantity.high for quantity in quantities(words)} == {100, 150}


def test_his_twentieth_goal_is_no_count() -> None:
    assert not quantities("سجل المهاجم هدفه العشرين")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("دمر القصف موقعان إسرائيليان", []), ("قتل فلسطينيان", [2]), ("قتل مواطنان لبنانيان", [2]), ("في الميدان جنديان", [2]), ("تضاعف سعر الدولار مرة أخرى", [100]),
        ("the storm could hit 3 villages", [3]),
    ],
)  # fmt: skip
def test_duals_of_people_count_and_adjectives_do_not(words: str, expected: list[float]) -> None:
    assert [quantity.low for quantity in quantities(words)] == expected


def test_an_amount_after_a_price_and_another_act_is_no_price() -> None:
    assert only("the price of a barrel fell and the firm lost $3bn").unit == "USD"


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("could reach 30 km", None, 30, "km"), ("may hit 5 million dollars", None, 5e6, "USD"), ("قد يصل إلى 40 كيلومترا", None, 40, "km"),
        ("قد تبلغ قيمة الصفقة 40 مليون دولار", None, 4e7, "USD"),
        ("Losses could reach 500", None, 500, ""), ("The toll will rise to 500", 500, 500, ""), ("He may travel to 3 cities", 3, 3, ""),
        ("قد يصل عدد الوفود، وارتفعت الأسعار إلى 40 دولارا", 40, 40, "USD"), ("وقال إنه يصل عدد القتلى إلى 60", 60, 60, ""),
    ],
)  # fmt: skip
def test_only_what_may_be_reached_is_the_most(words: str, low: float | None, high: float, unit: str) -> None:
    (quantity,) = (found.value for found in find_values(words) if isinstance(found.value, Quantity))

    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


def test_a_number_before_what_may_be_reached_is_exact() -> None:
    killed, most = (found.value for found in find_values("قتل 40 شخصا بينما قد يصل عدد القتلى إلى 60") if isinstance(found.value, Quantity))

    assert (killed.low, killed.high) == (40, 40)
    assert (most.low, most.high) == (None, 60)


@pytest.mark.parametrize(
    "words",
    [
        "He hid a barrel with $300",
        "اشترت المصفاة ألف برميل مقابل 80 دولارا",
        "He sold the barrel for $300",
        "The owner of a barrel of oil paid $85",
    ],
)
def test_a_sum_beside_a_barrel_that_has_no_price_is_no_rate(words: str) -> None:
    *_, amount = (found.value for found in find_values(words) if isinstance(found.value, Quantity))

    assert amount.unit == "USD"


@pytest.mark.parametrize(
    "words", ["He scored and waved his hat.", "سجل الفريق ثنائية الدوري والكأس", "The crowd wore each a hat", "He visited the city twice."]
)
def test_words_of_sport_that_count_no_goals(words: str) -> None:
    assert find_values(words) == ()


@pytest.mark.parametrize(
    "words", ["The toll was read out. Rents fell to 1950 in the city.", "The toll reached its height. It rose to 1950"]
)
def test_a_count_of_another_sentence_makes_no_figure_of_a_year(words: str) -> None:
    assert [type(found.value) for found in find_values(words)] == [Moment]


def test_two_bounds_told_in_one_unit_are_converted_alike() -> None:
    (quantity,) = (found.value for found in find_values("more than 10 but less than 30 miles") if isinstance(found.value, Quantity))

    assert quantity.low == pytest.approx(16.09344)
    assert quantity.high == pytest.approx(48.28032)
    assert quantity.unit == "km"
    assert quantity.surface == "more than 10 but less than 30 miles"


@pytest.mark.parametrize(
    ("words", "goals"),
    [
        ("scored a hat-trick", 3), ("scored a hat trick", 3), ("scored a brace", 2), ("scored twice", 2), ("سجل هاتريك", 3), ("سجل ثلاثية", 3), ("سجل ثنائية", 2), ("سجل رباعية", 4), ("سجل مرتين", 2),
    ],
)  # fmt: skip
def test_what_one_player_scores_counts_goals(words: str, goals: int) -> None:
    (quantity,) = (found.value for found in find_values(words) if isinstance(found.value, Quantity))

    assert (quantity.low, quantity.counted) == (goals, "goal")


def test_medals_that_end_a_text_are_of_no_metal() -> None:
    assert [found.value.counted for found in find_values("فاز بـ 14 ميدالية") if isinstance(found.value, Quantity)] == ["medal"]


def test_a_toll_takes_no_date_of_its_sentence_for_a_figure() -> None:
    toll, day = (found.value for found in find_values("The toll rose to 40 on 3 July 2025"))

    assert isinstance(toll, Quantity)
    assert isinstance(day, Moment)
    assert str(day.start) == "2025-07-03 00:00:00"
    assert [type(found.value) for found in find_values("The number goes back to 1950.")] == [Moment]
