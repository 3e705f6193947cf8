"""The acts that a screen offers go in, the name of the chosen one comes back: the same list as the help page, searchable."""

from collections.abc import Mapping

from factcheck.tui.keys import Place, offered, shown_key
from factcheck.tui.screens.choice import ChoiceScreen, Offer
from factcheck.tui.session import Language
from factcheck.tui.words import word

HIDDEN = ("palette", "back")


def palette(place: Place, chosen: Mapping[str, str], language: Language) -> ChoiceScreen:
    """Both languages are searched, whichever is shown."""
    acts = dict.fromkeys((*offered(place), *offered("everywhere")))
    other: Language = "en" if language == "ar" else "ar"
    offers = [Offer(act.name, act.says(language), shown_key(act, chosen), act.says(other)) for act in acts if act.name not in HIDDEN]
    return ChoiceScreen(word("type", language), offers)
