"""What a fetch may cost and reach."""

from dataclasses import dataclass

USER_AGENT = "factcheck/0.1 (+reads single articles for comparison; asks robots.txt)"


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits of one fetch, redirects included; all times are wall clock."""

    allow_private: bool = False
    """Whether private, loopback and link-local addresses may be reached (for a test site or an intranet)."""
    max_bytes: int = 10_000_000
    """Of the body, before and after decompression."""
    seconds: float = 30.0
    redirects: int = 5
    parse_seconds: float = 20.0
    respects_robots: bool = True
    user_agent: str = USER_AGENT
