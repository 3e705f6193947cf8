"""The quantities of a text go in; those that tell a part of what was counted before come out with its noun: "36 missiles … 19 of them".

A whole of which only the part is told ("three passengers out of 92") counts the same with the state "whole". A part has the state "part", with that of the whole "wounded-part", unless its own clause tells another: it never conflicts with the whole.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.text import folded
from factcheck.domain.value import Quantity
from factcheck.stages.normalise.quantities.befalling import state_near
from factcheck.stages.normalise.quantities.clauses import AND, ends_sentence
from factcheck.stages.normalise.quantities.counted import noun_after
from factcheck.stages.normalise.quantities.mentions import Mention
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

PART, WHOLE = "part", "whole"
WHOLES = Phrases([(phrase, True) for phrase in ("من أصل", "من إجمالي", "من مجموع", "out of", "out of a total of", "out of a possible")])
# Between a part and "out of", in tokens.
WHOLE_REACH = 3
OF_THEM = frozenset(map(folded, ("منهم", "منها", "منهن")))
THEM = frozenset(("them", "whom", "these", "those"))
AMONG = frozenset(map(folded, ("including", "بينهم", "بينها", "بينهن", "ضمنهم", "ومنهم", "ومنها", "among", "منهم", "منها")))


def with_parts(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions, in the same order."""
    told: list[Mention] = []
    for mention in mentions:
        whole = _whole(tokens, told, mention) if _is_part(tokens, mention) else None
        counted = _part_of(tokens, told, mention) if whole is None else None
        if counted is not None:
            told.append(replace(mention, quantity=_whole_of(mention.quantity, counted)))
        elif whole is not None:
            told.append(replace(mention, quantity=_part(_of_kind(tokens, mention, whole), whole)))
        else:
            told.append(_beside(tokens, told[-1], mention) if told else mention)
    return told


def _part_of(tokens: Sequence[Token], told: Sequence[Mention], mention: Mention) -> Quantity | None:
    """The part right before a bare whole: «112 مقعدا من أصل 200», "three passengers out of 92"."""
    lead = WHOLES.before(tokens, mention.first)
    if lead is None or not told or told[-1].end > lead[1] or mention.quantity.unit or _is_told_of(tokens, mention):
        return None
    is_near = lead[1] - told[-1].end <= WHOLE_REACH and not any(ends_sentence(tokens, at) for at in range(told[-1].end, lead[1]))
    return told[-1].quantity if is_near and told[-1].quantity.counted and not told[-1].quantity.unit else None


def _is_told_of(tokens: Sequence[Token], whole: Mention) -> bool:
    """«18 مسيرة من أصل 25 أطلقت»: a noun, or what befell the whole behind it; what stands before it befell the part."""
    quantity = whole.quantity
    own = state_near(tokens[whole.number_first :], 0, whole.number_end - whole.number_first, of="count")
    return bool(quantity.counted) and (quantity.counted != quantity.state or bool(own))


def _whole_of(quantity: Quantity, part: Quantity) -> Quantity:
    noun = (part.counted.removesuffix(part.state).strip() if part.state else "") or part.counted
    return quantity.model_copy(update={"counted": f"{noun} {WHOLE}".strip(), "wider": part.wider, "state": WHOLE})


def _is_part(tokens: Sequence[Token], mention: Mention) -> bool:
    if mention.quantity.unit:
        return False
    if _are_of_them(tokens, mention.number_end):
        return True
    before = tokens[mention.first - 1].text if mention.first else ""
    return before in AMONG or (before in THEM and mention.first > 1 and tokens[mention.first - 2].text in AMONG)


def _are_of_them(tokens: Sequence[Token], at: int) -> bool:
    """ "of them", «منهم» stand there."""
    if at >= len(tokens):
        return False
    return tokens[at].text in OF_THEM or (tokens[at].text == "of" and at + 1 < len(tokens) and tokens[at + 1].text in THEM)


def _beside(tokens: Sequence[Token], part: Mention, mention: Mention) -> Mention:
    """ "(45 were killed, including 12 children) and eight women": a second part is told what the first is."""
    state, quantity = part.quantity.state, mention.quantity
    if not state or state == PART or quantity.state or not quantity.wider or quantity.wider != part.quantity.wider:
        return mention
    is_joined = tokens[part.end : mention.first] in ((), []) or tokens[part.end].text in AND
    is_second = _is_part(tokens, part) and is_joined and (mention.first - part.end) <= 1
    if not is_second:
        return mention
    return replace(mention, quantity=quantity.model_copy(update={"counted": f"{quantity.counted} {state}", "state": state}))


def _whole(tokens: Sequence[Token], told: Sequence[Mention], part: Mention) -> Quantity | None:
    """The last count of its sentence that names a noun and is no smaller."""
    for mention in reversed(told):
        if any(ends_sentence(tokens, at) for at in range(mention.end, part.first)):
            return None
        quantity = mention.quantity
        if quantity.counted and not quantity.unit and not quantity.state.endswith(PART):
            return quantity if (quantity.high or quantity.low or 0) >= (part.quantity.low or 0) else None
    return None


def _of_kind(tokens: Sequence[Token], part: Mention, whole: Quantity) -> Quantity:
    """ "14 medals, seven of them gold", «12 راكبا، خمسة منهم أطفال»: a noun right after tells which kind these are."""
    at = part.number_end + (1 if tokens[part.number_end].text in OF_THEM else 2) if part.number_end < len(tokens) else part.number_end
    noun = noun_after(tokens, at) if at < len(tokens) and tokens[at - 1].text in OF_THEM | THEM else None
    if (
        noun is None
        or not noun.listed
        or " " in noun.key
        or not noun.wider
        or noun.wider not in (whole.counted.partition(" ")[0], whole.wider)
    ):
        return part.quantity
    state = part.quantity.state or whole.state
    return part.quantity.model_copy(update={"counted": f"{noun.key} {state}".strip(), "wider": noun.wider, "state": state})


def _part(part: Quantity, whole: Quantity) -> Quantity:
    noun = part.counted.removesuffix(part.state).strip() if part.state else part.counted
    kind = whole.counted.removesuffix(whole.state).strip() if whole.state else whole.counted
    if noun and noun != kind:
        return part
    state = part.state if part.state and part.state != whole.state else f"{whole.state}-{PART}".removeprefix("-")
    return part.model_copy(update={"counted": f"{kind} {state}".strip(), "wider": whole.wider, "state": state})
