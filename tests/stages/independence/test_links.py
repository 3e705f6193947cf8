"""How each two articles of a story depend on each other, and how many roots stand behind a claim."""

from datetime import datetime

from factcheck.domain.brief import SourceLink
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Independence
from factcheck.stages.independence import links, root_counter
from tests.stages.hand_made import article, claim, many, same_name
from tests.stages.independence.test_wording import OTHER, WIRE

COPIED = f"From Meridian News\n\n{WIRE}"


def link(a, b, *agreed: tuple[Claim, Claim]) -> SourceLink:
    claims = {c.id: c for pair in agreed for c in pair}
    (found,) = links([a, b], claims, [(x.id, y.id) for x, y in agreed], same_name=same_name)
    return found


def test_two_articles_of_one_outlet_have_one_root():
    found = link(article("a", text=WIRE, source="Karsk Times"), article("b", text=OTHER, source="karsk times"))

    assert (found.independence, found.evidence) == (Independence.SAME_ROOT, "both are from Karsk Times")


def test_a_copy_says_how_much_and_whom_it_credits():
    found = link(article("a", text=WIRE, source="Meridian News"), article("b", text=COPIED, source="North Gazette"))

    assert found.independence is Independence.COPY
    assert found.evidence == "100% of the shorter text's five-word runs stand in the other; North Gazette credits Meridian News"


def test_of_two_equal_texts_the_later_one_can_be_the_copy():
    a, b = article("a", "2025-05-06", text=WIRE, source="One"), article("b", "2025-05-05", text=WIRE, source="Two")

    assert link(a, b).evidence == "100% of the shorter text's five-word runs stand in the other; One was printed after Two"
    assert link(b, a).evidence == link(a, b).evidence
    hour = a.published.model_copy(update={"start": datetime(2025, 5, 6, 11), "end": datetime(2025, 5, 6, 12)})  # noqa: DTZ001
    assert "printed" not in link(a, article("c", text=WIRE, source="Three").model_copy(update={"published": hour})).evidence


def test_a_translation_that_credits_its_agency_is_a_copy_without_common_wording():
    arabic = "ألدنسوند (ميريديان نيوز) - " + "اقتحم لصوص متحف العملات واستولوا على قطع ذهبية قديمة ثم فروا في شاحنة رمادية " * 4

    found = link(article("a", text=WIRE, source="Meridian News"), article("b", text=arabic, source="جريدة الشراع"))

    assert (found.independence, found.evidence) == (Independence.COPY, "جريدة الشراع credits Meridian News")


def test_separate_reports_are_independent_and_say_what_they_share():
    a, b = article("a", text=WIRE, source="One"), article("b", text=OTHER, source="Two")
    agreed = (claim("a", many(19)), claim("b", many(19)))

    assert link(a, b).evidence == "nothing is common"
    assert link(a, b, agreed).evidence == "1 answers agree, without common wording, credit or order"
    assert link(a, b, agreed).independence is Independence.INDEPENDENT


def test_a_text_too_short_to_judge_is_unknown():
    found = link(article("a", text="Fire tonight.", source="One"), article("b", text=OTHER, source="Two"))

    assert (found.independence, found.evidence) == (Independence.UNKNOWN, "one text has only 2 words")


def test_background_in_one_order_is_one_root():
    a, b = article("a", text=WIRE, source="One"), article("b", text=OTHER, source="Two")
    recalled = [
        (claim("a", many(n), occasion=f"old{n}", sentence=n), claim("b", many(n), occasion=f"old{n}", sentence=n + 9)) for n in range(5, 9)
    ]
    opening = [(claim("a", many(90 + n), occasion="today"), claim("b", many(90 + n), occasion="today")) for n in range(3)]

    assert link(a, b, *opening, *recalled).independence is Independence.SAME_ROOT


def test_articles_without_names_are_not_one_outlet():
    a, b = article("a", text=WIRE).model_copy(update={"source": ""}), article("b", text=OTHER).model_copy(update={"source": ""})

    assert link(a, b).independence is Independence.INDEPENDENT


class TestRoots:
    def joined(self, *pairs: tuple[str, str, Independence]):
        return root_counter([SourceLink(a=a, b=b, independence=i, evidence="") for a, b, i in pairs], same_name=same_name)

    def test_three_sources_of_which_two_copy_the_third_are_one_root(self):
        count = self.joined(("a", "b", Independence.COPY), ("b", "c", Independence.SAME_ROOT), ("a", "c", Independence.INDEPENDENT))

        assert count([claim("a", many(1)), claim("b", many(1)), claim("c", many(1))]) == 1
        assert count([claim("a", many(1)), claim("c", many(1))]) == 2

    def test_whoever_is_not_shown_to_be_independent_does_not_count_twice(self):
        assert self.joined(("a", "b", Independence.UNKNOWN))([claim("a", many(1)), claim("b", many(1))]) == 1
        assert self.joined()([claim("a", many(1)), claim("b", many(1))]) == 1

    def test_one_voice_quoted_by_two_independent_outlets_is_one_root(self):
        count = self.joined(("a", "b", Independence.INDEPENDENT))
        arabic = claim("b", many(1), voice=("وكالة", "سيرغي لافروف"))

        assert count([claim("a", many(1), voice=("Lavrov",)), arabic]) == 1
        assert count([claim("a", many(1), voice=("Lavrov",)), claim("b", many(1), voice=("Peskov",))]) == 2
        assert (
            count(
                [claim("a", many(1), voice=("وزير",), english=("Minister",)), claim("b", many(1), voice=("الوزير",), english=("Minister",))]
            )
            == 1
        )

    def test_a_voice_without_a_name_is_nobodys(self):
        count = self.joined(("a", "b", Independence.INDEPENDENT))

        assert count([claim("a", many(1), voice=("",)), claim("b", many(1), voice=("",))]) == 2

    def test_an_article_counts_once_however_often_it_says_it(self):
        assert self.joined()([claim("a", many(1)), claim("a", many(1), sentence=4)]) == 1
        assert self.joined()([]) == 0
