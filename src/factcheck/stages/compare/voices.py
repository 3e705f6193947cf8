"""Attribution chains go in; whether two claims rest on different named voices, on one voice, or on the outlets themselves comes out.

A figure that an outlet passes on from an authority ("police said") is the outlet's own figure; two named parties that
differ are a dispute which the outlets report.
"""

from collections.abc import Callable
from typing import Literal

from factcheck.domain.claim import Claim
from factcheck.domain.text import folded

SameName = Callable[[str, str], bool]
Standing = Literal["own", "same voice", "different voices"]

# Whoever passes figures on by office and takes no side in them; English and Arabic, folded, matched as whole words or phrases.
AUTHORITIES = tuple(
    folded(word)
    for word in (
        "police", "officials", "official", "authorities", "officers", "medics", "doctors", "hospital", "hospitals", "rescuers", "rescue services",
        "civil defence", "civil defense", "civil protection", "emergency services", "fire service", "firefighters", "coast guard", "witnesses",
        "sources", "source", "media", "reports", "report", "agency", "agencies", "news agency", "statement", "health ministry", "ministry of health",
        "interior ministry", "ministry of interior", "statistics office", "AFP", "Reuters", "AP", "TASS", "RIA Novosti", "Xinhua", "DPA",
        "الشرطة", "مسؤولون", "مسؤولين", "مسؤول", "السلطات", "الدفاع المدني", "الإسعاف", "مسعفون", "مستشفى", "المستشفى", "مصادر", "مصدر", "شهود", "وسائل إعلام",
        "وكالة", "وكالات", "تقارير", "بيان", "وزارة الصحة", "وزارة الداخلية", "خفر السواحل", "رجال الإطفاء", "الإطفاء",
    )
)  # fmt: skip


def standing(a: Claim, b: Claim, same_name: SameName) -> Standing:
    """ "different voices" only where both claims name their origin, the names differ and at least one is a party, not an authority."""
    first, second = origin(a), origin(b)
    if not first or not second:
        return "own"
    if first == second or any(same_name(x, y) for x, y in zip(_names(a), _names(b), strict=False)):
        return "same voice"
    return "own" if is_authority(first) and is_authority(second) else "different voices"


def origin(claim: Claim) -> str:
    """The voice at the end of the chain, under its English name where there is one; empty for the outlet's own voice."""
    chain = claim.voices or claim.attribution
    return chain[-1].strip() if chain else ""


def is_authority(voice: str) -> bool:
    """Whether the voice only holds an office that passes figures on: "police", "health ministry officials", «مصادر طبية»."""
    padded = f" {folded(voice)} "
    return any(f" {word} " in padded for word in AUTHORITIES)


def _names(claim: Claim) -> tuple[str, str]:
    return (claim.attribution[-1] if claim.attribution else "", claim.voices[-1] if claim.voices else "")
