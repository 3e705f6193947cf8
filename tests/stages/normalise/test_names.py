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

BESIDE_A_NAME = [
    ("رئيس الوزراء الإسرائيلي بنيامين نتنياهو", "بنيامين نتنياهو"), ("المستشارة الألمانية السابقة أنغيلا ميركل", "أنغيلا ميركل"), ("آية الله علي خامنئي", "علي خامنئي"),
    ("الأمين العام للأمم المتحدة أنطونيو غوتيريش", "أنطونيو غوتيريش"), ("الرئيس السيسي", "عبد الفتاح السيسي"), ("وزير الدفاع السابق لويد أوستن", "Lloyd Austin"),
    ("مفوضة الأمم المتحدة لحقوق الإنسان ميشيل باشليه", "ميشيل باشليه"), ("نائب رئيس الوزراء ووزير الخارجية أيمن الصفدي", "أيمن الصفدي"), ("الدكتور أحمد زويل", "أحمد زويل"),
    ("British Prime Minister Keir Starmer", "Keir Starmer"), ("former US Secretary of State John Kerry", "جون كيري"), ("سيرغي لافروف، وزير الخارجية الروسي", "سيرغي لافروف"),
    ("صندوق النقد الدولي (IMF)", "صندوق النقد الدولي"), ("World Health Organization (WHO)", "WHO"), ("وكالة الأنباء الكورية المركزية (KCNA)", "وكالة الأنباء المركزية الكورية"),
    ("مدينة حلب", "حلب"), ("the city of Aleppo", "Aleppo"), ("نادي ريال مدريد", "ريال مدريد"), ("the agriculture minister", "ministry of agriculture"), ("Reuters news agency", "Reuters"),
    ("الفريق أول عبد الفتاح البرهان", "عبد الفتاح البرهان"), ("قائد الجيش علي ناصر", "علي ناصر"), ('حركة المقاومة الإسلامية "حماس"', "حركة المقاومة الإسلامية"),
]  # fmt: skip
SPELT_OTHERWISE = [
    ("المتمردون", "المتمردين"), ("أبو الغيط", "أبا الغيط"), ("المراقبون الدوليون", "المراقبين الدوليين"), ("عبد الرحمن أبو زهرة", "عبدالرحمن أبي زهرة"),
    ("Djeddah", "Jeddah"), ("Bachar el-Assad", "Bashar al-Assad"), ("Oussama Ben Laden", "Osama bin Laden"), ("Nikita Khrouchtchev", "Nikita Khrushchev"), ("Abou Dhabi", "Abu Dhabi"),
    ("Mahmoud Chahine", "Mahmud Shahin"), ("Sherif Ali Khan", "Chérif Khan"), ("Saddam Kadhafi", "Saddam Gaddafi"), ("صلاح الدين", "Salaheddine"), ("عبد الرحمن", "Abderrahmane"), ("Abdel Kader", "Abdulqadir"),
    ("سيف الدين", "Sayf Eddine"), ("محمد السادس", "Mohammed VI"), ("يوفنتوس", "Juventus"), ("لي جاي ميونغ", "لي جيه ميونغ"), ("يوشيهيدي سوغا", "يوشيهيده سوغا"), ("دينغ شياو بينغ", "دنغ شياوبينغ"), ("أليكسي", "Alexei"), ("أبيدجان", "Abidjan"), ("باك غون تاي", "باك غيون تيه"), ("Tony Abbott", "Tonny Abbot"), ("Cheikh", "Chaykh"), ("وين تسياو بينغ", "وين تسياو بين"), ("مين أونغ هلاينغ", "مين أون هلاينغ"),
    ("دولت بهتشلي", "دولت بهجلي"), ("جوزيب بوريل", "جوسيب بوريل"), ("جيف بيزوس", "جف بيزوس"), ("يفغيني بريغوجين", "إفغيني بريغوجين"), ("خاركيف", "خاركوف"), ("لوس أنجليس", "لوس أنجلوس"),
    ("ج. ك. رولينغ", "جيه كي رولينغ"), ("جون إف كينيدي", "جون ف. كينيدي"), ("ب. أوباما", "باراك أوباما"), ("سيلا توريه", "صيلا توريه"), ("J. Smith", "جون سميث"),
]  # fmt: skip
OTHER_BEARERS = [
    ("لبنان", "جنوب لبنان"), ("Northern Ireland", "Ireland"), ("American Samoa", "Samoa"), ("جامعة القاهرة", "القاهرة"), ("غينيا", "غينيا بيساو"), ("مدينة الكويت", "الكويت"),
    ("رئيس فرنسا", "فرنسا"), ("President of France", "France"), ("سلطان عمان", "عمان"), ("وزير الخارجية الروسي", "وزير الخارجية التركي"), ("General Motors", "Motors"),
    ("الرئيس الأميركي السابق", "الرئيس الفرنسي السابق"), ("رائد صلاح", "محمد صلاح"), ("قناة السويس", "السويس"), ("الكونغو (كينشاسا)", "الكونغو (برازافيل)"), ("صحيفة الوطن", "قناة الوطن"),
    ("Li Keqiang", "Li Qiang"), ("وانغ لي", "وانغ ليو"), ("جورج بوش الأب", "جورج بوش الابن"), ("محمد الخامس", "محمد السادس"), ("عبد القادر خان", "عبد القدير خان"),
    ("Jamal Khan", "Kamal Khan"), ("جمال", "Kamal"), ("Samir Khan", "Samira Khan"), ("كريم", "Karima"), ("جميلة", "Jamil"), ("Michel Obama", "Michelle Obama"), ("Mario", "Maria"),
    ("أحمد الأسدي", "أحمد الأزدي"), ("محمد بدر", "محمد بدير"), ("صالح", "Salah"), ("أحمد", "Hamad"), ("Vladimir", "Volodymyr"), ("Guyana", "غانا"), ("Mali", "ملاوي"), ("جون كيري", "جان كيري"),
    ("H. Clinton", "Bill Clinton"), ("Deputy Prime Minister", "Prime Minister"), ("الأمين العام لحزب الله", "حزب الله"), ("عاصمة لبنان", "لبنان"), ("Daniel", "Danielle"), ("Simon", "Simone"), ("الأمم المتحدة", "سفير الأمم المتحدة"), ("جزر سليمان", "سليمان"), ("وفد القرية (أحمد)", "وفد القرية (حسن)"), ("Liang", "Luong"), ("Liang", "Luang"), ("Chang", "Shieng"), ("الرئيس الهادي", "الرئيس المهدي"), ("جون ديلو", "جون ديل"), ("علي ناصر محمد", "حسن ناصر محمد الأول"),
    ("كيم سون", "كيم سول"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), BESIDE_A_NAME)
def test_titles_kinds_and_brackets_are_no_part_of_a_name(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), SPELT_OTHERWISE)
def test_cases_romanisations_and_desks_spell_one_name_differently(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), OTHER_BEARERS)
def test_places_bodies_and_near_names_keep_each_of_their_words_and_letters(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


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
