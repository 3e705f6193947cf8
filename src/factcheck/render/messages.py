"""A key goes in, the reader's words for it come out, in English or Arabic, with the plural that the number asks for.

Each line of a table holds both languages, so that a translation is reviewed beside its original. The words here are ours:
nothing of an article is ever used as a template.
"""

from dataclasses import dataclass
from typing import Literal

from factcheck.render.plurals import plural_form

Language = Literal["en", "ar"]

PHRASES: dict[str, tuple[str, str]] = {
    "about": ("About this brief", "عن هذا الموجز"),
    "summary": ("Summary", "الخلاصة"),
    "each source": ("What each source says", "ماذا يقول كل مصدر"),
    "contradictions": ("Contradictions", "التناقضات"),
    "disputes": ("Disputes that the sources report", "خلافات تنقلها المصادر"),
    "changes": ("Changed over time", "ما تغيّر مع الوقت"),
    "agreements": ("Agreements", "ما تتفق عليه المصادر"),
    "compatible": ("Told differently, and both can be true", "روايات مختلفة يمكن أن تصح معاً"),
    "undecided": ("Undecided", "ما لم يُحسم"),
    "look-alikes": ("Look-alikes kept apart", "متشابهات تخص أحداثاً مختلفة"),
    "single": ("Said by one source only", "ما انفرد به مصدر واحد"),
    "left out": ("What each source leaves out", "ما لم يذكره كل مصدر"),
    "audit": ("Audit", "التدقيق"),
    "sources": ("Sources", "المصادر"),
    "questions": ("Questions", "الأسئلة"),
    "articles": ("Articles", "المقالات"),
    "matrix": ("Who answers what", "من يجيب عن ماذا"),
    "agreement grid": ("Who agrees with whom", "من يتفق مع من"),
    "story in time": ("The story in time", "القصة في الزمن"),
    "picture intervals": ("The answers to “{question}” on one line", "الأجوبة عن «{question}» على خط واحد"),
    "picture time": ("When each source published and when answers changed", "متى نشر كل مصدر ومتى تغيّرت الأجوبة"),
    "picture grid": (
        "On how many questions two sources agree or contradict each other",
        "على كم سؤال يتفق مصدران أو يتناقضان",
    ),
    "legend agree": ("questions on which two sources agree", "أسئلة يتفق عليها مصدران"),
    "legend oppose": ("questions on which they contradict each other", "أسئلة يتناقضان فيها"),
    "silent": ("silent", "لا يذكره"),
    "untitled": ("Untitled story", "قصة بلا عنوان"),
    "unnamed": ("unnamed source", "مصدر بلا اسم"),
    "unknown date": ("no date", "بلا تاريخ"),
    "no value": ("(no words)", "(بلا نص)"),
    "none conflict": (
        "None. No two sources say things that cannot both be true.",
        "لا تناقض: لا يقول مصدران ما لا يمكن أن يصح معاً.",
    ),
    "one source": ("Nothing to compare: a single source was read.", "لا شيء للمقارنة: لم يُقرأ سوى مصدر واحد."),
    "no source": ("Nothing to compare: no source could be read.", "لا شيء للمقارنة: لم يُقرأ أي مصدر."),
    "no claims": ("Nothing to compare: no claim was found.", "لا شيء للمقارنة: لم يُعثر على أي ادعاء."),
    "nothing shared": (
        "Nothing comparable: no two sources speak about the same thing.",
        "لا شيء قابل للمقارنة: لا يتحدث مصدران عن الأمر نفسه.",
    ),
    "incomplete": ("This brief is incomplete", "هذا الموجز غير مكتمل"),
    "skipped": ("Not in it", "غاب عنه"),
    "set aside": ("set aside: it tells of another story", "نُحّي جانباً: يتناول قصة أخرى"),
    "date derived": ("its date", "تاريخه"),
    "made by": ("Claims found by", "استخرج الادعاءات"),
    "model": ("the model {name}", "النموذج {name}"),
    "some model": ("a model", "نموذج لغوي"),
    "rules": ("the built-in rules, without a model", "القواعد المضمّنة دون نموذج"),
    "origin live": ("asked live", "سُئل مباشرة"),
    "origin relay": ("answers recorded through the relay", "أجوبة سُجّلت عبر الوسيط"),
    "origin mixed": ("recorded and live answers", "أجوبة مسجّلة ومباشرة"),
    "prompts": ("Prompts", "نصوص التوجيه"),
    "cost": ("Cost", "الكلفة"),
    "cost unknown": ("price unknown", "السعر غير معروف"),
    "tokens": ("{read} tokens read, {written} written", "قُرئ {read} من الرموز وكُتب {written}"),
    "no calls": ("no model was asked", "لم يُسأل أي نموذج"),
    "why": ("Why", "السبب"),
    "by values": ("compared by value", "بمقارنة القيم"),
    "by model": ("judged by the model", "بحكم النموذج"),
    "by rules": ("by rule", "بالقواعد"),
    "quoted": ("“{text}”", "«{text}»"),
    "kind date": ("date", "تاريخ"),
    "kind quantity": ("figure", "رقم"),
    "kind place": ("place", "مكان"),
    "kind role": ("role", "منصب"),
    "kind statement": ("statement", "تصريح"),
    "kind event": ("event", "حدث"),
    "against": ("against", "مقابل"),
    "own voice": ("the outlet itself", "المصدر نفسه"),
    "on the word of": ("on the word of {who}", "نقلاً عن {who}"),
    "via": ("{who} via {outlet}", "{who} عبر {outlet}"),
    "reported by": ("reported by", "ينقله"),
    "latest": ("latest", "الأحدث"),
    "as of": ("as of", "حتى"),
    "same origin": ("from the same origin", "من أصل واحد"),
    "silent about": ("says nothing about", "لا يذكر"),
    "also at": ("also", "وأيضاً"),
    "rejected": ("Rejected: not found in the article", "مرفوض: غير موجود في المقال"),
    "removed": ("Removed from the articles", "حُذف من المقالات"),
    "findings": ("Findings", "ملاحظات"),
    "dropped": ("Summary sentences dropped", "جمل حُذفت من الخلاصة"),
    "coverage": ("Coverage", "التغطية"),
    "uncovered": ("no claim covers", "لا يغطيها أي ادعاء"),
    "depends": ("Sources that depend on each other", "مصادر يعتمد بعضها على بعض"),
    "nothing found": ("Nothing to report.", "لا شيء يُذكر."),
    "file": ("file", "الملف"),
    "original": ("original", "الأصل"),
    "and": (" and ", " و"),
    "comma": (", ", "، "),
    "semicolon": ("; ", "؛ "),
    "colon": (": ", ": "),
    "dash": (" – ", " – "),
    "versus": (" ↔ ", " ↔ "),
    "modality denied": ("denied", "نفي"),
    "modality planned": ("planned", "مزمع"),
    "modality possible": ("possible", "محتمل"),
    "modality urged": ("urged", "مطلوب"),
    "coverage figure": ("figures", "الأرقام"),
    "coverage date": ("dates", "التواريخ"),
    "coverage person": ("people", "الأشخاص"),
    "coverage quotation": ("quotations", "الاقتباسات"),
    "coverage count": ("{covered} of {total}", "{covered} من {total}"),
    "status CONFLICTED": ("contradiction", "تناقض"),
    "status DISPUTED": ("dispute", "خلاف"),
    "status SUPERSEDED": ("changed", "تغيّر"),
    "status CORROBORATED": ("agreed", "اتفاق"),
    "status REPEATED": ("repeated", "تكرار"),
    "status SINGLE_SOURCE": ("one source", "مصدر واحد"),
    "status COMPATIBLE": ("compatible", "لا يتعارض"),
    "status UNDECIDED": ("undecided", "غير محسوم"),
    "independence INDEPENDENT": ("independent", "مستقلان"),
    "independence SAME_ROOT": ("from one origin", "من أصل واحد"),
    "independence COPY": ("one copies the other", "أحدهما ينسخ الآخر"),
    "independence UNKNOWN": ("independence unknown", "الاستقلال غير معروف"),
    "removal front matter": ("front matter", "بيانات الملف"),
    "removal site chrome": ("site chrome", "عناصر الموقع"),
    "removal comment rules": ("comment rules", "قواعد التعليق"),
    "removal share line": ("share line", "سطر المشاركة"),
    "removal read also": ("read also", "اقرأ أيضاً"),
    "removal appended article": ("appended article", "مقال آخر ملحق"),
    "removal tag list": ("tag list", "قائمة الوسوم"),
    "removal newsletter": ("newsletter", "نشرة بريدية"),
    "removal aggregator notice": ("aggregator notice", "تنويه موقع تجميع"),
    "removal duplicate line": ("duplicate line", "سطر مكرر"),
    "finding injection": ("instructions to a machine", "تعليمات موجهة إلى آلة"),
    "finding headline against body": ("headline against body", "العنوان يخالف المتن"),
    "finding inner conflict": ("contradicts itself", "يناقض نفسه"),
    "finding machine translation": ("machine translation", "ترجمة آلية"),
    "finding mixed calendars": ("mixed calendars", "تقاويم مختلطة"),
    "finding hidden characters": ("hidden characters", "أحرف مخفية"),
    "finding encoding": ("encoding", "ترميز النص"),
    "finding near empty": ("hardly any text", "نص يكاد يكون فارغا"),
    "finding near duplicate": ("near duplicate", "شبه مكرر"),
    "finding off topic": ("off topic", "خارج الموضوع"),
    "finding publication date": ("publication date", "تاريخ النشر"),
    "finding language": ("language", "اللغة"),
    "all": ("All", "الكل"),
    "show": ("Show", "اعرض"),
    "from source": ("Source", "المصدر"),
    "skip": ("Skip to the contradictions", "انتقل إلى التناقضات"),
    "theme": ("Light or dark", "فاتح أو داكن"),
    "keys": (
        "n and p: next and previous contradiction · f: filter · m: who answers what · ?: this line",
        "n: التناقض التالي · p: السابق · f: التصفية · m: من يجيب عن ماذا · ?: هذا السطر",
    ),
    "removed here": ("removed", "محذوف"),
    "in the article": ("in the article", "في المقال"),
    "no text": (
        "The article's text is not part of this brief.",
        "نص المقال ليس جزءاً من هذا الموجز.",
    ),
    "nothing matches": ("Nothing matches this filter.", "لا شيء يطابق هذه التصفية."),
    "made with": ("Made with factcheck {version}", "أُعد بأداة factcheck {version}"),
    "not a judge": (
        "It shows who says what and what cannot both be true. It does not say who is right.",
        "يعرض من يقول ماذا وما لا يمكن أن يصح معاً، ولا يحكم لأحد.",
    ),
}


@dataclass(frozen=True, slots=True)
class Messages:
    """The reader's words in one language."""

    language: Language

    def __call__(self, key: str, **fields: str) -> str:
        """The phrase for `key`; `fields` are put in as they are and never read as templates."""
        phrase = PHRASES[key][self._column]
        return phrase.format(**fields) if fields else phrase

    def known(self, key: str) -> str | None:
        """The phrase for `key`, `None` where there is none: for words of a set that is not closed."""
        return PHRASES[key][self._column] if key in PHRASES else None

    def count(self, noun: str, number: int) -> str:
        """`count("claim", 2)` → "2 claims", «ادعاءان»; digits are ASCII with a comma between thousands."""
        return plural_form(noun, number, arabic=self.language == "ar").format(n=f"{number:,}")

    @property
    def _column(self) -> int:
        return 1 if self.language == "ar" else 0
