"""The dates of one text go in; a day or month whose year is told apart from it comes out in that year: "last year's fair was held on 22 August"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.joins import DateMention
from factcheck.stages.normalise.dates.leaning import ends_sentence
from factcheck.stages.normalise.dates.when import Span, When
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

# Between a year and its day: «عام 2023، يوم 5 مايو», "last year on 22 August".
LINKS = frozenset(folded(word) for word in (",", "،", "on", "in", "the", "في", "يوم", "بتاريخ", "وتحديدا", "تحديدا", "ب"))
DAY_LEADS = frozenset(folded(word) for word in ("on", "in", "يوم", "بتاريخ", "في", "تحديدا", "وتحديدا", "ب"))
# What is held once a year is told by these; "last year's winner arrived on 22 August" tells of no day of last year.
HELD_TEXT = (
    "held takes took place opened opens open began begins begin starts started start ran runs run kicked kicks falls fell closes closed ends ended"
    " أقيم أقيمت يقام تقام ستقام سيقام عقد عقدت يعقد تعقد انعقد انعقدت ينعقد تنعقد جرى جرت يجري تجري انطلق انطلقت ينطلق تنطلق ستنطلق افتتح افتتحت يفتتح تفتتح"
    " بدأ بدأت يبدأ تبدأ اختتم اختتمت يختتم تختتم نظم نظمت ينظم تنظم أجري أجريت تجرى صادف صادفت"
)
HELD = frozenset(map(folded, HELD_TEXT.split()))
# Another clause begins, with a date of its own.
PARTING_TEXT = "and but while after before when since until which who that whose than , ; - لكن ولكن فيما بينما بعد قبل منذ حتى الذي التي الذين عندما حين ، ؛ وقال وأعلن وأضاف"
PARTING = frozenset(map(folded, PARTING_TEXT.split()))
REACH = 12
STEP_NOTES = {0: "in", 1: "the year after", -1: "the year before"}


# A year told by the date before: «في مارس من العام نفسه», "in May of the following year".
OTHER_YEARS: Phrases[int] = Phrases(
    [(f"{link}{year}", 0) for link in ("", "of ", "in ") for year in ("the same year", "that year", "that same year")]
    + [(f"{link}the {word} year", step) for link in ("", "of ", "in ") for word, step in (("following", 1), ("next", 1), ("previous", -1), ("preceding", -1))]
    + [
        (f"{link}{year} {word}", step)
        for link in ("من ", "في ", "")
        for year, ending in (("العام", ""), ("السنة", "ة"))
        for word, step in ((f"نفس{'ها' if ending else 'ه'}", 0), (f"ذات{'ها' if ending else 'ه'}", 0), (f"التالي{ending}", 1), (f"السابق{ending}", -1))
    ]
    + [(f"{link}ذلك العام", 0) for link in ("من ", "في ", "")] + [(f"{link}تلك السنة", 0) for link in ("من ", "في ", "")],
    clitics=(),
)  # fmt: skip


def in_named_years(tokens: Sequence[Token], mentions: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """Sorted and disjoint, as they came; the year is then no date of its own."""
    kept: list[DateMention] = []
    for told in mentions:
        mention = _of_other_year(tokens, told, kept)
        year = kept[-1] if kept and kept[-1].when.granularity == "year" and _is_open(mention.when) else None
        if year is None or not (_is_beside(tokens, year, mention) or _is_held_then(tokens, year, mention)):
            kept.append(mention)
            continue
        first = year.first if _is_beside(tokens, year, mention) else mention.first
        kept[-1] = DateMention(first, mention.end, _in_year(mention.when, year.when))
    return tuple(kept)


def _of_other_year(tokens: Sequence[Token], mention: DateMention, before: Sequence[DateMention]) -> DateMention:
    """Open where no date before it tells a year; the weekday of whoever said so does not."""
    found = OTHER_YEARS.at(tokens, mention.end) if mention.end < len(tokens) and _is_open(mention.when) else None
    if found is None:
        return mention
    years = [one.when for one in before if one.when.absolute or one.when.granularity in ("month", "year")]
    nowhere = replace(mention.when, rule=lambda _: None, note="in a year told before")
    return DateMention(mention.first, found[1], _in_year(mention.when, years[-1], step=found[0]) if years else nowhere)


def _is_open(when: When) -> bool:
    """Its year was taken from the day of publication, with no weekday to tell it."""
    is_nearest = "the date nearest" in when.note or "the month nearest" in when.note
    return is_nearest and when.month is not None and when.weekday is None and not when.absolute


def _is_beside(tokens: Sequence[Token], year: DateMention, day: DateMention) -> bool:
    between = [token.text for token in tokens[year.end : day.first]]
    is_linked = len(between) <= 3 and all(text in LINKS for text in between)
    return is_linked and any(text in DAY_LEADS for text in between)


def _is_held_then(tokens: Sequence[Token], year: DateMention, day: DateMention) -> bool:
    """One clause tells that something is held, in which year and on which day."""
    if year.when.absolute or day.first - year.end > REACH:
        return False
    between = range(year.end, day.first)
    if any(tokens[at].text in PARTING or ends_sentence(tokens, at) for at in between):
        return False
    return any(tokens[at].text.removeprefix("و") in HELD for at in range(_clause_start(tokens, year.first), day.first))


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    start = at
    while start > max(0, at - REACH) and tokens[start - 1].text not in PARTING and not ends_sentence(tokens, start - 1):
        start -= 1
    return start


def _in_year(when: When, year: When, *, step: int = 0) -> When:
    """The same days of that year, or of one `step` years from it."""

    def rule(day: date) -> Span | None:
        span, whole = when.rule(day), year.rule(day)
        if span is None or whole is None:
            return None
        start = span.start.replace(year=whole.start.year + step)
        return Span(start, start + (span.end - span.start))

    return replace(when, rule=rule, absolute=year.absolute, note=f"{STEP_NOTES[step]} {year.note}")
