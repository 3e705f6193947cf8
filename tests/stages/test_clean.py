"""Clean: the article's own paragraphs stay, all else goes with its reason, in Arabic, English and French."""

import json
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article, Metadata
from factcheck.stages.clean import clean
from tests.stages.sources import SHARED, STORIES, cleaned, kept, raw, removed

HEADLINE = "افتتاح الجسر الجديد فوق الوادي الكبير"
BODY = (
    "أعلن وزير النقل أن الجسر الجديد فوق الوادي الكبير يفتح أمام السيارات يوم الأحد المقبل.",
    "وأضاف الوزير أن كلفة الجسر بلغت أربعين مليون دينار، وأن ثلاثمئة عامل شاركوا في بنائه.",
    "وكان العمل قد بدأ قبل عامين بعد انهيار الجسر القديم في السيول التي ضربت المنطقة.",
)
OTHER = (
    "اتحاد المزارعين يطالب بخفض أسعار السماد",
    "طالب اتحاد المزارعين الحكومة بخفض أسعار السماد بنسبة عشرين في المئة قبل موسم الزراعة المقبل.",
    "وقال رئيس الاتحاد إن أسعار السماد تضاعفت خلال عام واحد وإن المزارعين لا يستطيعون الشراء.",
)
ENGLISH_HEADLINE = "New bridge opens over the great valley"
ENGLISH_BODY = (
    "The new bridge over the great valley will open to traffic on Sunday, the transport minister said.",
    "He added that the bridge cost forty million dinars and that three hundred workers had built it.",
    "Work began two years ago after the old bridge collapsed in the floods that hit the region.",
)
ENGLISH_OTHER = (
    "Farmers demand cheaper fertiliser before sowing",
    "Farmers demand that the government cut the price of fertiliser by a fifth before sowing begins.",
    "The head of their union said the price had doubled within a year and nobody could afford it.",
)


def story(*chrome: str, headline: str = HEADLINE, body: tuple[str, ...] = BODY) -> Article:
    return cleaned(headline, *body, *chrome)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("عدد التعليقات 0", "comment rules"),
        ("التعليقات (12)", "comment rules"),
        ("اترك تعليقاً", "comment rules"),
        ("أضف تعليقك", "comment rules"),
        ("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "comment rules"),
        ("جميع التعليقات المنشورة تعبر عن رأي أصحابها ولا تعبر بالضرورة عن رأي الموقع", "comment rules"),
        ("شروط النشر: عدم الإساءة للكاتب أو للأشخاص أو للمقدسات أو مهاجمة الأديان.", "comment rules"),
        ("لم يتم العثور على نتائج", "comment rules"),
        ("شارك الخبر: فيسبوك | إكس | واتساب", "share line"),
        ("شارك هذا المقال على فيسبوك تويتر", "share line"),
        ("تم نسخ الرابط", "share line"),
        ("فيسبوك تويتر واتساب تيليغرام", "share line"),
        ("اقرأ أيضاً: اتحاد المزارعين يطالب بخفض الأسعار", "read also"),
        ("إقرأ المزيد.. اتحاد المزارعين يطالب بخفض الأسعار", "read also"),
        ("شاهد أيضا", "read also"),
        ("مقالات مشابهة", "read also"),
        ("مواضيع ذات صلة", "read also"),
        ("أخبار قد تهمك:", "read also"),
        ("الأكثر قراءة", "read also"),
        ("المزيد من أخبار العالم", "read also"),
        ("كلمات دلالية: الجسر وزير النقل الوادي الكبير", "tag list"),
        ("وسوم: الجسر، الوزير، السيول", "tag list"),
        ("#الجسر #الوادي", "tag list"),
        ("تابعوا آخر أخبارنا المحلية وآخر المستجدات عبر Google news", "newsletter"),
        ("اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح", "newsletter"),
        ("تابعونا على تطبيق الأخبار للهواتف", "newsletter"),
        ("نشكركم على قراءة خبر “افتتاح الجسر” ونود التنويه بأن الخبر تم اقتباسه آليًا من مصدره.", "aggregator notice"),
        ("مصدر الخبر", "aggregator notice"),
        ("المصدر: وكالة الوادي", "site chrome"),
        ("زر الذهاب إلى الأعلى", "site chrome"),
        ("جميع الحقوق محفوظة © 2025", "site chrome"),
        ("يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.", "site chrome"),
        ("27", "site chrome"),
        ("14 مشاركة", "site chrome"),
        ("منذ 3 ساعات", "site chrome"),
        ("الرئيسية | محليات | منوعات | رياضة", "site chrome"),
        ("مرايا اليوم › العالم", "site chrome"),
        ("https://example.org/news/1", "site chrome"),
        ("المصدر | وكالات", "site chrome"),
        ("مصدر الصورة Getty Images", "site chrome"),
        ("الجزيرة + وكالات", "site chrome"),
        ("(رويترز)", "site chrome"),
        ("13 يوليو 2025 الساعة 14:22", "site chrome"),
        ("(انتهى)", "site chrome"),
        ("يستخدم موقعنا ملفات الكوكيز", "site chrome"),
        ("نرشح لك: المزارعون يطالبون بخفض الأسعار", "read also"),
        ("وللمزيد: المزارعون يطالبون بخفض الأسعار", "read also"),
        ("فيديو قد يعجبك", "read also"),
        ("محتوى مدفوع", "read also"),
        ("مواضيع: الجسر، الوزير", "tag list"),
        ("لمتابعة أخبارنا انضموا إلى قناتنا على تيليغرام", "newsletter"),
        ("التعليقات مغلقة", "comment rules"),
        ("ترك الرد", "comment rules"),
        ("احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي.", "comment rules"),
        ("ملاحظة: هذا الخبر تم نشره أولاً على موقع الوادي ولا نتحمل مسؤولية مضمونه بأي شكل.", "aggregator notice"),
        ("يذكر بأن الموضوع التابع لـ افتتاح الجسر قد تم نشره وقد قام فريق التحرير بالتأكد منه.", "aggregator notice"),
        ("أرسل لصديق", "share line"),
    ],
)
def test_arabic_chrome_goes_with_its_reason(line: str, reason: str) -> None:
    article = story(line)

    assert kept(article) == [HEADLINE, *BODY]
    assert removed(article) == {line: reason}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Comments (12)", "comment rules"),
        ("Leave a Reply Cancel reply", "comment rules"),
        ("Your email address will not be published. Required fields are marked *", "comment rules"),
        ("Laisser un commentaire", "comment rules"),
        ("Share this article on Facebook", "share line"),
        ("Facebook Twitter WhatsApp Telegram Email", "share line"),
        ("Partager sur Facebook", "share line"),
        ("Read also: Farmers demand cheaper fertiliser", "read also"),
        ("Related: How to cross the bridge | Map of the valley", "read also"),
        ("You may also like", "read also"),
        ("Most read", "read also"),
        ("Lire aussi : Les agriculteurs manifestent", "read also"),
        ("Sur le même sujet", "read also"),
        ("Tags: bridge, valley, transport", "tag list"),
        ("Mots-clés : pont, vallée", "tag list"),
        ("Sign up for our evening newsletter", "newsletter"),
        ("Follow us on Twitter and Facebook", "newsletter"),
        ("Inscrivez-vous à notre lettre du soir", "newsletter"),
        ("This article was originally published by Valley Wire.", "aggregator notice"),
        ("Source: Valley Wire", "site chrome"),
        ("Back to top", "site chrome"),
        ("© 2025 Valley Post. All rights reserved.", "site chrome"),
        ("We use cookies to improve your experience on this site.", "site chrome"),
        ("Nous utilisons des cookies pour améliorer votre expérience.", "site chrome"),
        ("Published: 12 July 2025, 10:30 GMT", "site chrome"),
        ("3 min read", "site chrome"),
        ("1,234 views", "site chrome"),
        ("Reporting by Lina Sarrouf; editing by Rami Okar", "site chrome"),
        ("Photo: Getty Images", "site chrome"),
        ("Image caption, The bridge in May", "site chrome"),
        ("© Valley Post", "site chrome"),
        ("(With inputs from agencies)", "site chrome"),
        ("LONDON (Reuters)", "site chrome"),
        ("Article continues after advertisement", "site chrome"),
        ("Our Standards: The Thomson Reuters Trust Principles.", "site chrome"),
        ("Also read | Farmers demand cheaper fertiliser", "read also"),
        ("Contenus sponsorisés", "read also"),
        ("Comments are closed.", "comment rules"),
        ("View all 37 comments", "comment rules"),
        ("To read the full story, please subscribe to the Valley Post today.", "newsletter"),
        ("Pour lire la suite", "newsletter"),
    ],
)
def test_english_and_french_chrome_goes_with_its_reason(line: str, reason: str) -> None:
    article = story(line, headline=ENGLISH_HEADLINE, body=ENGLISH_BODY)

    assert kept(article) == [ENGLISH_HEADLINE, *ENGLISH_BODY]
    assert removed(article) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضاً ما كتبه المؤرخون عن هذا الجسر، هكذا نصح الوزير الحاضرين في ختام كلمته.",
        "وقال الوزير: «اقرأوا التقرير كاملاً قبل أن تحكموا عليه».",
        "تابع الوزير عبر قناة التلفزيون الرسمية سير الأشغال في الجسر.",
        "شارك الوزير في حفل الافتتاح مع رئيس البلدية وعدد من النواب.",
        "وقالت الشركة إنها غير مسؤولة عن صحة المعلومات التي نشرتها الصحف حول كلفة الجسر.",
        "وقال إن كل الآراء التي سمعها تعبر عن قلق الأهالي من الضجيج.",
        "المصدر الذي تحدث إلينا طلب عدم ذكر اسمه لأنه غير مخول بالتصريح.",
        "خاص بالجسر نظام إنارة جديد يعمل بالطاقة الشمسية طوال الليل.",
        "التعليقات التي أدلى بها الوزير أثارت جدلاً واسعاً في البرلمان.",
        "ولم يصدر تعليق رسمي",
        "ولا يزال البحث جارياً",
        "Read the report before you judge it, the minister told the audience on Sunday.",
        "By then it was too late.",
        "Related deaths have fallen by half since 2020, the ministry said in its report.",
        "Share prices of the company rose by a tenth after the minister had spoken.",
        "Follow-up talks are planned for next month in the capital.",
        "More than 300 people came to the opening.",
        "Comments by the minister caused anger among the people of the valley.",
        "The source, who did not want to be named, said the money had run out.",
        "Tags worn by the workers showed that 300 of them had come from abroad.",
    ],
)
def test_a_body_that_uses_the_same_words_survives(line: str) -> None:
    article = cleaned(HEADLINE, BODY[0], line, *BODY[1:])
    at_the_end = cleaned(HEADLINE, *BODY, line)

    assert kept(article) == [HEADLINE, BODY[0], line, *BODY[1:]]
    assert kept(at_the_end) == [HEADLINE, *BODY, line]


def test_what_stands_above_the_headline_and_counters_below_it_go() -> None:
    article = cleaned(": آخر تحديث", "عاجل", "اخبار الإمارات", "محليات", HEADLINE, "27", "26", "9 إعجابات", *BODY)

    assert kept(article) == [HEADLINE, *BODY]
    assert set(removed(article).values()) == {"site chrome"}


def test_captions_that_repeat_headline_or_lead_are_duplicates() -> None:
    article = cleaned(HEADLINE, "الجسر الجديد", 'وزير النقل" أن الجسر', *BODY)

    assert kept(article) == [HEADLINE, *BODY]
    assert set(removed(article).values()) == {"duplicate line"}


def test_a_kicker_and_a_standfirst_stay_and_the_headline_is_found_between_them() -> None:
    article = cleaned("مشاورات تسبق حفل الافتتاح", HEADLINE, "كلفة الجسر تجاوزت التقديرات الأولى.", *BODY)

    assert kept(article)[:3] == ["مشاورات تسبق حفل الافتتاح", HEADLINE, "كلفة الجسر تجاوزت التقديرات الأولى."]
    assert article.title == HEADLINE


def test_bylines_and_desks_go() -> None:
    article = cleaned(HEADLINE, "مرآة الوادي – من موفدنا إلى الجسر", "الوادي - وكالات", "بقلم سامي حداد", *BODY)

    assert kept(article) == [HEADLINE, *BODY]


def test_subheadings_inside_the_body_stay() -> None:
    lines = [HEADLINE, BODY[0], "كلفة مرتفعة", BODY[1], "هل يكفي الجسر؟", BODY[2]]

    assert kept(cleaned(*lines)) == lines


def test_a_list_in_the_body_stays_and_a_list_of_titles_goes() -> None:
    article = cleaned(
        HEADLINE,
        BODY[0],
        "• حارتان في كل اتجاه",
        "• رصيف للمشاة",
        BODY[1],
        "مقالات مشابهة",
        "• عنوان أول من خمس كلمات",
        "• عنوان ثان من كلمات أخرى",
    )

    assert kept(article) == [HEADLINE, BODY[0], "• حارتان في كل اتجاه", "• رصيف للمشاة", BODY[1]]
    assert set(removed(article).values()) == {"read also"}


def test_a_list_of_titles_in_the_middle_goes_and_the_body_goes_on() -> None:
    lines = (HEADLINE, BODY[0], "اقرأ أيضاً:", "المزارعون يطالبون بخفض أسعار السماد", "هل يتأخر موسم الزراعة هذا العام؟", *BODY[1:])

    article = cleaned(*lines)

    assert kept(article) == [HEADLINE, *BODY]
    assert list(removed(article).values()) == ["read also"] * 3


def test_a_related_title_that_shares_words_with_the_body_does_not_end_the_article() -> None:
    lines = (HEADLINE, BODY[0], "اقرأ أيضاً:", "كلفة الجسر تبلغ أربعين مليون دينار", *BODY[1:])

    assert kept(cleaned(*lines)) == [HEADLINE, *BODY]


@pytest.mark.parametrize(
    "glue",
    [
        ("المصدر: وكالة الوادي", "كلمات دلالية: الجسر الوادي", "إقرأ أيضاً:"),
        ("اقرأ أيضاً:",),
        ("مقالات ذات صلة",),
        ("وسوم: الجسر، الوادي",),
        ("كلمات دلالية: الجسر", "اقرأ أيضا", "تابع أحدث الأخبار عبر تطبيق"),
    ],
)
def test_022_a_second_article_appended_to_the_first_goes_whole(glue: tuple[str, ...]) -> None:
    article = cleaned(HEADLINE, *BODY, *glue, *OTHER, "مقالات مشابهة", "• عنوان أول من خمس كلمات", "• عنوان ثان")

    assert kept(article) == [HEADLINE, *BODY]
    assert {reason for line, reason in removed(article).items() if line in OTHER} == {"appended article"}


@pytest.mark.parametrize("glue", [("Related stories",), ("Tags: bridge, valley", "Read next"), ("Source: Valley Wire", "Read also:")])
def test_022_a_second_article_goes_in_english_too(glue: tuple[str, ...]) -> None:
    article = cleaned(ENGLISH_HEADLINE, *ENGLISH_BODY, *glue, *ENGLISH_OTHER)

    assert kept(article) == [ENGLISH_HEADLINE, *ENGLISH_BODY]
    assert {reason for line, reason in removed(article).items() if line in ENGLISH_OTHER} == {"appended article"}


def test_022_a_short_first_article_keeps_its_only_paragraph() -> None:
    article = cleaned(HEADLINE, BODY[0], "كلمات دلالية: الجسر", "اقرأ أيضاً:", *OTHER)

    assert kept(article) == [HEADLINE, BODY[0]]


def test_022_a_second_article_without_a_headline_goes_after_the_tags() -> None:
    assert kept(cleaned(HEADLINE, *BODY, "وسوم: الجسر، الوادي", *OTHER[1:])) == [HEADLINE, *BODY]


@pytest.mark.parametrize("between", [("اقرأ أيضاً:", "المزارعون يطالبون بخفض أسعار السماد"), ("اشترك في نشرتنا البريدية",), ("* * *",)])
def test_a_subheading_that_the_next_paragraph_takes_up_does_not_begin_another_article(between: tuple[str, ...]) -> None:
    last = "بلغت كلفة الجسر أربعين مليون دينار دفعت الحكومة ثلثها من صندوق النقل الوطني."

    article = cleaned(HEADLINE, *BODY, *between, "كلفة الجسر", last)

    assert kept(article)[-1] == last


def test_figures_in_a_box_at_the_end_stay() -> None:
    box = ("الجسر في أرقام", "الطول: 400 متر", "• 300 عامل")

    assert kept(cleaned(HEADLINE, *BODY, *box, "شارك", "هاتف: 0123 456 789")) == [HEADLINE, *BODY, *box]


def test_tags_above_the_article_do_not_end_it() -> None:
    assert kept(cleaned("وسوم: الجسر، الوادي", HEADLINE, *BODY)) == [HEADLINE, *BODY]


def test_a_newsletter_line_in_the_middle_does_not_end_the_article() -> None:
    assert kept(cleaned(HEADLINE, BODY[0], "اشترك في نشرتنا البريدية", *BODY[1:])) == [HEADLINE, *BODY]


def test_bullets_below_the_end_of_the_article_go_even_without_a_heading() -> None:
    article = cleaned(HEADLINE, *BODY, "وسوم: الجسر", "• المزارعون يطالبون الحكومة بخفض أسعار السماد قبل بدء موسم الزراعة", "• عنوان آخر")

    assert kept(article) == [HEADLINE, *BODY]


def test_a_paragraph_without_any_full_stop_stays_however_long() -> None:
    endless = "وقال الوزير إن الجسر يفتح قريبا " * 30

    assert kept(cleaned(HEADLINE, endless, *BODY)) == [HEADLINE, endless.strip(), *BODY]


def test_readers_comments_below_the_form_go() -> None:
    reader = "أنا أعبر هذا الجسر كل يوم ولا أصدق أن كلفته بلغت هذا المبلغ الكبير."

    article = cleaned(HEADLINE, *BODY, "التعليقات (1)", "سامي", reader)

    assert kept(article) == [HEADLINE, *BODY]
    assert removed(article)[reader] == "comment rules"


def test_a_comment_counter_above_the_article_does_not_end_it() -> None:
    assert kept(cleaned(HEADLINE, "التعليقات (1)", *BODY)) == [HEADLINE, *BODY]


def test_a_comments_heading_with_most_of_the_article_below_it_does_not_end_it() -> None:
    assert kept(cleaned(HEADLINE, BODY[0], "تعليقات", *BODY[1:])) == [HEADLINE, *BODY]


def test_an_aggregators_notice_goes_with_the_headline_that_it_quotes_over_two_lines() -> None:
    notice = ("بوابة العالم 24- متابعات . نترككم مع خبر “افتتاح الجسر", "”")
    closing = ("نشكركم على قراءة خبر “افتتاح الجسر", "” من بوابة العالم ونود التنويه بأن الخبر تم اقتباسه آليًا من مصدره الأساسي.")

    article = cleaned(HEADLINE, *notice, *BODY, *closing)

    assert kept(article) == [HEADLINE, *BODY]
    assert set(removed(article).values()) == {"aggregator notice"}


def test_a_paragraph_that_occurs_twice_is_kept_once() -> None:
    article = cleaned(HEADLINE, BODY[0], HEADLINE, *BODY)

    assert kept(article) == [HEADLINE, *BODY]
    assert len(article.removed) == 1


def test_markers_that_lost_their_line_break_are_found_behind_a_full_stop() -> None:
    article = cleaned(HEADLINE, *BODY[:2], f"{BODY[2]} اقرأ أيضاً: المزارعون يطالبون بخفض الأسعار")

    assert kept(article) == [HEADLINE, *BODY]
    assert removed(article) == {"اقرأ أيضاً: المزارعون يطالبون بخفض الأسعار": "read also"}


def test_021_a_file_of_nothing_but_chrome_keeps_nothing_and_says_so() -> None:
    article = cleaned("اترك تعليقا", "شارك", "27", "الأكثر قراءة", "جميع الحقوق محفوظة")

    assert article.kept == ()
    assert [finding.kind for finding in article.findings] == ["near empty"]
    assert article.language == ""


def test_a_text_without_any_prose_is_left_alone() -> None:
    lines = ["قمر على الوادي", "وجسر ينتظر", "وماء لا ينام", "قمر آخر"]

    assert kept(cleaned(*lines)) == lines


def test_front_matter_is_removed_and_named() -> None:
    text = f"---\ntitle: The bridge\n---\n{BODY[0]}"

    article = clean(raw(text))

    assert kept(article) == [BODY[0]]
    assert [(part.reason, text[part.start : part.end]) for part in article.removed] == [("front matter", text[: text.index(BODY[0])])]


@pytest.mark.parametrize(
    "text", ["---\nThe bridge opens on Sunday.\n---\nmore", "--- \nkey: unknown\n---\nmore", "---\ntitle: never closed"]
)
def test_a_rule_above_the_text_is_no_front_matter(text: str) -> None:
    assert "front matter" not in {part.reason for part in clean(raw(text)).removed}


def test_metadata_wins_over_what_the_text_shows() -> None:
    metadata = Metadata(title="Given\u200b", source="Valley \x1b[31mPost", language="en", published=datetime(2025, 7, 9, tzinfo=UTC))

    article = clean(raw("\n".join(BODY), metadata=metadata))

    assert (article.title, article.source, article.name, article.language) == ("Given", "Valley Post", "Valley Post", "en")
    assert article.published is not None
    assert (article.published.start, article.published.end) == (datetime(2025, 7, 9), datetime(2025, 7, 10))  # noqa: DTZ001 - local time
    assert [finding.kind for finding in article.findings] == ["language"]


def test_a_publication_time_is_exact_to_the_minute_and_local() -> None:
    metadata = Metadata(published=datetime.fromisoformat("2025-03-05T20:15:00+02:00"), published_has_time=True)

    published = clean(raw(BODY[0], metadata=metadata)).published

    assert published is not None
    assert (published.start, published.end) == (datetime(2025, 3, 5, 20, 15), datetime(2025, 3, 5, 20, 16))  # noqa: DTZ001 - local time
    assert (published.surface, published.granularity) == ("2025-03-05T20:15:00+02:00", "minute")


def test_hidden_characters_are_a_finding() -> None:
    (finding,) = (f for f in cleaned(HEADLINE, BODY[0] + "\u202e\U000e0041\u200b", *BODY[1:]).findings if f.kind == "hidden characters")

    assert finding.message.startswith("3 hidden")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY[0], "ar"),
        (ENGLISH_BODY[0], "en"),
        ("Le nouveau pont sur la vallée sera ouvert dimanche, a dit le ministre des transports dans une déclaration.", "fr"),
        ("El nuevo puente se abre el domingo, dijo el ministro de transportes en una de las reuniones.", "es"),
        ("Die neue Brücke über das Tal wird am Sonntag geöffnet, sagte der Minister in der Stadt und ging.", "de"),
        ("وزیر راه گفت پل جدید روز یکشنبه گشایش می‌یابد و چهل میلیون دینار هزینه داشته است، پس از گذشت دو سال.", "fa"),
        ("وزیر نے کہا کہ نیا پل اتوار کو کھلے گا اور اس پر چالیس ملین دینار لاگت آئی ہے، انہوں نے بڑی خوشی ظاہر کی۔", "ur"),
        ("Новый мост откроется в воскресенье, сообщил министр транспорта.", "ru"),
        ("הגשר החדש ייפתח ביום ראשון, אמר שר התחבורה.", "he"),
        ("新しい橋は日曜日に開通すると大臣が述べたとのことです。", ""),
        ("blorx fnar zwib qqqt mmml prtz krrk", ""),
        ("2025: 30%", ""),
    ],
)
def test_the_language_is_told_by_letters_and_small_words(text: str, language: str) -> None:
    assert clean(raw(text)).language == language


@given(
    st.lists(
        st.sampled_from(
            [
                HEADLINE,
                *BODY,
                *OTHER,
                "اقرأ أيضاً:",
                "وسوم: أ، ب",
                "التعليقات (0)",
                "27",
                "• عنوان",
                "شارك",
                "\u200b",
                " ",
                "“خبر",
                "Leave a reply",
            ]
        ),
        max_size=25,
    )
)
def test_kept_and_removed_cover_the_text_without_overlap(lines: list[str]) -> None:
    article = cleaned(*lines)

    spans = sorted([(s.start, s.end) for s in article.kept] + [(r.start, r.end) for r in article.removed])

    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = set().union(*(range(*span) for span in spans)) if spans else set()
    assert all(offset in covered for offset, character in enumerate(article.text) if not character.isspace())


@given(st.text(max_size=300))
def test_any_text_is_cleaned_without_a_crash(text: str) -> None:
    article = clean(raw(text))

    assert all(text[span.start : span.end].strip() for span in article.kept)


# What must go from the fixture stories, beyond a title: file → (number of lines that go, words that must stay).
CHROME_OF_STORIES = {
    "wonsan-visit/01-maraya.txt": 8,
    "wonsan-visit/02-difaf.txt": 5,
    "wonsan-visit/03-masaa.txt": 4,
    "wonsan-visit/04-nawafidh48.txt": 3,
    "wonsan-visit/05-sanabel.txt": 13,
    "ruba-tram/01-ruba-herald.txt": 1,
    "ruba-tram/02-sahil.txt": 0,
    "ruba-tram/03-waha.txt": 7,
    "harbour-blast/01-harbour-courier.txt": 5,
    "harbour-blast/02-coastal-wire.txt": 0,
    "harbour-blast/04-sawari.txt": 1,
    "harbour-blast/05-mirfaa.txt": 1,
}


@pytest.mark.parametrize(("name", "lines"), CHROME_OF_STORIES.items())
def test_the_fixture_stories_lose_their_chrome_and_nothing_else(name: str, lines: int) -> None:
    article = clean(raw((STORIES / name).read_text("utf-8")))

    assert len(removed(article)) == lines
    assert all(line.endswith((".", "»", "؟", '."')) or len(line.split()) < 16 for line in kept(article))


@pytest.mark.parametrize("gold", sorted(STORIES.glob("*/gold.json")), ids=lambda path: path.parent.name)
def test_every_quote_that_the_gold_of_a_story_needs_is_kept(gold: Path) -> None:
    mentions = [m for fact in json.loads(gold.read_text("utf-8"))["facts"] for p in fact["positions"] for m in p["mentions"]]

    for mention in mentions:
        article = clean(raw((gold.parent / mention["file"]).read_text("utf-8")))
        at = article.text.index(mention["quote"])
        assert any(span.start <= at and at + len(mention["quote"]) <= span.end for span in article.kept), mention


# The user's five articles: how many lines go, for which reasons. Sorted by name.
FIVE = (
    (8, {"site chrome", "comment rules", "read also"}),
    (5, {"site chrome", "newsletter", "comment rules"}),
    (4, {"site chrome", "duplicate line", "share line"}),
    (5, {"aggregator notice"}),
    (19, {"site chrome", "tag list", "read also", "appended article"}),
)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the user's articles are not beside this checkout (FACTCHECK_SHARED)")
@pytest.mark.parametrize(("at", "lines", "reasons"), [(at, *expected) for at, expected in enumerate(FIVE)])
def test_the_five_articles_lose_every_line_of_chrome_and_no_sentence(at: int, lines: int, reasons: set[str]) -> None:
    article = clean(raw(sorted(SHARED.glob("*.txt"))[at].read_text("utf-8")))

    assert len(removed(article)) == lines
    assert set(removed(article).values()) == reasons
    assert all(len(line) > 20 or line in ("مخاوف غربية", "زيارة “لافروف”", "زيارة منتظرة") for line in kept(article))
