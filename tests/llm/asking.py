"""Requests as tests ask them: a small answer type, an Arabic question, all else chosen by keyword."""

from typing import Literal

from pydantic import Field

from factcheck.domain.frozen import Frozen
from factcheck.llm.protocol import Request, Sampling
from factcheck.prompts import RenderedPrompt


class Person(Frozen):
    """Somebody whom an article names."""

    name: str = Field(max_length=40, description="As the article spells it")
    role: Literal["speaker", "subject"] = "subject"


class Persons(Frozen):
    """An answer type with what real ones have: a nested type, a default, a limit that no server checks."""

    people: tuple[Person, ...] = ()


def asked(
    text: str = "قال الوزير أمس", *, place: str = "01-maraya", version: str = "1", sampling: Sampling | None = None, sample: int = 0
) -> Request[Persons]:
    """The question "who is named in this text"."""
    prompt = RenderedPrompt("name_people", version, "0" * 64, "List the people.\n\n", f"«{text}»")
    return Request(prompt, Persons, place, sampling or Sampling(), sample)


MINISTER = Persons(people=(Person(name="الوزير", role="speaker"),))
