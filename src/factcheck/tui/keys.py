"""What the reader can do goes in as a table, key bindings come out: each with its twin on the Arabic keyboard layout.

`[ui.keys]` in factcheck.toml maps an action's name to other keys, separated by commas: `next-conflict = "j,f7"`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

from factcheck.tui.session import Language

Place = Literal["matrix", "evidence", "articles", "jobs", "brief", "everywhere"]

TWINS = dict(zip("qwertyuiop[]asdfgjkl;'zxcvnm,./", "ضصثقفغعهخحجدشسيبلتنمكطئءؤرىةوزظ", strict=True)) | {"N": "آ", "?": "؟", "b": "ﻻ"}
"""The character that the same key gives under the usual Arabic (101) layout. Most systems send two letters, lam and alef, for the key `b`;
`App` takes these two together for it, so `h`, whose twin is the alef alone, has none."""


@dataclass(frozen=True, slots=True)
class Act:
    """`name` is the word in factcheck.toml and in the palette's table; `keys` separated by commas, without twins."""

    name: str
    keys: str
    places: tuple[Place, ...]
    english: str
    arabic: str

    def says(self, language: Language) -> str:
        return self.arabic if language == "ar" else self.english

    @property
    def action(self) -> str:
        """The method `action_…` that does it, on the screen or on the app."""
        method = self.name.replace("-", "_")
        return f"app.{method}" if self.name in OF_APP else method


OF_APP = frozenset(
    {"articles", "jobs", "brief", "demo", "add", "remove", "compare", "pause", "cancel", "retry", "slower", "faster"}
    | {"bidi", "language", "theme", "palette", "help", "leave"}
)
"""Acts that are the same on every screen."""
STORY: tuple[Place, ...] = ("matrix", "evidence")
ACTS: tuple[Act, ...] = (
    Act("next-conflict", "n", STORY, "next contradiction", "التناقض التالي"),
    Act("previous-conflict", "N", STORY, "previous contradiction", "التناقض السابق"),
    Act("next-source", "tab", STORY, "next source", "المصدر التالي"),
    Act("previous-source", "shift+tab", STORY, "previous source", "المصدر السابق"),
    Act("evidence", "enter", ("matrix",), "evidence", "الأدلة"),
    Act("mark", "space", STORY, "mark", "علّم"),
    Act("false-alarm", "x", STORY, "false alarm", "إنذار كاذب"),
    Act("confirm", "v", STORY, "confirm", "أكّد"),
    Act("copy", "y", STORY, "copy quote", "انسخ الاقتباس"),
    Act("search", "/", ("matrix",), "search", "بحث"),
    Act("filter", "f", ("matrix",), "filter", "تصفية"),
    Act("sort", "s", ("matrix",), "sort", "ترتيب"),
    Act("articles", "o", ("matrix", "evidence", "jobs", "brief"), "articles", "المقالات"),
    Act("jobs", "w", ("matrix", "evidence", "articles", "brief"), "jobs", "الأعمال"),
    Act("brief", "e", ("matrix", "evidence", "articles", "jobs"), "brief", "الموجز"),
    Act("demo", "d", ("matrix", "articles"), "bundled story", "القصة المرفقة"),
    Act("add", "a", ("matrix", "articles"), "add", "أضف"),
    Act("remove", "delete,backspace", ("articles",), "remove", "احذف"),
    Act("compare", "i", ("matrix", "articles"), "compare", "قارن"),
    Act("pause", "p", ("matrix", "jobs"), "pause", "توقف/تابع"),
    Act("cancel", "c", ("matrix", "jobs"), "cancel", "ألغِ"),
    Act("retry", "r", ("matrix", "jobs"), "retry", "أعد المحاولة"),
    Act("slower", "-", ("matrix", "jobs"), "slower", "أبطأ"),
    Act("faster", "+,=", ("matrix", "jobs"), "faster", "أسرع"),
    Act("write", "enter", ("brief",), "write the file", "اكتب الملف"),
    Act("form", "f", ("brief",), "md, html or json", "md أو html أو json"),
    Act("only-marked", "m", ("brief",), "only what is marked", "المعلّم فقط"),
    Act("bidi", "b", ("everywhere",), "how Arabic is drawn", "طريقة عرض العربية"),
    Act("language", "u", ("everywhere",), "العربية", "English"),
    Act("theme", "t", ("everywhere",), "theme", "المظهر"),
    Act("palette", "ctrl+p,:", ("everywhere",), "all commands", "كل الأوامر"),
    Act("help", "?,f1", ("everywhere",), "help", "مساعدة"),
    Act("back", "escape", ("everywhere",), "back", "رجوع"),
    Act("leave", "q", ("everywhere",), "quit", "خروج"),
)


def bindings(place: Place) -> list[Binding]:
    """Of the acts that a screen (or every screen) offers; ids are the acts' names, so that a keymap can replace the keys."""
    return [
        Binding(with_twins(act.keys), act.action, act.english, show=False, id=act.name)
        for act in offered(place)
        if act.keys and act.name != "back"
    ]


def offered(place: Place) -> tuple[Act, ...]:
    return tuple(act for act in ACTS if place in act.places)


def with_twins(keys: str) -> str:
    """`"n"` → `"n,ى"`."""
    return ",".join(dict.fromkeys(one for key in _split(keys) for one in (key, TWINS.get(key, "")) if one))


def keymap(chosen: Mapping[str, str]) -> dict[str, str]:
    """The reader's own keys, twins added; names that are no act are left out (`unknown` tells them)."""
    known = {act.name for act in ACTS}
    return {name: with_twins(keys) for name, keys in chosen.items() if name in known and keys.strip()}


def unknown(chosen: Mapping[str, str]) -> list[str]:
    """Names in `[ui.keys]` that are no act."""
    known = {act.name for act in ACTS}
    return [name for name in chosen if name not in known]


def shown_key(act: Act, chosen: Mapping[str, str], *, ascii_only: bool = False) -> str:
    """The first key, as a reader would write it."""
    key = next(iter(_split(chosen.get(act.name, "") or act.keys)), "")
    written = {"escape": "esc", "delete": "del"} | ({} if ascii_only else {"space": "␣", "shift+tab": "⇧tab", "enter": "↵"})
    return written.get(key, key)


def hints(
    place: Place, names: Iterable[str], chosen: Mapping[str, str], language: Language, *, ascii_only: bool = False
) -> list[tuple[str, str]]:
    """(key, what it does) for a footer, in the order of `names`."""
    acts = {act.name: act for act in (*offered(place), *offered("everywhere"))}
    return [(shown_key(acts[name], chosen, ascii_only=ascii_only), acts[name].says(language)) for name in names if name in acts]


def _split(keys: str) -> list[str]:
    return ["," if key == "comma" else key.strip() for key in keys.split(",") if key.strip()]
