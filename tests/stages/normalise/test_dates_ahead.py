"""Weekdays and months without a year: behind where a sentence tells, ahead where it announces or reads from a timetable."""

from datetime import date

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import find_values, midnight

WEDNESDAY = Moment(surface="", start=midnight(date(2025, 7, 9)), end=midnight(date(2025, 7, 10)))


def first_days(text: str, published: Moment = WEDNESDAY) -> list[str]:
    values = [found.value for found in find_values(text, published=published)]
    return [str(value.start.date()) for value in values if isinstance(value, Moment) and value.start]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Polls in North Macedonia close at 8 p.m. local time (1800 GMT) on Sunday.", "2025-07-13"), ("The parliament meets on Sunday to vote on the bill.", "2025-07-13"),
        ("Shops reopen on Thursday after the holiday, the council said.", "2025-07-10"), ("The match kicks off at 20:45 on Saturday.", "2025-07-12"),
        ("Polls in North Macedonia close at 8 p.m. on Sunday", "2025-07-13"), ("Polls in Latvia close at 8 p.m. on Sunday", "2025-07-13"), ("The exhibition runs until Friday.", "2025-07-11"),
        ("Macron visits on Sunday.", "2025-07-13"), ("People vote on Sunday.", "2025-07-13"), ("Trains leave on Sunday.", "2025-07-13"),
        ("Voters go to the polls on Sunday in the second round.", "2025-07-13"), ("It will be over by the time the first train leaves Northgate at 4.50 on Friday morning.", "2025-07-11"),
        ("تغلق مراكز الاقتراع عند السابعة مساء الأحد.", "2025-07-13"), ("قالت اللجنة إن المراكز تفتح أبوابها السبت في أنحاء البلاد", "2025-07-12"),
    ],
)  # fmt: skip
def test_a_present_beside_a_weekday_is_a_timetable(text: str, day: str) -> None:
    assert first_days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The government announced three days of mourning from Thursday.", "2025-07-10"), ("The ministry announced a strike from Saturday over unpaid wages.", "2025-07-12"),
        ("The airline cancelled flights until Tuesday.", "2025-07-15"), ("The circus stays until Sunday.", "2025-07-13"), ("The mayor asked both sides to come on Friday.", "2025-07-11"),
        ("Deal ends the long strike: trains from Friday", "2025-07-11"), ("Deal ends strike: trains from Friday", "2025-07-11"),
        ("He was hurt.\nDeal ends the long strike: trains from Friday\nMore below.", "2025-07-11"),
        ("Parking at the ring road stays free until Sunday and then costs 8 crowns a day.", "2025-07-13"), ("The museum remains closed to visitors until Friday, it said.", "2025-07-11"), ("The unions called a strike for Monday over the sacking of a driver.", "2025-07-14"),
        ("The mayor asked both sides to come to the town hall on Friday.", "2025-07-11"), ("Deal ends the long strike: trains from Friday\n\nMore below.", "2025-07-11"),
        ("أعلنت الرئاسة ثلاثة أيام حدادا وطنيا اعتبارا من السبت.", "2025-07-12"), ("حظرت المدينة التظاهر بدءا من صباح الجمعة، وفق مسؤولين.", "2025-07-11"),
        ("دعت النقابات إلى إضراب عام الاثنين احتجاجا على الأجور.", "2025-07-14"), ("اتفق الطرفان على أن يلتقيا الخميس في العاصمة الإقليمية.", "2025-07-10"),
    ],
)  # fmt: skip
def test_what_is_announced_from_or_until_a_weekday_lies_ahead(text: str, day: str) -> None:
    assert first_days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Schools were closed from Monday after the storm hit the coast.", "2025-07-07"), ("He did not know about the fire until Sunday, his lawyer said.", "2025-07-06"),
        ("Troops close to the border came under fire on Sunday, officials said.", "2025-07-06"), ("The road remained closed to traffic until Sunday, police said.", "2025-07-06"), ("Footage from Saturday showed smoke above the harbour.", "2025-07-05"),
        ("Smoke above the harbour: new footage from Saturday\n\nMore below.", "2025-07-05"), ("Scores of boys were hurt in clashes from Friday\n\nMore below.", "2025-07-04"),
        ("Whole villages flooded in the north from Friday\n\nMore below.", "2025-07-04"), ("Prices of bread up again from Friday in shops", "2025-07-04"),
        ("The man who runs the shop was robbed on Monday by others.", "2025-07-07"), ("The shop was robbed on Monday and so the story runs", "2025-07-07"),
        ("شهدت المدينة إضرابا عاما الاثنين", "2025-07-07"), ("They began to gather on Friday after work.", "2025-07-04"), ("He recalled the visits on Sunday with joy.", "2025-07-06"),
        ("The swift return on Sunday surprised all.", "2025-07-06"), ("After a long meet on Sunday they slept.", "2025-07-06"), ("It was allowed to run until Sunday, he said.", "2025-07-06"),
        ("The road remains closed, police said on Sunday.", "2025-07-06"), ("Deal: trains from Friday", "2025-07-04"),
        ("It rained. Schools were closed from Monday after the storm.", "2025-07-07"), ("The strike was announced. Schools were closed from Monday after the storm.", "2025-07-07"),
        ("The shop, which opens early, was robbed on Monday by two men.", "2025-07-07"), ("They were asked to come to the station on Monday and were arrested.", "2025-07-07"),
        ("More riders came back than expected: 395,000 were counted on Monday.", "2025-07-07"), ("Residents return to find homes destroyed after Sunday's fire in the hills.", "2025-07-06"),
        ("لم تفتح المدارس أبوابها الأحد بسبب العاصفة التي ضربت الساحل.", "2025-07-06"), ("بقي الطريق مغلقا حتى الأحد بسبب الثلوج التي غطت الجبل.", "2025-07-06"),
        ("جاءت النتائج أفضل من المتوقع الاثنين بحسب بيان الشركة الصادر.", "2025-07-07"), ("تعرض الموكب لهجوم السبت أسفر عن مقتل ثلاثة من الحراس.", "2025-07-05"), ("شيعت المدينة صباح الخميس أولى ضحايا الانفجار الذي هز مرفأها.", "2025-07-03"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_weekday_lies_behind(text: str, day: str) -> None:
    assert first_days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The visit, the first since November, was short.", "2024-11-01"), ("The volcano last erupted in August and has been quiet.", "2024-08-01"),
        ("They have not met since late August in the capital.", "2024-08-21"), ("وهي الزيارة الأولى للوفد إلى العاصمة منذ أغسطس", "2024-08-01"),
        ("ثار البركان في الجزيرة الصغيرة آخر مرة في أغسطس", "2024-08-01"), ("They have lived in tents since July.", "2025-07-01"),
    ],
)  # fmt: skip
def test_a_month_since_which_something_is_lies_behind(text: str, day: str) -> None:
    assert first_days(text) == [day]


def test_what_is_planned_for_the_weekday_of_publication_is_planned_for_that_day() -> None:
    assert first_days("The council will meet on Wednesday to vote on the bill.") == ["2025-07-09"]


def test_a_weekday_that_comes_back_is_no_date() -> None:
    assert first_days("The diary appears every other Saturday.") == []
    assert first_days("Every other Saturday the diary appears.") == []


def test_a_day_in_two_calendars_is_one_date_with_a_comma_between() -> None:
    assert first_days("وقعت الكارثة في 11 سبتمبر 2023، الموافق 26 صفر 1445.") == ["2023-09-11"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sunday the council will meet to vote on the plan for the harbour.", "2025-07-13"), ("In January the tax will rise to nine percent for all firms.", "2026-01-01"),
        ("Sunday's vote will be the first since the war ended.", "2025-07-13"), ("A vote on Sunday will decide who governs the island.", "2025-07-13"),
        ("In two weeks the ban will be lifted in all of the country.", "2025-07-23"), ("Tuesday's meeting is expected to last three hours or more.", "2025-07-15"),
        ("يوم الأحد ستجتمع اللجنة للتصويت على خطة الميناء الجديدة.", "2025-07-13"), ("وفي يناير سترتفع الضريبة إلى تسعة بالمئة على الشركات كافة.", "2026-01-01"),
        ("The council met. On Sunday it will vote on the plan.", "2025-07-13"), ("On Sunday those in need will march.", "2025-07-13"),
        ("«يوم الأحد ستجتمع اللجنة للتصويت على الخطة».", "2025-07-13"), ("أعلنت الحكومة حظر التجول من الخميس حتى السبت في المدينة.", "2025-07-10"), ("ستغادر البعثة البلاد في غضون شهرين وفق الاتفاق الموقع.", "2025-07-09"),
    ],
)  # fmt: skip
def test_a_day_that_opens_its_sentence_is_of_the_verb_behind_it(text: str, day: str) -> None:
    assert first_days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Sunday the minister said the tax would rise for all firms.", "2025-07-06"), ("On Sunday police found the car that will be used as evidence.", "2025-07-06"),
        ("The attack on Sunday will be investigated by a judge, police said.", "2025-07-06"), ("Next to the harbour, on Sunday the council met to vote on the plan.", "2025-07-06"),
        ("يوم الأحد قال الوزير إن الضريبة سترتفع على الشركات كافة.", "2025-07-06"), ("الأحد عثرت الشرطة على السيارة التي ستستخدم دليلا في القضية.", "2025-07-06"),
        ("On Sunday the mayor aided rescuers and will be honoured for it.", "2025-07-06"), ("الأحد التقى الوزير نظيره وستجتمع اللجنة قريبا", "2025-07-06"),
        ("قال المحافظ الأحد ستبدأ الأعمال قريبا في المدينة.", "2025-07-06"),
    ],
)  # fmt: skip
def test_a_day_before_a_past_verb_lies_behind_whatever_is_planned_later(text: str, day: str) -> None:
    assert first_days(text) == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He was arrested on 3 May 2019 and freed the following Monday.", ["2019-05-03", "2019-05-06"]),
        ("The war began in April 2023; by the following April a million had fled.", ["2023-04-01", "2024-04-01"]),
        ("اعتقل في 3 مايو 2019 وأفرج عنه الاثنين التالي بكفالة.", ["2019-05-03", "2019-05-06"]), ("He was freed the following Monday after a night in the cells.", []),
    ],
)  # fmt: skip
def test_the_following_weekday_follows_the_date_told_before(text: str, days: list[str]) -> None:
    assert first_days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("يسري الحظر في البلاد منذ بداية عام 2024 وفق الوزارة", ["2024-01-01"]), ("يصل البابا الأحد في زيارة تستمر أربعة أيام كاملة", ["2025-07-13"]),
        ("تعود هيئة المحلفين إلى الانعقاد الأربعاء في العاصمة", ["2025-07-09"]), ("تعود الصورة التي نشرت على نطاق واسع إلى الأحد", ["2025-07-06"]),
        ("كان اليوم الأكثر دموية في المدينة كلها", []), ("Ten days from now the inspectors will leave the plant.", ["2025-07-19"]),
    ],
)  # fmt: skip
def test_what_returns_lies_ahead_and_the_deadliest_day_is_not_today(text: str, days: list[str]) -> None:
    assert first_days(text) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The president will visit the scene of Sunday's blast with his aides.", "2025-07-06"), ("تشهد العاصمة هدوءا بعد مواجهات الأحد التي أوقعت قتلى.", "2025-07-06"),
        ("يتهم الجيش المتمردين بشن هجوم الأحد على القرية الحدودية.", "2025-07-06"), ("يشار إلى أن المدينة تعرضت الأحد لقصف عنيف من الجو.", "2025-07-06"),
        ("He leaves hospital on Friday, his doctors said.", "2025-07-11"), ("Heavy rain is forecast for Saturday in the north of the country.", "2025-07-12"),
        ("فرض المحافظ حظر تجول اعتبارا من التاسعة مساء الأحد.", "2025-07-13"),
    ],
)  # fmt: skip
def test_nobody_plans_a_disaster(text: str, day: str) -> None:
    assert first_days(text) == [day]
