"""A phrase goes in, plain lines that tell how it is understood come out."""

from datetime import date, timedelta

from factcheck.domain.text import safe
from factcheck.domain.value import Found, Moment, Quantity, plain_number
from factcheck.stages.normalise.dates.anniversaries import anniversary_moment
from factcheck.stages.normalise.dates.when import UNPUBLISHED, midnight, spoken
from factcheck.stages.normalise.understanding import find_values


def explain_value(phrase: str, published: date | None = None, language: str = "") -> str:
    """One block a value: normal form, interval, derivation; a sentence where the phrase holds none."""
    moment = None
    if published is not None:
        start = midnight(published)
        moment = Moment(surface=published.isoformat(), start=start, end=start + timedelta(days=1))
    found = find_values(phrase, language=language, published=moment)
    remembered = anniversary_moment(phrase, phrase, moment)
    if remembered is not None:
        found = (Found(start=0, end=len(phrase), value=remembered), *found)
    if not found:
        return f"{safe(phrase)!r}: no quantity and no date in these words"
    return "\n\n".join("\n".join(_lines(one.value)) for one in found)


def _lines(value: Quantity | Moment) -> list[str]:
    rows = _quantity_rows(value) if isinstance(value, Quantity) else _moment_rows(value)
    return [safe(value.surface), *(f"  {name:<12}{safe(text)}" for name, text in rows if text)]


def _quantity_rows(quantity: Quantity) -> list[tuple[str, str]]:
    return [
        ("quantity", _normal_form(quantity)), ("interval", _interval(quantity)), ("unit", quantity.unit), ("counted", quantity.counted),
        ("read as", quantity.derivation or "as it stands"),
    ]  # fmt: skip


def _normal_form(quantity: Quantity) -> str:
    about = "about " if quantity.approximate else ""
    if quantity.low is None:
        return f"{about}{'up to' if quantity.high_closed else 'less than'} {_end(quantity.high)}"
    if quantity.high is None:
        return f"{about}{'at least' if quantity.low_closed else 'more than'} {_end(quantity.low)}"
    return about + (_end(quantity.low) if quantity.low == quantity.high else f"{_end(quantity.low)} to {_end(quantity.high)}")


def _interval(quantity: Quantity) -> str:
    left = "[" if quantity.low_closed and quantity.low is not None else "("
    right = "]" if quantity.high_closed and quantity.high is not None else ")"
    return f"{left}{_end(quantity.low, '−∞')}, {_end(quantity.high, '∞')}{right}"


def _end(value: float | None, open_end: str = "∞") -> str:
    return open_end if value is None else plain_number(value)


def _why_open(moment: Moment) -> str:
    if moment.derivation.endswith(UNPUBLISHED):
        return "relative: give a publication date to settle it"
    return "no such day" if moment.month and moment.day else "not settled by these words"


def _moment_rows(moment: Moment) -> list[tuple[str, str]]:
    settled = moment.start is not None and moment.end is not None
    form = spoken(moment) if settled or moment.before_christ else _why_open(moment)
    return [
        ("date", form), ("interval", f"[{_instant(moment)})" if settled else ""), ("granularity", moment.granularity),
        ("named", _named(moment) if not settled else ""), ("read as", moment.derivation or "as it stands"),
    ]  # fmt: skip


def _instant(moment: Moment) -> str:
    return ", ".join(end.isoformat(" ", "minutes") for end in (moment.start, moment.end) if end is not None)


def _named(moment: Moment) -> str:
    parts = (("month", moment.month), ("day", moment.day), ("weekday", moment.weekday))
    return ", ".join(f"{name} {WEEKDAYS[part] if name == 'weekday' else part}" for name, part in parts if part is not None)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
