"""Briefs made by hand, so that rendering is tested without a pipeline: a full one, hostile ones, empty ones and large ones."""

from dataclasses import dataclass
from datetime import datetime

from factcheck.domain.article import Finding
from factcheck.domain.brief import (
    Brief,
    BriefArticle,
    BriefSentence,
    Occasion,
    Pair,
    Position,
    PromptPin,
    Provenance,
    Question,
    Removal,
    Skipped,
    SourceLink,
    StageUsage,
    TimelineEntry,
)
from factcheck.domain.claim import Claim, Coverage, Rejected
from factcheck.domain.frozen import content_id
from factcheck.domain.relation import Independence, Relation, Status
from factcheck.domain.value import Moment, Quantity, Value, Words

TEXTS = {
    "a-herald": (
        "Ferry sinks off Tell Zahra\n\n"
        "The ferry Nawras sank off Tell Zahra on Monday evening with 120 people aboard, the coastguard said.\n\n"
        "At least 14 people died. The ferry was built in 1987 and had been inspected in March 2024.\n\n"
        'The owner, Bahri Lines, denied that the ship was overloaded. "She carried what she was allowed to," said its director, Samir Haddad.\n\n'
        "Read also: ten ferries of the bay\n"
    ),
    "a-difaf": (
        "غرق عبّارة قبالة تل زهرة\n\n"
        "غرقت العبّارة «نورس» مساء الاثنين قبالة تل زهرة، وكان على متنها 120 راكباً، بحسب خفر السواحل.\n\n"
        "وارتفعت الحصيلة صباح الثلاثاء إلى 31 قتيلاً. وقال وزير النقل هاني الخوري إن السفينة «كانت محمّلة فوق طاقتها».\n\n"
        "وكانت العبّارة قد خضعت للفحص آخر مرة في أكتوبر 2024.\n\n"
        "وفي عام 2011 غرقت عبّارة أخرى في المكان نفسه وعلى متنها 60 راكباً.\n"
    ),
    "a-wire": (
        "TELL ZAHRA (Bay Wire) - A ferry with 120 people aboard sank on Monday, the coastguard said.\n\n"
        "Thirty-one people are known to have died, the ministry said on Tuesday.\n\n"
        "About 1,300 life jackets were on board, according to the port register.\n"
    ),
    "a-masaa": (
        "تل زهرة: خفر السواحل ينهي البحث\n\n"
        "أنهى خفر السواحل البحث يوم الخميس. وبلغت الحصيلة النهائية 33 قتيلاً.\n\n"
        "وسيصدر تقرير لجنة التحقيق خلال شهرين.\n"
    ),
}
SOURCES = {
    "a-herald": ("Zahra Herald", "Ferry sinks off Tell Zahra", "en", "2025-03-03T22:40"),
    "a-difaf": ("صحيفة ضفاف", "غرق عبّارة قبالة تل زهرة", "ar", "2025-03-04"),
    "a-wire": ("Bay Wire", "Ferry sinks", "en", "2025-03-04"),
    "a-masaa": ("المساء", "تل زهرة: خفر السواحل ينهي البحث", "ar", None),
}
PINS = tuple(
    PromptPin(id=name, version="1.0", sha256=content_id("p", name)[2:] * 5)
    for name in ("extract_claims", "group_questions", "judge_positions", "summarise")
)


@dataclass(frozen=True)
class Said:
    """What a claim is made of; its place is found in the article's text."""

    article: str
    words: str
    text: str
    slot: str
    value: Value
    kind: str = "quantity"
    attribution: tuple[str, ...] = ()
    occasion: str = "o-sinking"
    modality: str = "asserted"


def claim(said: Said, texts: dict[str, str]) -> Claim:
    """A grounded claim whose quote is the line that its words stand in."""
    text = texts[said.article]
    at = text.index(said.words)
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return Claim.model_validate(
        {
            "id": content_id("c", said.article, at, said.slot), "article": said.article, "text": said.text, "quote": text[start:end], "start": start,
            "end": end, "sentences": (1,), "kind": said.kind, "words": said.words, "words_start": at, "words_end": at + len(said.words),
            "value": said.value, "attribution": said.attribution, "modality": said.modality, "occasion": said.occasion, "slot": said.slot,
        }
    )  # fmt: skip


def people(surface: str, low: float, high: float | None, counted: str = "person killed") -> Quantity:
    return Quantity(surface=surface, low=low, high=high, counted=counted)


def month(surface: str, year: int, number: int) -> Moment:
    end = datetime(year + number // 12, number % 12 + 1, 1)  # noqa: DTZ001
    return Moment(surface=surface, start=datetime(year, number, 1), end=end, granularity="month")  # noqa: DTZ001


SAID = {
    "aboard-herald": Said("a-herald", "120 people aboard", "120 people were aboard the ferry.", "people aboard", people("120", 120, 120, "person aboard"), attribution=("coastguard",)),
    "aboard-difaf": Said("a-difaf", "120 راكباً", "كان على متن العبّارة 120 راكباً.", "people aboard", people("120", 120, 120, "person aboard"), attribution=("خفر السواحل",)),
    "aboard-wire": Said("a-wire", "120 people aboard", "120 people were aboard.", "people aboard", people("120", 120, 120, "person aboard"), attribution=("coastguard",)),
    "toll-herald": Said("a-herald", "At least 14 people died", "At least 14 people died.", "death toll", people("At least 14", 14, None)),
    "toll-difaf": Said("a-difaf", "31 قتيلاً", "ارتفعت الحصيلة إلى 31 قتيلاً.", "death toll", people("31", 31, 31)),
    "toll-wire": Said("a-wire", "Thirty-one people", "31 people died.", "death toll", people("Thirty-one", 31, 31), attribution=("the ministry",)),
    "toll-masaa": Said("a-masaa", "33 قتيلاً", "بلغت الحصيلة النهائية 33 قتيلاً.", "death toll", people("33", 33, 33)),
    "check-herald": Said("a-herald", "inspected in March 2024", "The ferry was inspected in March 2024.", "date of last inspection", month("March 2024", 2024, 3), "date"),
    "check-difaf": Said("a-difaf", "آخر مرة في أكتوبر 2024", "خضعت العبّارة للفحص آخر مرة في أكتوبر 2024.", "date of last inspection", month("أكتوبر 2024", 2024, 10), "date"),
    "load-herald": Said("a-herald", "denied that the ship was overloaded", "Bahri Lines denied that the ship was overloaded.", "overloading", Words(surface="not overloaded"), "statement", ("Bahri Lines", "Samir Haddad"), modality="denied"),
    "load-difaf": Said("a-difaf", "كانت محمّلة فوق طاقتها", "قال وزير النقل إن السفينة كانت محمّلة فوق طاقتها.", "overloading", Words(surface="overloaded"), "statement", ("هاني الخوري",)),
    "old-difaf": Said("a-difaf", "60 راكباً", "غرقت عبّارة أخرى عام 2011 وعلى متنها 60 راكباً.", "people aboard", people("60", 60, 60, "person aboard"), occasion="o-2011"),
    "built": Said("a-herald", "built in 1987", "The ferry was built in 1987.", "year of building", Words(surface="1987"), "date"),
    "jackets": Said("a-wire", "About 1,300 life jackets", "About 1,300 life jackets were on board.", "life jackets", people("About 1,300", 1170, 1430, "life jacket"), attribution=("port register",)),
    "report": Said("a-masaa", "خلال شهرين", "يصدر تقرير لجنة التحقيق خلال شهرين.", "date of report", Words(surface="خلال شهرين"), "date", modality="planned"),
}  # fmt: skip
CLAIMS = {name: claim(said, TEXTS) for name, said in SAID.items()}


def ids(*names: str) -> tuple[str, ...]:
    return tuple(CLAIMS[name].id for name in names)


def position(value: str, *names: str, independent: int = 1) -> Position:
    return Position(value=value, claims=ids(*names), independent=independent)


QUESTIONS = (
    Question(
        id="q-check", text="When was the ferry last inspected?", slot="date of last inspection", occasion="o-sinking", status=Status.CONFLICTED,
        relation=Relation.CONTRADICTS, size="7 months apart", reason="March 2024 and October 2024 do not overlap",
        positions=(position("March 2024", "check-herald"), position("أكتوبر 2024", "check-difaf")),
    ),
    Question(
        id="q-load", text="Was the ferry overloaded?", slot="overloading", occasion="o-sinking", status=Status.DISPUTED, relation=Relation.DISPUTED,
        reason="an assertion and a denial by different speakers",
        positions=(position("not overloaded", "load-herald"), position("فوق طاقتها", "load-difaf")),
    ),
    Question(
        id="q-toll", text="How many people died?", slot="death toll", occasion="o-sinking", status=Status.SUPERSEDED, relation=Relation.CHANGED_OVER_TIME,
        size="17 apart", reason="a toll rises",
        positions=(position("14 or more", "toll-herald"), position("31", "toll-difaf", "toll-wire"), position("33", "toll-masaa")),
        timeline=(
            TimelineEntry(as_of="2025-03-03", value="14 or more", claims=ids("toll-herald")),
            TimelineEntry(as_of="2025-03-04", value="31", claims=ids("toll-difaf", "toll-wire")),
            TimelineEntry(as_of="2025-03-06", value="33", claims=ids("toll-masaa")),
        ),
    ),
    Question(
        id="q-aboard", text="How many people were aboard?", slot="people aboard", occasion="o-sinking", status=Status.CORROBORATED,
        relation=Relation.EQUIVALENT, positions=(position("120", "aboard-herald", "aboard-difaf", "aboard-wire", independent=2),), silent=("a-masaa",),
    ),
    Question(
        id="q-built", text="When was the ferry built?", slot="year of building", occasion="o-sinking", status=Status.SINGLE_SOURCE,
        relation=Relation.NOT_COMPARABLE, positions=(position("1987", "built"),),
    ),
)  # fmt: skip


def pair(a: str, b: str, question: str, relation: Relation, *, kind: str = "", size: str = "", reason: str = "") -> Pair:
    return Pair(
        a=CLAIMS[a].id, b=CLAIMS[b].id, question=question, relation=relation, kind=kind, size=size, decided_by="values", reason=reason
    )


PAIRS = (
    pair(
        "check-herald",
        "check-difaf",
        "q-check",
        Relation.CONTRADICTS,
        kind="date",
        size="7 months apart",
        reason="the intervals are disjoint",
    ),
    pair("load-herald", "load-difaf", "q-load", Relation.DISPUTED, kind="statement"),
    pair("toll-herald", "toll-difaf", "q-toll", Relation.CHANGED_OVER_TIME, kind="quantity", size="17 apart"),
    pair("toll-difaf", "toll-wire", "q-toll", Relation.EQUIVALENT),
    pair("toll-wire", "toll-masaa", "q-toll", Relation.CHANGED_OVER_TIME, kind="quantity", size="2 apart"),
    pair("aboard-herald", "aboard-difaf", "q-aboard", Relation.EQUIVALENT),
    pair("aboard-herald", "aboard-wire", "q-aboard", Relation.EQUIVALENT),
    pair("aboard-wire", "old-difaf", "q-aboard", Relation.DIFFERENT_EVENT, reason="the sinkings are 14 years apart"),
)


def articles(*, with_text: bool = False) -> tuple[BriefArticle, ...]:
    return tuple(
        BriefArticle(
            id=key, path=f"{number:02}-{key[2:]}.txt", source=source, title=title, url=f"https://{key[2:]}.example/ferry" if number == 1 else "",
            published=published, published_derivation="" if published else "no date is given", language=language, sha256=content_id("s", key)[2:] * 5,
            abstract=(BriefSentence(sentence=f"{source} reports the sinking.", claims=ids(f"toll-{key[2:]}")),),
            text=TEXTS[key] if with_text else "",
        )
        for number, (key, (source, title, language, published)) in enumerate(SOURCES.items(), 1)
    )  # fmt: skip


def rich_brief(*, with_text: bool = False) -> Brief:
    """A ferry sinks: one contradiction, one dispute, one change, one agreement, a look-alike, and every kind of audit entry."""
    herald = TEXTS["a-herald"]
    tail = herald.index("Read also")
    return Brief(
        title="Ferry Nawras · غرق العبّارة نورس", language="en", articles=articles(with_text=with_text),
        skipped=(Skipped(path="05-empty.txt", reason="empty source"),),
        incomplete=("The judge was not asked about 1 question: the cost cap was reached.",),
        occasions=(
            Occasion(id="o-sinking", kind="sinking", what="the ferry Nawras sinks off Tell Zahra", articles=tuple(TEXTS)),
            Occasion(id="o-2011", kind="sinking", what="a ferry sinks in 2011", articles=("a-difaf",)),
        ),
        claims=tuple(CLAIMS.values()), questions=QUESTIONS, pairs=PAIRS,
        links=(
            SourceLink(a="a-herald", b="a-wire", independence=Independence.SAME_ROOT, evidence="the same sentence of the coastguard"),
            SourceLink(a="a-herald", b="a-difaf", independence=Independence.INDEPENDENT, evidence="no shared wording"),
        ),
        rejected=(Rejected(article="a-wire", quote="32 people are known to have died", reason="the quote is not in the cited sentence"),),
        coverage=(
            Coverage(article="a-herald", surface="120 people", start=herald.index("120"), end=herald.index("120") + 10, kind="figure", covered_by=ids("aboard-herald")[0]),
            Coverage(article="a-herald", surface="Monday evening", start=herald.index("Monday"), end=herald.index("Monday") + 14, kind="date"),
            Coverage(article="a-difaf", surface="هاني الخوري", start=TEXTS["a-difaf"].index("هاني"), end=TEXTS["a-difaf"].index("هاني") + 11, kind="person"),
        ),
        removed=(Removal(article="a-herald", start=tail, end=len(herald) - 1, reason="read also", text=herald[tail:-1]),),
        findings=(
            Finding(kind="publication date", article="a-masaa", message="neither the metadata nor the text gives a publication date"),
            Finding(kind="encoding", article="", message="one file was read as windows-1256"),
        ),
        summary=(
            BriefSentence(sentence="The ferry Nawras sank with 120 people aboard.", claims=ids("aboard-herald", "aboard-difaf")),
            BriefSentence(sentence="The sources date its last inspection differently.", claims=ids("check-herald", "check-difaf")),
        ),
        dropped_sentences=(Rejected(article="", quote="The ferry was built in 1988.", reason="1988 stands in none of its claims"),),
        usage=(
            StageUsage(stage="extract_claims", calls=4, input_tokens=9000, output_tokens=2400, cost_usd=0.0123),
            StageUsage(stage="summarise", calls=1, input_tokens=None, output_tokens=None, cost_usd=None),
        ),
        provenance=Provenance(factcheck="0.1.0", extractor="model", model="some-model-1", origin="relay", prompts=PINS),
    )  # fmt: skip


def empty_brief(*, sources: int = 0) -> Brief:
    """No claim at all, from no source or from the first few."""
    return Brief(
        title="", language="en", articles=articles()[:sources] and tuple(a.model_copy(update={"abstract": ()}) for a in articles()[:sources]),
        claims=(), questions=(), pairs=(), provenance=Provenance(factcheck="0.1.0", extractor="rules"),
    )  # fmt: skip


def hostile_brief(text: str) -> Brief:
    """The full brief with `text` put wherever an article or a model could write."""
    brief = rich_brief()
    return brief.model_copy(
        update={
            "title": text,
            "articles": tuple(
                a.model_copy(update={"source": text, "title": text, "path": text, "url": text, "language": text, "published_derivation": text,
                                     "abstract": tuple(s.model_copy(update={"sentence": text}) for s in a.abstract)})
                for a in brief.articles
            ),
            "claims": tuple(
                c.model_copy(update={"text": text, "quote": text, "words": text, "start": 0, "end": len(text), "words_start": 0, "words_end": len(text), "attribution": (text, text), "slot": text, "value": Words(surface=text)})
                for c in brief.claims
            ),
            "questions": tuple(
                q.model_copy(update={"text": text, "reason": text, "size": text,
                                     "positions": tuple(p.model_copy(update={"value": text}) for p in q.positions),
                                     "timeline": tuple(t.model_copy(update={"value": text, "as_of": text}) for t in q.timeline)})
                for q in brief.questions
            ),
            "pairs": tuple(p.model_copy(update={"reason": text, "kind": text, "size": text}) for p in brief.pairs),
            "occasions": tuple(o.model_copy(update={"what": text, "kind": text}) for o in brief.occasions),
            "links": tuple(link.model_copy(update={"evidence": text}) for link in brief.links),
            "rejected": (Rejected(article="a-wire", quote=text, reason=text, text=text),),
            "coverage": tuple(c.model_copy(update={"surface": text}) for c in brief.coverage),
            "removed": tuple(r.model_copy(update={"text": text}) for r in brief.removed),
            "findings": tuple(f.model_copy(update={"message": text, "quote": text}) for f in brief.findings),
            "summary": tuple(s.model_copy(update={"sentence": text}) for s in brief.summary),
            "dropped_sentences": (Rejected(article="", quote=text, reason=text),),
            "skipped": (Skipped(path=text, reason=text),),
            "incomplete": (text,),
            "provenance": brief.provenance.model_copy(update={"model": text}),
        }
    )  # fmt: skip


def large_brief(claims: int = 100) -> Brief:
    """`claims` claims in five articles, every fourth question a contradiction."""
    texts = {
        f"a-{n}": "\n\n".join(
            f"Source {n} says that street {k} of the old town counted {k + n % 3} houses in the year {1900 + k}, a clerk wrote."
            for k in range(claims // 5)
        )
        for n in range(5)
    }
    made = {
        (n, k): claim(
            Said(
                f"a-{n}",
                f"street {k} of the old town counted {k + n % 3} houses",
                f"Street {k} has {k + n % 3} houses.",
                f"houses of street {k}",
                people(str(k + n % 3), k + n % 3, k + n % 3, "house"),
            ),
            texts,
        )
        for n in range(5)
        for k in range(claims // 5)
    }
    questions = tuple(
        Question(
            id=f"q-{k}", text=f"How many houses are in street {k}?", slot=f"houses of street {k}", occasion="o-1",
            status=Status.CONFLICTED if k % 4 == 0 else Status.CORROBORATED, relation=Relation.CONTRADICTS if k % 4 == 0 else Relation.EQUIVALENT,
            size="1 apart" if k % 4 == 0 else "",
            positions=tuple(
                Position(value=str(k + r), claims=tuple(made[n, k].id for n in range(5) if n % 3 == r), independent=1) for r in range(3)
            ),
        )
        for k in range(claims // 5)
    )  # fmt: skip
    return Brief(
        title="A hundred claims", language="en", claims=tuple(made.values()), questions=questions, pairs=(),
        articles=tuple(
            BriefArticle(id=key, path=f"{key}.txt", source=f"Source {key}", title="Streets", published="2025-01-01", language="en", sha256="0" * 64, text=text)
            for key, text in texts.items()
        ),
        provenance=Provenance(factcheck="0.1.0", extractor="model", model="some-model-1"),
    )  # fmt: skip
