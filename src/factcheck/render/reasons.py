"""A sentence that code wrote in English goes in (a reason, a size, a finding), the same in Arabic comes out where its form is known.

What a model wrote, and any form that no line here knows, comes back as `None`: it is then shown as it is.
"""

import re
from collections.abc import Callable

from factcheck.render.messages import Messages

Inline = Callable[[str], str]
"""Makes a text of an article fit to stand inside a line of ours."""

FORMS: tuple[tuple[str, str], ...] = (
    (r"(.+) excludes (.+): another (?:month|day|weekday)", "{0} لا يتفق مع {1}"),
    (r"(.+) excludes (.+)", "{0} لا يجتمع مع {1}"),
    (r"(.+) and (.+) are the same figure", "{0} و{1} رقم واحد"),
    (r"(.+) and (.+) name the same day, whatever the year", "{0} و{1} يسمّيان اليوم نفسه أياً كانت السنة"),
    (r"(.+) and (.+) name the same part of a date; the rest is open", "{0} و{1} يسمّيان جزءاً واحداً من التاريخ، والباقي مفتوح"),
    (r"(.+) and (.+) can both be true", "{0} و{1} يمكن أن يصحّا معاً"),
    (r"(.+) and (.+) meet at the edge", "{0} و{1} يلتقيان عند الحد"),
    (r"(.+) and (.+) overlap", "{0} و{1} يتداخلان"),
    (r"(.+) and (.+): one may be a part of the other", "{0} و{1}: قد يكون أحدهما جزءاً من الآخر"),
    (r"(.+) contains (.+)", "{0} يشمل {1}"),
    (r"(.+) lies in (.+)", "{0} يقع ضمن {1}"),
    (r"(.+) says it, (.+) says that it is not so", "{0} يقوله، و{1} يقول إنه ليس كذلك"),
    (r"(.+) says it, (.+) denies it", "{0} يقوله، و{1} ينفيه"),
    (r"(.+) is quoted as saying it in (.+) and as denying it in (.+)", "يُنسب إلى {0} قوله في {1} ونفيه في {2}"),
    (r"(.+) says «(.+)», (.+) says «(.+)»", "{0} يقول «{1}»، و{2} يقول «{3}»"),
    (r"(.+) calls it only possible", "{0} لا يعدّه إلا ممكناً"),
    (r"what (.+) asks for and what (.+) asks for", "ما يطلبه {0} وما يطلبه {1}"),
    (r"each is said of its own time: (.+) and (.+)", "لكلٍّ زمنه: {0} و{1}"),
    (r"they speak of different times: (.+) and (.+)", "يتحدثان عن زمنين مختلفين: {0} و{1}"),
    (r"rose from «(.+)» \((.+)\) to «(.+)» \((.+)\)", "ارتفع من «{0}» ({1}) إلى «{2}» ({3})"),
    (r"was lowered from «(.+)» \((.+)\) to «(.+)» \((.+)\)", "خُفّض من «{0}» ({1}) إلى «{2}» ({3})"),
    (r"changed from «(.+)» \((.+)\) to «(.+)» \((.+)\)", "تغيّر من «{0}» ({1}) إلى «{2}» ({3})"),
    (r"(?:announced|expected) in (.+) \(«(.+)»\), reported as it came about in (.+) \(«(.+)»\)", "أُعلن في {0} («{1}») ثم نُقل وقوعه في {2} («{3}»)"),
    (r"what one side denies is not what the other side says", "ما ينفيه أحد الطرفين ليس ما يقوله الآخر"),
    (r"not settled without a publication date: (.+)", "لا يُحسم من دون تاريخ نشر: {0}"),
    (r"a quantity and a date", "رقم وتاريخ"),
    (r"values do not decide it", "القيم لا تحسمه"),
    (r"no majority among (\d+) votes", "لا أغلبية بين الأصوات ({0})"),
    (r"the model did not relate these positions", "لم يربط النموذج بين هذه المواقف"),
    (r"the claim's figure (.+) is not in its quote", "الرقم {0} الوارد في الادعاء ليس في اقتباسه"),
    (r"the voice (.+) is not in the article", "القائل {0} ليس في المقال"),
    (r"the sentence speaks to a model, not to readers", "الجملة تخاطب نموذجاً لا قرّاء"),
    (r"speaks to a language model, not to a reader; kept out of claims and prompts", "تخاطب نموذجاً لغوياً لا قارئاً؛ أُبقيت خارج الادعاءات والتوجيه"),
    (r"reads like a machine translation: its wording is weak evidence for details", "يبدو ترجمة آلية: صياغته دليل ضعيف على التفاصيل"),
    (r"gives dates in the Hijri and in the Gregorian calendar", "يذكر تواريخ هجرية وميلادية"),
    (r"(\d+) hidden character\(s\) were dropped before reading", "أُسقطت أحرف مخفية قبل القراءة (عددها {0})"),
    (r"stated as (.+), but its letters and words are (.+)", "اللغة المعلنة {0}، لكن حروفه وكلماته {1}"),
    (r"given as metadata", "مذكور في بيانات المصدر"),
    (r"(.+) and (.+) do not measure the same", "{0} و{1} لا يقيسان الشيء نفسه"),
    (r"empty source", "مصدر فارغ"),
)  # fmt: skip
COMPILED = tuple((re.compile(form, re.DOTALL), arabic) for form, arabic in FORMS)
ONE_ARTICLE = "both stand in one article"
QUOTED_IN = re.compile(r"(.+) \(in (.+)\)", re.DOTALL)
RANGE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) to ([0-9]{4}-[0-9]{2}-[0-9]{2})")
TIME_APART = re.compile(r"([0-9][0-9,]*) (minute|hour|day|week|month|year)s? apart")
UNITS = {
    "kg": "كغم", "km": "كم", "m": "م", "percent": "في المئة", "percentage point": "نقطة مئوية", "km/h": "كم/س", "km2": "كم²", "litre": "لتر", "celsius": "درجة مئوية",
    "USD": "دولار", "EUR": "يورو", "GBP": "جنيه إسترليني", "EGP": "جنيه مصري", "SAR": "ريال سعودي", "AED": "درهم", "RUB": "روبل", "cent": "سنت", "night": "ليلة",
}  # fmt: skip
"""Canonical units as quantities carry them, abbreviated where Arabic has an abbreviation, so that no plural is needed."""
FIGURE_APART = re.compile(r"([0-9][0-9.,]*)(?: ([^()]+?))? apart(?: \(([0-9,]+) %\))?")


def arabic_reason(reason: str, inline: Inline) -> str | None:
    """`"31 excludes 14"` → «31 لا يجتمع مع 14»; `None` for a form that is not ours."""
    if reason.startswith(ONE_ARTICLE):
        rest = reason.removeprefix(ONE_ARTICLE).removeprefix("; ")
        return "كلاهما في مقال واحد" + (f"؛ {arabic_reason(rest, inline) or inline(rest)}" if rest else "")
    for form, arabic in COMPILED:
        if match := form.fullmatch(reason):
            return arabic.format(*(_part(part, inline) for part in match.groups()))
    return None


def _part(part: str, inline: Inline) -> str:
    """A speaker with the outlet that quotes him, a range of days, or any other text."""
    if quoted := QUOTED_IN.fullmatch(part):
        return f"{inline(quoted[1])} (في {inline(quoted[2])})"
    return inline(RANGE.sub(r"\1 – \2", part))


def arabic_size(size: str, words: Messages, inline: Inline) -> str | None:
    """`"7 months apart"` → «الفارق 7 أشهر»; `None` for a form that is not ours."""
    if match := TIME_APART.fullmatch(size):
        return f"الفارق {words.count(match[2], int(match[1].replace(',', '')))}"
    if match := FIGURE_APART.fullmatch(size):
        number, unit, share = match.groups()
        counted = f"{inline(number)} {UNITS.get(unit) or inline(unit)}" if unit else inline(number)
        return f"الفارق {counted}" + (f" ({share}٪)" if share else "")
    return None
