"""What stands around the claims of a story, for every rule that compares two of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.brief import Occasion
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Verdict
from factcheck.domain.text import one_line
from factcheck.domain.value import Value
from factcheck.stages.compare.reasons import Language

CompareValues = Callable[[Value, Value], Verdict | None]
SameName = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Setting:
    """Articles and occasions by id, and the two judgements that other stages make."""

    articles: Mapping[str, Article]
    occasions: Mapping[str, Occasion]
    compare: CompareValues
    same_name: SameName
    model_grouped: bool
    """The model put the claims under one question, so "another thing counted" is its judgement to confirm, not the value table's."""

    officers: frozenset[str] = frozenset()
    """Folded names of persons who speak for an authority, see `voices.officers_of`."""
    language: Language = "en"
    """Of the reasons that readers see."""

    def outlet(self, claim: Claim) -> str:
        """The name of the claim's source, fit to be shown."""
        return one_line(self.articles[claim.article].name)
