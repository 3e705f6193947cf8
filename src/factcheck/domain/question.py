"""Claims of several articles that answer one question, and occasions that several articles tell of, before any comparison."""

from factcheck.domain.frozen import Frozen


class ClaimGroup(Frozen):
    """Claims about one slot of one occasion; a claim that nothing else meets is a group of its own."""

    text: str
    """The question, in the language of the story."""
    slot: str
    occasion: str
    """`Claim.occasion` of its claims: the article's own key, or the id of a `brief.Occasion` once occasions are resolved."""
    claims: tuple[str, ...]
    """Claim ids, sorted."""
    varies: bool = False
    """The right answer may change with the time of the report: a toll, a price, a role, a plan."""


class OccasionCluster(Frozen):
    """One event under the names that the articles give it."""

    members: tuple[tuple[str, str], ...]
    """(article id, the article's own occasion key), sorted."""
    kind: str
    what: str
    participants: tuple[str, ...] = ()
    place: str = ""


class Alignment(Frozen):
    """Which claims answer one question and which occasions are one event, before code has checked either."""

    groups: tuple[ClaimGroup, ...] = ()
    clusters: tuple[OccasionCluster, ...] = ()
