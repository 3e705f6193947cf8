"""Who says what, on whose word, in two languages."""

import json
from pathlib import Path

import pytest

from factcheck.domain.text import folded
from factcheck.lexicons.people import named_people, people_spans
from factcheck.lexicons.speakers import speaker
from factcheck.stages.extract.rules.quotations import chain_at, speeches

SENTENCES = Path(__file__).parents[3] / "fixtures" / "speakers" / "sentences.jsonl"


def said(text: str) -> list[tuple[tuple[str, ...], str, bool]]:
    return [
        (tuple(text[s.start : s.end] for s in speech.chain), text[speech.start : speech.end], speech.denied) for speech in speeches(text)
    ]


def speakers(text: str) -> list[str]:
    return [chain[-1] for chain, _, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قالت وزيرة الصحة هالة درغام إن العدد بلغ واحداً وستين.", ["هالة درغام"]),
        ("وقال مدير المشروع، عادل منصور، إن العمال اشتغلوا ليلاً.", ["عادل منصور"]),
        ("لكن ديمتري بيسكوف، الناطق باسم الكرملين، نفى اليوم أن تكون هناك خطط.", ["ديمتري بيسكوف"]),
        ("المخابرات في سيول قالت إن دفعة أخرى قد تُرسل.", ["المخابرات في سيول"]),
        ("ارتفع العدد إلى تسعة، وفق آخر حصيلة أعلنتها وزارة الصحة.", ["وزارة الصحة"]),
        ("وحسب بيان صادر عن هيئة الأركان، أسقطت الدفاعات طائرتين.", ["هيئة الأركان"]),
        ("انتهت الزيارة، وفقاً لمصدر دبلوماسي.", ["مصدر دبلوماسي"]),
        ("وقالت إن التدريبات «دفاعية بحتة».", []),
        ("وقال للأهالي: «لن يبقى أحد في خيمة».", []),
        ("اتهمت كييف القوات الروسية بقصف المحطة.", ["كييف"]),
        ("اتهم مدير المرفأ منير صلهب شركة «طرفة» بالتجاهل.", ["منير صلهب"]),
        ("ووعدت الحكومة بدفع ١٥ ألف دينار.", ["الحكومة"]),
        ("ونفت الحركة مسؤوليتها عن الهجوم.", ["الحركة"]),
        ("وتراوحت بين ٦٠ و٨٠ ملم.", []),
        ("قال متحدث باسمه إن الفرق وصلت.", ["متحدث باسمه"]),
        ("قال خبير المياه مروان عودة: «السد سليم».", ["مروان عودة"]),
        ("قال الوزير.", []),
        ("نقلت الصحف الخبر.", []),
        ("نقلت وكالة تاس عن لافروف.", []),
        ("بحسب الوزارة", []),
        ("توقف العمل، بحسب لجنة السلامة.", ["لجنة السلامة"]),
        ("قالت «تاس» إن الزيارة انتهت.", ["تاس"]),
        ("في المقابل، نفت أن تكون هناك تعزيزات.", []),
        ("وكان، أمس، قال إن الأمر انتهى.", []),
        ("كان الجو بارداً ووزارة المياه نفت وجود التقرير.", []),
        ("وزارة المياه نفت مجدداً وجود التقرير.", ["وزارة المياه"]),
        ("قال الوزير إن الأمر انتهى،", ["الوزير"]),
        ("قال الوزير إن", []),
        ("قال الوزير: «", []),
        ("وأكد رئيس جهاز الإنقاذ أولاف بريكه تشكيل لجنة تحقيق.", ["أولاف بريكه"]),
    ],
)
def test_arabic_speakers(text, names):
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"We are still counting," the minister, Hala Dergham, told reporters.', ["Hala Dergham"]),
        ('"No such letter ever reached us," said its spokesman, Rami Okar.', ["Rami Okar"]),
        ("Damage could come to 300 million dollars, the finance ministry said in a first estimate.", ["the finance ministry"]),
        ("Colin Dravec, the chief executive, denied it.", ["Colin Dravec"]),
        ("Tarfa Logistics, which runs the building, said that it had closed.", ["Tarfa Logistics"]),
        ("According to the port authority, the licence covers 500 tonnes.", ["the port authority"]),
        ("The house held 2,000 tonnes, according to a first estimate by the ministry of agriculture.", ["the ministry of agriculture"]),
        ("Per the auditors, the hospital bought it twice.", ["the auditors"]),
        ("TASS quoted deputy governor Oleg Sidorov as saying the fire was out.", ["Oleg Sidorov"]),
        ("The Courier reported, citing customs papers, that the ship was empty.", ["customs papers"]),
        ("He said that it was cold.", []),
        ("They will get 4.2 per cent.", []),
        ("The league's claims were heard in court.", []),
        ("The palace declined to say more.", []),
        ("Analysts at Harrow & Pike believe that fares will rise.", ["Analysts at Harrow & Pike"]),
        ("She told Reuters that it was over.", []),
        ("Holm told Reuters that it was over.", ["Holm"]),
        ("said", []),
        ("Rami Okar said", []),
        ("The house, said", []),
        ("It was over, he, the chief, said.", []),
        ("According to , nobody knows.", []),
        ("According to the port", []),
        ("citing papers", []),
        ("It closed, citing .", []),
        ("Holm told Reuters.", []),
        ('The minister, who resigned, said "".', []),
        ("TASS quoted him.", []),
        ('"Yes," said the', ["the"]),
        ("Rescue workers, speaking by radio, said that it was over.", ["Rescue workers"]),
    ],
)
def test_english_speakers(text, names):
    found = speakers(text)

    assert found == names or (names and names[0] in found)


def test_a_relayed_statement_keeps_who_passed_it_on_before_who_said_it():
    assert said("ونقلت وكالة تاس عن لافروف قوله إن الزيارة انتهت.")[0][0] == ("وكالة تاس", "لافروف")
    assert said("Holm told Reuters that it was over.")[0][0] == ("Reuters", "Holm")
    assert said("ذكرت صحيفة لوموند نقلا عن مصدر دبلوماسي أن باريس عرضت ذلك")[0][0] == ("صحيفة لوموند", "مصدر دبلوماسي")


def test_what_is_denied_stands_before_or_after_the_denial():
    assert said("في المقابل نفت وزارة الدفاع أن تكون هناك تعزيزات.")[0][2]
    before = said("زعم الجيش أن المبنى فارغ، وهو ما نفته إدارة المدرسة.")
    assert any(chain == ("إدارة المدرسة",) and denied for chain, _, denied in before)


def test_the_narrowest_speech_around_a_place_gives_the_voice():
    text = "The licence covers 500 tonnes, the port authority said."

    assert chain_at(text, speeches(text), text.index("500")) == (("the port authority",), ("authority port",), False)
    assert chain_at(text, speeches(text), len(text) - 1) == ((), (), False)


def test_a_quotation_between_marks_is_direct():
    assert speeches('"It is over," said Rami Okar.')[0].direct
    assert not speeches("Rami Okar said that it was over.")[0].direct


def test_an_empty_phrase_names_nobody():
    assert speaker([]) is None


@pytest.mark.parametrize(("language", "floor"), [("ar", 0.7), ("en", 0.72)])
def test_speakers_of_the_labelled_sentences(language, floor):
    rows = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    wanted = [(row["text"], {folded(s["name"]) for s in row["speakers"]}) for row in rows if row["lang"] == language]

    right = sum(len(names & {folded(name) for name in speakers(text)}) for text, names in wanted)

    assert right >= floor * sum(len(names) for _, names in wanted)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The health minister, Hala Dergham, spoke.", ["The health minister, Hala Dergham"]),
        ("Rami Okar, a spokesman for Tarfa, left.", ["Rami Okar, a spokesman for Tarfa"]),
        ("Mayor Ingrid Salo spoke to Helen Brandt.", ["Mayor Ingrid Salo"]),
        ("Helen Brandt spoke.", []),
        ("وصل سيرغي لافروف، وزير خارجية روسيا، مساء.", ["سيرغي لافروف، وزير خارجية روسيا"]),
        ("استقبل رئيس مجلس الأمن القومي الروسي سيرغي شويغو ضيفه.", ["رئيس مجلس الأمن القومي الروسي سيرغي شويغو"]),
        ("وصلت وزيرة خارجية كوريا الشمالية.", []),
        ("قال الوزير.", []),
        ("هو هنا، وزير خارجية روسيا.", []),
        ("Mayor Ingrid Salo, the mayor of Eastmere, spoke.", ["Mayor Ingrid Salo"]),
    ],
)
def test_people_are_named_with_their_office(text, people):
    found = [text[span.start : span.end] for span in people_spans(text)]

    assert [name for name in found if not any(name.startswith(wanted) for wanted in people)] == []
    assert len(found) == len(people)
    assert all(person.full_start <= person.start for person in named_people(text))
