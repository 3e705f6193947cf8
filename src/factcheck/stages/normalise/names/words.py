"""Tables only: words that stand beside names or make other names: titles and offices, nations, kinds of places and bodies, initials.

Origin of every entry: own (ordinary newspaper usage, written for factcheck). Arabic words stand without their article.
"""

from factcheck.domain.text import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(map(folded, text.split()))


# Offices that need no complement: what follows is the name. «رئيس» without article governs the word after it (GOVERNING).
HONORIFICS = _words(
    "mr mrs ms miss dr sir lord lady dame president minister premier chancellor king queen prince princess emir sheikh cheikh shaikh sultan emperor pope senator"
    " congressman congresswoman governor ambassador envoy secretary secretary-general general colonel major captain lieutenant marshal admiral brigadier judge"
    " justice mayor spokesman spokeswoman spokesperson ayatollah imam professor prof leader commander chairman chairwoman director chief representative"
    " رئيس رئيسة وزير وزيرة مستشار مستشارة ملك ملكة عاهل أمير أميرة شيخ شيخة سلطان إمبراطور بابا سيد سيدة دكتور دكتورة د مهندس مهندسة أستاذ أستاذة حاج حاجة نائب نائبة"
    " سيناتور سفير سفيرة مبعوث مبعوثة زعيم زعيمة مرشد جنرال فريق لواء عميد عقيد مقدم رائد نقيب ملازم مشير حاكم محافظ عمدة قاضي قاضية متحدث متحدثة ناطق ناطقة قائد قائدة مدير مديرة"
    " أمين أمينة سكرتير كاتب كاتبة صحفي صحفية صحافي صحافية إعلامي إعلامية خبير خبيرة محلل مدرب لاعب مخرج ممثل ممثلة فنان فنانة إمام مفتي بطريرك كاردينال مفوض مفوضة مسؤول دبلوماسي"
    " باحث باحثة ناشط ناشطة معارض معارضة محامي محامية شهيد آية حجة سمو جلالة معالي فخامة سعادة قيادي حاخام"
)
# Without an article these take a complement, which is part of the office: «رئيس فرنسا» is not «فرنسا».
GOVERNING = _words(
    "رئيس رئيسة وزير وزيرة مستشار مستشارة ملك ملكة أمير أميرة سلطان نائب نائبة سفير سفيرة مبعوث مبعوثة زعيم زعيمة قائد قائدة مدير مديرة أمين أمينة حاكم محافظ عمدة مفتي ولي عضو"
    " مفوض مفوضة متحدث ناطق مرشح مؤسس مندوب مندوبة ممثل ممثلة مدرب لاعب خبير قيادي مسؤول آية حجة نجم عاهل سكرتير وكيل إمام كبير"
)
# Address forms that stand before a name without an article.
ADDRESSES = _words("د دكتور دكتورة سيناتور جنرال سمو معالي فخامة جلالة سعادة حضرة")
# What a military rank goes on with.
RANKING = _words("أول ركن متقاعد")
# Words that open a complement, and nouns of one that themselves take one: «رئيس مجلس النواب», «رئيس أركان الجيش».
OPENERS = _words("باسم في لدى إلى من")
NESTED = OPENERS | _words(
    "مجلس حزب هيئة أركان حركة وفد لجنة محكمة إقليم جهاز مكتب منظمة وزارة قوات فريق بعثة اتحاد شؤون حكومة وزراء خارجية دفاع داخلية مالية صحة عدل جمهورية جيش برلمان دولة عام حلف رابطة كتائب سرايا حقوق"
)
# Adjectives of office and time that may follow or precede it.
QUALIFYING = _words(
    "former late ex acting outgoing incoming interim then deputy vice prime foreign defence defense finance interior health justice crown first lady supreme general us u.s uk un eu"
    " state attorney chief special house speaker national security press opposition"
    " سابق سابقة أسبق راحل راحلة حالي حالية منتخب منتخبة مؤقت مخلوع انتقالي جديد مكلف عام عامة أعلى أول خاص خاصة مستقيل أممي أممية دولي دولية ركن"
)
# Nations as adjectives; in Arabic without the feminine ending.
NATIONS = _words(
    "american british french german russian ukrainian chinese japanese korean iranian iraqi syrian lebanese jordanian egyptian saudi emirati qatari kuwaiti omani"
    " bahraini yemeni israeli palestinian turkish libyan tunisian algerian moroccan sudanese ethiopian kenyan nigerian somali indian pakistani afghan italian spanish"
    " portuguese greek dutch belgian swiss austrian hungarian polish czech slovak swedish norwegian danish finnish irish scottish canadian mexican brazilian"
    " argentine venezuelan cuban colombian chilean australian european african arab north south belarusian serbian georgian armenian azerbaijani vietnamese thai"
    " أمريكي أميركي بريطاني إنجليزي فرنسي ألماني روسي أوكراني صيني ياباني كوري إيراني عراقي سوري لبناني أردني مصري سعودي إماراتي قطري كويتي عماني بحريني يمني إسرائيلي فلسطيني"
    " تركي ليبي تونسي جزائري مغربي موريتاني سوداني إثيوبي كيني نيجيري صومالي هندي باكستاني أفغاني إيطالي إسباني برتغالي يوناني هولندي بلجيكي سويسري نمساوي مجري هنغاري بولندي تشيكي"
    " سلوفاكي سويدي نرويجي دنماركي فنلندي أيرلندي اسكتلندي كندي مكسيكي برازيلي أرجنتيني فنزويلي كوبي كولومبي تشيلي أسترالي أوروبي أفريقي إفريقي عربي خليجي بيلاروسي صربي جورجي أرميني"
    " أذربيجاني أذري فيتنامي تايلاندي أممي دولي شمالي جنوبي كردي سنغالي مالي تشادي أطلسي"
)
# Given names and families with an article that look like a nisba.
NO_NATION = _words("باجي هادي مهدي عربي مكي تهامي جيلالي شاذلي داهي سنوسي")
ENGLISH_OFFICES = tuple(
    tuple(phrase.split())
    for phrase in (
        "secretary of state",
        "secretary of defense",
        "minister of state",
        "head of state",
        "speaker of the house",
        "leader of the opposition",
    )
)
# «الأمين العام للأمم المتحدة», "General Assembly": what follows a title and is no person's name.
NO_PERSON = _words(
    "of for assembly electric motors mills dynamics staff council command hospital palace university street hotel airport party congo"
)
# Kinds that stand in apposition: «مدينة حلب» is «حلب», «صحيفة الحياة» is «الحياة». Two kinds that differ keep names apart.
_KINDS = {
    "settlement": "مدينة بلدة قرية عاصمة city town village capital",
    "press": "صحيفة جريدة مجلة newspaper magazine",
    "broadcaster": "قناة شبكة إذاعة تلفزيون channel",
    "agency": "وكالة",
    "company": "شركة منصة تطبيق موقع",
    "movement": "حركة جماعة تنظيم حلف",
    "club": "نادي",
    "land": "جزيرة إقليم دولة حي ولاية",
}
APPOSED = {word: kind for kind, words in _KINDS.items() for word in _words(words)}
# Only with its article: «عاصمة لبنان» is not «لبنان».
APPOSED_DEFINITE = _words("عاصمة")
# Names that are another thing with the kind than without it: the canal of Suez, the city of Kuwait.
NOT_APPOSED = _words("سويس بنما كويت صدر سلام غزة مكسيكو مصر قطر نصر عرب منورة فضاء طاقة نيويورك واشنطن جزائر kuwait mexico panama")
# A name with one of these is a place's or a body's: no word of it may be left out, and its last word alone is another name.
COMMON_NOUNS = _words(
    "جنوب شمال شرق غرب وسط جنوبي شمالي شرقي غربي جنوبية شمالية شرقية غربية كبرى صغرى عليا سفلى استوائية ديمقراطية نيو سان سانت ساو بورت بابوا شبه"
    " جامعة ميناء مطار مرفأ بنك مصرف مستشفى مدرسة معهد كلية مسجد جامع كنيسة معبر سجن محطة ملعب متحف قصر برج فندق شارع ميدان ساحة سوق مخيم قطاع محافظة ولاية مقاطعة منطقة قضاء ناحية لواء"
    " سلطنة إمارة ريف جزر تلال سهل هضبة نهر بحر بحيرة خليج مضيق جبل جبال وادي عين رأس تل بيت خان كفر شرم مرج جسر سد قناة خط وزارة وزير رئيس سفارة سفير حكومة برلمان مجلس محكمة هيئة لجنة"
    " منظمة حزب جيش شرطة قوات كتائب كتيبة سرايا ألوية فرقة حرس جبهة تيار اتحاد رابطة نقابة جمعية مؤسسة مكتب برنامج صندوق مركز حلف تحالف جمهورية مملكة دول"
    " غينيا كوريا كونغو تيمور أوسيتيا"
    " south north east west southern northern eastern western central new upper lower greater papua equatorial san santa saint st port fort mount lake river gulf strait cape"
    " university airport bank hospital school institute mosque church crossing prison station stadium museum palace tower hotel street square camp province state region district county"
    " ministry minister embassy government parliament council court committee organization organisation party army police forces brigade brigades guard front union league association"
    " syndicate foundation office program programme fund center centre alliance republic kingdom democratic united national international federal royal free"
)
# Family names that stand before syllables, of which none may be left out (Chinese, Korean, Vietnamese).
SYLLABIC = _words(
    "شي لي وانغ تشانغ ليو تشن يانغ هوانغ تشاو وو تشو شو سون ما هو قوه غو هي لين لو كيم تشوي بارك باك مون يون جونغ كانغ تشو هان بان نغوين تران دينغ دنغ ماو جيانغ تشين"
    " xi li lee wang zhang liu chen yang huang zhao wu zhou xu sun ma hu guo he lin lu kim choe choi park pak moon yoon jung jong kang cho han ban nguyen tran deng mao jiang qin"
)
KOREAN = _words("كيم تشوي بارك باك مون يون جونغ كانغ تشو هان بان لي ري باي سونغ شين kim choe choi park pak moon yoon")
# Latin letters by their names as Arabic newspapers spell them, and by the letter alone.
_LETTER_NAMES = (
    "a:ايه,اي,ا b:بي,ب c:سي,س d:دي,د e:اي,ا f:اف,ف g:جي,ج,غ h:اتش,ه i:اي,ا j:جيه,جي,جاي,ج k:كيه,كي,كاي,ك l:ال,ل m:ام,م n:ان,ن o:او,ا p:بي,ب q:كيو,ك r:ار,ر s:اس,س t:تي,ت u:يو v:في,ف"
    " w:دبليو,دبليو,و x:اكس y:واي,ي z:زد,زي,ز"
)
INITIALS = {
    letter: frozenset((letter, *spelled.split(","))) for letter, _, spelled in (row.partition(":") for row in _LETTER_NAMES.split())
}
# Cases of the five nouns, and ranks of rulers.
CASES = {
    "ابا": "ابو",
    "ابي": "ابو",
    "اخا": "اخو",
    "اخي": "اخو",
    "ذا": "ذو",
    "ذي": "ذو",
    "بني": "بنو",
    "abou": "abu",
    "abi": "abu",
    "abul": "abu",
    "aboul": "abu",
}
_RANKS = "i:الأول ii:الثاني iii:الثالث iv:الرابع v:الخامس vi:السادس vii:السابع viii:الثامن ix:التاسع x:العاشر"
RANKS = {folded(word): numeral for numeral, _, word in (row.partition(":") for row in _RANKS.split())}
# An office and the body that it heads are one voice where no person is named.
OFFICE_BODIES = {folded(office): folded(body) for office, body in (("minister", "ministry"), ("وزير", "وزارة"), ("وزيرة", "وزارة"))}
LINKING = frozenset(("of", "the", "for"))
