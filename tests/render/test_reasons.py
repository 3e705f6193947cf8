import pytest

from factcheck.render.messages import Messages
from factcheck.render.reasons import FORMS, arabic_reason, arabic_size

ARABIC = Messages("ar")


def told(text: str) -> str:
    return f"[{text}]"


@pytest.mark.parametrize(
    ("size", "arabic"),
    [
        ("7 months apart", "الفارق 7 أشهر"),
        ("2 months apart", "الفارق شهران"),
        ("1 year apart", "الفارق سنة واحدة"),
        ("1,300 days apart", "الفارق 1,300 يوم"),
        ("1,300 apart (28 %)", "الفارق [1,300] (28٪)"),
        ("1,300 km apart", "الفارق [1,300] كم"),
        ("400,000 kg apart (80 %)", "الفارق [400,000] كغم (80٪)"),
        ("3 furlongs apart", "الفارق [3] [furlongs]"),
        ("another town", None),
        ("", None),
    ],
)
def test_distances_are_said_in_arabic_where_their_words_are_known(size: str, arabic: str | None) -> None:
    assert arabic_size(size, ARABIC, told) == arabic


@pytest.mark.parametrize(
    ("reason", "arabic"),
    [
        ("نوفمبر excludes يونيو", "[نوفمبر] لا يجتمع مع [يونيو]"),
        ("Monday excludes Friday: another weekday", "[Monday] لا يتفق مع [Friday]"),
        ("A says it, B (in C) denies it", "[A] يقوله، و[B] (في [C]) ينفيه"),
        ("x (2025-07-07 to 2025-07-13) excludes y", "[x (2025-07-07 – 2025-07-13)] لا يجتمع مع [y]"),
        ("A says it, B denies it", "[A] يقوله، و[B] ينفيه"),
        ("rose from «14» (2025-03-03) to «31» (2025-03-04)", "ارتفع من «[14]» ([2025-03-03]) إلى «[31]» ([2025-03-04])"),
        ("both stand in one article", "كلاهما في مقال واحد"),
        ("both stand in one article; A excludes B", "كلاهما في مقال واحد؛ [A] لا يجتمع مع [B]"),
        ("both stand in one article; who knows", "كلاهما في مقال واحد؛ [who knows]"),
        ("a model's own words", None),
        ("", None),
    ],
)
def test_reasons_of_code_are_said_in_arabic_with_their_texts_kept(reason: str, arabic: str | None) -> None:
    assert arabic_reason(reason, told) == arabic


def test_a_text_inside_a_reason_is_never_a_template() -> None:
    assert arabic_reason("{0} excludes {name}", told) == "[{0}] لا يجتمع مع [{name}]"


@pytest.mark.parametrize(("form", "arabic"), FORMS)
def test_every_form_keeps_all_the_texts_it_found(form: str, arabic: str) -> None:
    assert arabic.count("{") == form.replace(r"\(", "").replace("(?:", "").count("(")
