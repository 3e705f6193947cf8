"""Two wordings of one value meet: in two languages, units, notations and calendars."""

from datetime import date, timedelta

import pytest

from factcheck.domain.relation import Relation
from factcheck.domain.value import Moment
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import midnight, understand

SATURDAY = Moment(surface="2025-07-12", start=midnight(date(2025, 7, 12)), end=midnight(date(2025, 7, 12)) + timedelta(days=1))
AMOUNTS = [
    ("one and a half billion dollars", "$1.5bn"), ("a quarter of a million people", "250,000 people"), ("two and a half dozen", "30"),
    ("some two score ships", "about 40 ships"), ("ثلاثة أرباع المليون", "750 ألفا"), ("ألف ومئتا جندي", "1200 جندي"),
    ("ألف ومائتا جندي", "1,200 soldiers"), ("مئة وعشرون ألفا", "120 ألفا"), ("خمسة عشر ألفا وثلاثمئة", "15300"),
    ("ألفان وخمسمئة وخمسون", "2550"), ("مليون ومئة ألف", "1.1 مليون"), ("مليار وثلاثمئة مليون دولار", "1.3 مليار دولار"),
    ("ثمانية وثلاثون في المئة", "38%"), ("٪٣٨", "38 percent"), ("38 بالمئة", "٣٨٪"), ("نصف السكان", "50% of the population"),
    ("خُمس السكان", "20 في المئة من السكان"), ("ثلثي الأصوات", "66.7 في المئة من الأصوات"),
    ("4.5 million barrels per day", "4.5 ملايين برميل يوميا"), ("ست ساعات", "360 دقيقة"), ("يوما ونصف اليوم", "36 ساعة"),
    ("three and a half hours", "210 minutes"), ("half a century", "50 years"), ("ربع قرن", "25 عاما"), ("عقدان", "20 سنة"),
    ("a fortnight", "14 days"), ("12 أسبوعا", "ثلاثة أشهر"), ("2.5 metres", "8.2 feet"), ("six feet", "1.83 metres"),
    ("100 acres", "40 hectares"), ("ألف دونم", "كيلومتر مربع واحد"), ("five gallons", "19 litres"), ("40 °C", "104 °F"),
    ("أربعون درجة مئوية", "104 degrees Fahrenheit"), ("20 كيلوغراما", "44 رطلا"), ("3 tonnes", "ثلاثة أطنان"),
    ("90 mph", "145 كيلومترا في الساعة"), ("at least a dozen people", "12 people or more"), ("no fewer than five", "خمسة على الأقل"),
    ("مئات القتلى", "hundreds of dead"), ("عشرات المنازل", "dozens of homes"), ("between 3 and 5", "من ثلاثة إلى خمسة"),
    ("5-7 people", "ما بين خمسة وسبعة أشخاص"), ("twice a week", "مرتين أسبوعيا"), ("once a day", "سبع مرات في الأسبوع"),
    ("صفر إصابات", "zero injuries"), ("1 out of 5", "20%"), ("واحد من كل خمسة", "one in five"), ("three-fifths", "60 percent"),
    ("9 in 10", "90%"), ("خمسة وستون سنتا", "65 cents"), ("$0.65", "65 cents"), ("£2m", "2 million pounds"),
    ("2.3 تريليون", "2300 مليار"), ("٢٬٣٠٠", "2300"), ("1 450 000", "1.45 million"), ("الألف الأولى", "1000"),
    ("ما ينيف على مئة شخص", "more than 100 people"), ("over a thousand", "أكثر من ألف"), ("less than a third", "أقل من الثلث"),
    ("more than two thirds", "أكثر من ثلثي"), ("نحو النصف", "about half"), ("ربع نقطة مئوية", "25 نقطة أساس"),
    ("خمسين ألف طن", "50,000 tonnes"), ("11 ألفا و450 شخصا", "11,450 people"), ("8 آلاف و700", "8700"), ("مئتان وخمسون", "250"),
    ("ألفي دولار", "$2,000"), ("مليونا لاجئ", "two million refugees"), ("14-strong crew", "14 crew"),
    ("a three-day strike", "ثلاثة أيام"), ("the 40-year-old", "40 عاما"), ("بعمر 40 عاما", "aged 40"),
]  # fmt: skip
DATES = [
    ("last Thursday", "10 July"), ("الخميس الماضي", "10 تموز"), ("next Monday", "14 July 2025"), ("the day after tomorrow", "14 July"),
    ("بعد غد", "14 يوليو 2025"), ("two weeks ago", "28 June"), ("قبل أسبوعين", "28 حزيران 2025"), ("a month ago", "June 2025"),
    ("قبل شهر", "حزيران 2025"), ("last year", "2024"), ("العام الماضي", "2024"), ("in the year 2024", "عام 2024"),
    ("1 January 2025", "New Year's Day 2025"), ("رأس السنة الميلادية 2025", "1 يناير 2025"), ("Christmas Eve 2024", "24 December 2024"),
    ("1 شوال 1446", "30 مارس 2025"), ("the first of Ramadan 1446", "1 مارس 2025"), ("3 March 2025", "03.03.2025"),
    ("2025/03/03", "3 آذار 2025"), ("March 3 2025", "الثالث من مارس 2025"), ("الثالث والعشرين من أكتوبر 2024", "23 October 2024"),
    ("31 كانون الأول 2024", "31 December 2024"), ("1 فيفري 2024", "1 February 2024"), ("2 أوت 2023", "2 August 2023"),
    ("10 شتنبر 2023", "10 September 2023"), ("5 دجنبر 2023", "5 December 2023"), ("30 نيسان/أبريل 2024", "April 30th, 2024"),
    ("from 3 to 7 March 2026", "March 3–7, 2026"), ("بين 3 و7 آذار 2026", "3-7 March 2026"),
    ("من الثالث إلى السابع من آذار 2026", "3 to 7 March 2026"), ("the eighties", "الثمانينيات"), ("the 1980s", "ثمانينيات القرن العشرين"),
    ("the 20th century", "القرن العشرين"), ("early 2024", "مطلع عام 2024"), ("late June 2024", "أواخر حزيران 2024"),
    ("mid-2024", "منتصف عام 2024"), ("the end of 2024", "نهاية عام 2024"), ("summer 2023", "صيف 2023"),
    ("the second quarter of 2024", "الربع الثاني من 2024"), ("Q2 2024", "الربع الثاني من عام 2024"),
    ("النصف الأول من عام 2023", "the first half of 2023"), ("Saturday morning", "صباح السبت"), ("Friday night", "ليل الجمعة"),
    ("at 3 p.m. on Friday", "الساعة الثالثة من بعد ظهر الجمعة"), ("Friday at 15:00", "الساعة 15:00 يوم الجمعة"),
    ("10 p.m. on 5 May 2025", "العاشرة من مساء 5 أيار 2025"), ("18:00 GMT on 5 May 2025", "9 p.m. Moscow time on 5 May 2025"),
    ("الساعة السادسة مساء بتوقيت غرينتش يوم 5 أيار 2025", "18:00 GMT on 5 May 2025"), ("yesterday evening", "مساء أمس"),
    ("this week", "الأسبوع الجاري"), ("3 years ago", "قبل ثلاث سنوات"), ("nine days ago", "قبل تسعة أيام"),
    ("Wednesday, 9 July", "الأربعاء 9 يوليو"), ("on the 9th of this month", "التاسع من الشهر الجاري"),
    ("the last day of June 2025", "30 June 2025"), ("the first Monday of June 2025", "2 حزيران 2025"),
    ("أول اثنين من حزيران 2025", "2 June 2025"), ("يوم أمس الجمعة", "Friday, 11 July"), ("the night of 5 May 2025", "ليل 5 أيار 2025"),
    ("noon on 5 May 2025", "الساعة 12 ظهر 5 أيار 2025"), ("May 2024", "مايو/أيار 2024"), ("in May of last year", "أيار من العام الماضي"),
    ("July 4", "الرابع من يوليو"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), AMOUNTS)
def test_one_amount_in_two_wordings(a: str, b: str) -> None:
    verdict = compare(understand(a, kind="quantity"), understand(b, kind="quantity"))

    assert verdict is not None
    assert verdict.relation is Relation.EQUIVALENT, verdict.reason


@pytest.mark.parametrize(("a", "b"), DATES)
def test_one_date_in_two_wordings(a: str, b: str) -> None:
    verdict = compare(understand(a, kind="date", published=SATURDAY), understand(b, kind="date", published=SATURDAY))

    assert verdict is not None
    assert verdict.relation is Relation.EQUIVALENT, verdict.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("some 10–12 thousand police officers", "11,500 police officers"), ("نحو 10 إلى 12 ألف شرطي", "11500 شرطي"),
        ("about 10 to 12 thousand officers", "about 11,000 officers"),
    ],
)  # fmt: skip
def test_a_hedged_range_holds_a_number_and_does_not_equal_it(a: str, b: str) -> None:
    first, second = understand(a, kind="quantity"), understand(b, kind="quantity")

    verdicts = compare(first, second), compare(second, first)

    assert [verdict and verdict.relation for verdict in verdicts] == [Relation.REFINES, Relation.REFINES]


def test_room_for_many_and_a_crowd_of_fewer_exclude_nothing() -> None:
    room, crowd = understand("يتسع الملعب لخمسة وأربعين ألف متفرج"), understand("تابع المباراة 28 ألف متفرج")

    verdict = compare(room, crowd)

    assert verdict
    assert verdict.relation is Relation.UNRELATED


def test_room_for_many_is_told_by_the_bare_number_too() -> None:
    verdict = compare(understand("the hall holds 4,500 people"), understand("a hall for 4,500 people"))

    assert verdict
    assert verdict.relation is Relation.EQUIVALENT
