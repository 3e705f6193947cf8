"""On whose word two claims rest."""

import pytest

from factcheck.domain.claim import Claim
from factcheck.stages.compare.voices import is_authority, officers_of, origin, party, standing
from tests.stages.hand_made import claim, many, same_name


def said(*voice: str, english: tuple[str, ...] = ()) -> Claim:
    return claim("a", many(1), voice=voice, english=english)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((), ("Lavrov",), "own"),
        ((), (), "own"),
        (("Lavrov",), ("سيرغي لافروف",), "same voice"),
        (("KCNA", "Kim"), ("Kim",), "same voice"),
        (("TASS",), ("TASS", "Lavrov"), "same voice"),
        (("TASS", "Lavrov"), ("TASS", "Peskov"), "different voices"),
        (("the company",), ("the league",), "different voices"),
        (("the Transport Workers' League",), ("Transport Workers' Association",), "same voice"),
        (("Dock Workers' League",), ("Transport Workers' Association",), "different voices"),
        (("the league",), ("the association",), "different voices"),
        (("police",), ("hospital officials",), "own"),
        (("الدفاع المدني",), ("مصادر طبية",), "own"),
        (("police",), ("the organisers",), "different voices"),
        (("Israeli sources",), ("Palestinian sources",), "different voices"),
        (("Moscow police",), ("Moscow officials",), "own"),
        (("Saint Elias hospital",), ("health ministry",), "own"),
    ],
)
def test_the_standing_of_two_chains(first, second, expected):
    assert standing(said(*first), said(*second), same_name) == expected
    assert standing(said(*second), said(*first), same_name) == expected


def test_english_names_make_voices_of_two_languages_meet():
    arabic, english = said("وكالة تاس", "لافروف", english=("TASS", "Sergei Lavrov")), said("Lavrov", english=("Sergei Lavrov",))

    assert standing(arabic, english, same_name) == "same voice"


def test_the_origin_is_the_end_of_the_chain_under_its_english_name():
    assert origin(said("وكالة تاس", "لافروف", english=("TASS", "Sergei Lavrov"))) == "Sergei Lavrov"
    assert origin(said("الشرطة")) == "الشرطة"
    assert origin(said()) == ""


def test_a_party_is_whoever_is_named_and_no_authority():
    assert party(said("Tarfa Logistics")) == "Tarfa Logistics"
    assert party(said("police")) == ""
    assert party(said()) == ""


@pytest.mark.parametrize("voice", ["Health-ministry officials", "the police's spokesman", "شهود عيان", "وسائل إعلام محلية", "AFP"])
def test_offices_are_known_in_both_languages_and_in_any_wording(voice):
    assert is_authority(voice)


@pytest.mark.parametrize("voice", ["Marta Oyelaran", "وزارة الدفاع", "the government", "reporter Jane Doe", "apolice"])
def test_names_and_governments_are_no_authorities(voice):
    assert not is_authority(voice)


def test_a_person_introduced_as_holding_such_an_office_passes_its_figures_on_too():
    roles = [
        claim("a", "وزيرة الصحة هالة درغام", kind="role", slot="role of Hala Dergham"),
        claim("a", "the mayor, Samira Haddad", kind="role", slot="role of Samira Haddad"),
        claim("a", "the police spokesman", kind="role", slot="who speaks"),
        claim("a", "police said so", kind="statement", slot="role of Lavrov"),
    ]
    officers = officers_of(roles)
    minister, ministry, mayor = said("هالة درغام", english=("Hala Dergham",)), said("the health ministry"), said("Samira Haddad")

    assert officers == {"hala dergham"}
    assert standing(minister, ministry, same_name, officers) == "own"
    assert standing(minister, mayor, same_name, officers) == "different voices"
    assert (party(minister, officers), party(mayor, officers)) == ("", "Samira Haddad")


def test_documents_and_instruments_are_no_parties():
    assert is_authority("customs ledgers")
    assert is_authority("محطة الأرصاد")
