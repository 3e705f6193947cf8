"""The words of a time zone go in, its offset from UTC on a day comes out. Source: RFC 5322 and common abbreviations; cities by IANA zone."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from factcheck.stages.normalise.wordforms import Phrases

# As `zonewords` names an offset that the text states.
STATED = re.compile(r"UTC([+-])(\d\d):(\d\d)")
OFFSETS = {
    "GMT": (0.0, "gmt|utc|ت غ|ت.غ|بتوقيت غرينتش|بتوقيت جرينتش|بتوقيت gmt|بتوقيت utc|بالتوقيت العالمي|greenwich mean time"),
    "EST": (-5.0, "est|eastern standard time"), "EDT": (-4.0, "edt|eastern daylight time"), "PST": (-8.0, "pst|pacific standard time"),
    "PDT": (-7.0, "pdt|pacific daylight time"), "CET": (1.0, "cet|central european time"), "CEST": (2.0, "cest|central european summer time"),
    "BST": (1.0, "bst|british summer time"), "EET": (2.0, "eet"), "EEST": (3.0, "eest"), "MSK": (3.0, "msk"),
}  # fmt: skip
CITIES = {
    "Asia/Beirut": "beirut|بيروت", "Africa/Cairo": "cairo|القاهرة", "Europe/Moscow": "moscow|موسكو", "Europe/London": "london|لندن", "Europe/Paris": "paris|باريس",
    "Asia/Riyadh": "riyadh|mecca|الرياض|مكة|مكة المكرمة|السعودية", "Asia/Dubai": "dubai|دبي|أبوظبي|أبو ظبي|الإمارات", "Asia/Jerusalem": "jerusalem|القدس|غزة|فلسطين",
    "Asia/Baghdad": "baghdad|بغداد", "Asia/Tehran": "tehran|طهران", "Europe/Kyiv": "kyiv|kiev|كييف", "Europe/Istanbul": "istanbul|ankara|إسطنبول|أنقرة|تركيا",
    "America/New_York": "eastern|new york|washington|نيويورك|واشنطن", "Africa/Tunis": "tunis|تونس", "Africa/Algiers": "algiers|الجزائر",
    "Africa/Casablanca": "rabat|الرباط|المغرب", "Africa/Khartoum": "khartoum|الخرطوم", "Africa/Tripoli": "tripoli|طرابلس|ليبيا", "Asia/Amman": "amman|عمان",
    "Asia/Damascus": "damascus|دمشق", "Asia/Qatar": "doha|الدوحة|قطر", "Asia/Kuwait": "kuwait|الكويت", "Asia/Shanghai": "beijing|بكين|الصين", "Asia/Tokyo": "tokyo|طوكيو",
    "Asia/Seoul": "seoul|سيول|سيؤول", "Asia/Kolkata": "delhi|دلهي|نيودلهي", "Asia/Aden": "sanaa|aden|صنعاء|عدن",
}  # fmt: skip


def zone_of(name: str, instant: datetime) -> tzinfo | None:
    """A fixed offset for that instant; `None` for a zone that the machine has no table of, and for "local"."""
    if name in OFFSETS:
        return timezone(timedelta(hours=OFFSETS[name][0]))
    stated = STATED.fullmatch(name)
    if stated is not None:
        ahead = timedelta(hours=int(stated[2]), minutes=int(stated[3]))
        return timezone(-ahead if stated[1] == "-" else ahead)
    if "/" not in name:
        return None
    try:
        offset = ZoneInfo(name).utcoffset(instant)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return timezone(offset) if offset is not None else None


@lru_cache(maxsize=256)
def steady_offset(name: str) -> int | None:
    """Minutes ahead of UTC; `None` where it is not the same in winter and in summer, or not known."""
    offsets = {zone.utcoffset(None) for zone in (zone_of(name, datetime(2025, month, 1)) for month in (1, 7)) if zone is not None}  # noqa: DTZ001
    offset = offsets.pop() if len(offsets) == 1 else None
    return round(offset / timedelta(minutes=1)) if offset is not None else None


def _entries() -> list[tuple[str, str]]:
    entries = [(phrase, name) for name, (_, phrases) in OFFSETS.items() for phrase in phrases.split("|")]
    for name, cities in CITIES.items():
        for city in cities.split("|"):
            entries += [(f"{city} time", name)] if city.isascii() else [(f"بتوقيت {city}", name), (f"بالتوقيت المحلي في {city}", name)]
    entries += [("z", "GMT"), ("et", "America/New_York"), ("pacific time", "America/Los_Angeles"), ("pt", "America/Los_Angeles")]
    return [*entries, ("local time", "local"), ("بالتوقيت المحلي", "local"), ("بالتوقيت المحلى", "local")]


ZONES = Phrases(_entries(), clitics=())
