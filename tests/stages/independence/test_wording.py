"""How much wording two texts share."""

from factcheck.domain.article import Article, Span
from factcheck.domain.relation import Independence
from factcheck.stages.independence.wording import by_wording, wording_of
from tests.stages.hand_made import article

WIRE = (
    "Thieves broke into the coin museum of the town in the night to Sunday and took nineteen gold coins of the thirteenth century, police "
    "said on Monday. They came through a skylight, let themselves down by a rope and were gone within seven minutes. The alarm rang, but the "
    "guard took it for a fault, because it had gone off without reason on four nights in April. Police look for a grey van."
)
OTHER = (
    "A guard who did not get up on the night of the theft has told this paper that he heard the bell and turned over in bed. The director "
    "wants to know why nobody had mended the device, which had annoyed the neighbours all spring. The town council will hear her on Friday "
    "and promises an answer before the summer, when most of the visitors come to see the rooms by the harbour and the old mint."
)


def compared(a: str, b: str) -> tuple[Independence, str] | None:
    return by_wording(wording_of(article("a", text=a)), wording_of(article("b", text=b)))


def test_a_text_printed_again_is_a_copy_whatever_was_added():
    found = compared(WIRE, f"{WIRE} {OTHER}")

    assert found is not None
    assert found[0] is Independence.COPY
    assert found[1] == "100% of the shorter text's five-word runs stand in the other"


def test_letters_that_mean_the_same_do_not_hide_a_copy():
    arabic = (
        "أعلنت وزارة الصحة في بيان لها اليوم أن حصيلة ضحايا الانفجار ارتفعت إلى ثلاثين قتيلاً ومئتي جريح نقلوا إلى مستشفيات المدينة " * 3
    )

    found = compared(arabic, arabic.replace("أ", "ا").replace("ة", "ه"))

    assert found is not None
    assert found[0] is Independence.COPY


def test_separate_reports_share_nothing_that_counts():
    assert compared(WIRE, OTHER) is None


def test_a_paragraph_taken_over_into_a_long_text_shows():
    passage = WIRE[: WIRE.index(" The alarm")]
    long = " ".join(f"Sentence number {n} of this long report tells of something else entirely, like {n * 7} boats." for n in range(60))

    found = compared(f"{passage} {OTHER}", f"{long} {passage}")

    assert found is not None
    assert found[0] is Independence.SAME_ROOT
    assert "words stands in both" in found[1]


def test_a_share_of_common_runs_below_a_copy_is_a_common_root():
    sentences = [s for s in WIRE.split(". ") if s]
    found = compared(WIRE, f"{OTHER} {sentences[2]}.")

    assert found is not None
    assert found[0] is Independence.SAME_ROOT


def test_a_quotation_may_be_reported_by_anybody():
    said = '"' + " ".join(f"word{n}" for n in range(45)) + '"'
    long = " ".join(f"filler{n} text of its own" for n in range(150))

    assert compared(f"{OTHER} {said} {long}", f"{WIRE} He said: {said} {' '.join(f'other{n} words' for n in range(300))}") is None


def test_too_short_a_text_shows_nothing():
    assert compared("Fire in the harbour tonight.", "Fire in the harbour tonight.") is None


def test_only_kept_parts_count():
    menu = "Home World Sports Culture Weather Subscribe Login " * 10
    a = Article(id="a", path="a", sha256="a", text=menu + WIRE, kept=(Span(start=len(menu), end=len(menu + WIRE)),))
    b = Article(id="b", path="b", sha256="b", text=menu + OTHER, kept=(Span(start=len(menu), end=len(menu + OTHER)),))

    assert by_wording(wording_of(a), wording_of(b)) is None
