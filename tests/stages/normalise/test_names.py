"""Names across transliterations: precise before generous."""

import pytest

from factcheck.stages.normalise import name_key, same_name

SAME = [
    ("سيرغي", "سيرجي"), ("بيونغ يانغ", "بيونج يانج"), ("شويغو", "شويجو"), ("سيرغي شويغو", "Sergei Shoigu"), ("كيم جونغ أون", "كيم جونج أون"), ("كيم جونغ-أون", "Kim Jong-un"),
    ("فلاديمير بوتين", "Vladimir Putin"), ("بوتين", "فلاديمير بوتين"), ("تشوي سون هوي", "Choe Son Hui"), ("زيلينسكي", "زيلنسكي"), ("Zelensky", "Zelenskyy"), ("وونسان", "ونسان"),
    ("بنيامين نتنياهو", "بنيامين نتانياهو"), ("ترامب", "ترمب"), ("عبد الفتاح السيسي", "عبدالفتاح السيسي"), ("أنجيلا ميركل", "أنغيلا ميركل"), ("شي جين بينغ", "شي جينبينغ"),
    ("شي جين بينغ", "Xi Jinping"), ("رجب طيب أردوغان", "رجب طيب إردوغان"), ("أولاف شولتز", "أولاف شولتس"), ("حسن نصر الله", "حسن نصرالله"), ("محمود عباس", "Mahmoud Abbas"),
    ("بشار الأسد", "Bashar al-Assad"), ("ديمتري بيسكوف", "دميتري بيسكوف"), ("القذافي", "Qaddafi"), ("مايكروسوفت", "ميكروسوفت"), ("الرئيس بوتين", "بوتين"),
]  # fmt: skip
DIFFERENT = [
    ("تشوي سون هوي", "تشوي سون سيل"), ("كيم جونغ أون", "كيم جونغ إيل"), ("كيم جونغ أون", "كيم يو جونغ"), ("حسن", "حسين"), ("سالم", "سليم"), ("سلمان", "سليمان"), ("محمد", "محمود"),
    ("جمال", "جميل"), ("كامل", "كمال"), ("ناصر", "نصر"), ("بوتين", "بوتان"), ("ماكرون", "مكارين"), ("بايدن", "بادن"), ("النيجر", "نيجيريا"), ("غانا", "غينيا"), ("لبنى", "لبنان"),
    ("بشار الأسد", "ماهر الأسد"), ("Hassan", "Hussein"), ("Niger", "Nigeria"), ("Iran", "Iraq"), ("Ali", "Eli"), ("حسن", "Hussein"), ("", "بوتين"), ("سعد الحريري", "رفيق الحريري"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_name_meet_in_either_order(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_similar_names_of_different_bearers_do_not_meet(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


@pytest.mark.parametrize(("a", "b"), [("سيرغي شويغو", "سيرجي شويجو"), ("بيونغ يانغ", "بيونج يانج"), ("كورسك", "Kursk")])
def test_a_key_brings_spellings_together(a: str, b: str) -> None:
    assert name_key(a) == name_key(b) != ""


def test_marks_alone_are_no_name() -> None:
    assert name_key("'.,") == ""
    assert not same_name("'.,", "'.,")
