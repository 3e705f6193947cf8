"""Plans: questions are noted and never sent; only those of the earliest prompt are certain."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.llm.budget import Prices, estimate
from factcheck.llm.dialect import Dialect, DialectMemory
from factcheck.llm.planning import NotAsked, PlanningLLM, shown
from factcheck.settings import Settings
from tests.llm.asking import asked


def _of(prompt: str, place: str) -> object:
    return replace(asked(place=place), prompt=replace(asked().prompt, id=prompt))


async def _noted(*questions: object) -> PlanningLLM:
    planning = PlanningLLM()
    for question in questions:
        with pytest.raises(NotAsked, match="not asked"):
            await planning.complete(question)  # type: ignore[arg-type]
    return planning


async def test_what_depends_on_missing_answers_is_not_certain() -> None:
    planning = await _noted(_of("summarise", "brief"), _of("extract_claims", "02"), _of("extract_claims", "01"), _of("unheard_of", "x"))

    assert [request.place for request in planning.certain()] == ["01", "02"]
    assert planning.later() == 3


async def test_a_plan_of_nothing_is_nothing() -> None:
    assert PlanningLLM().certain() == ()
    assert PlanningLLM().later() == 0


async def test_after_the_summary_nothing_follows() -> None:
    assert (await _noted(_of("summarise", "brief"))).later() == 0
    assert (await _noted(_of("unheard_of", "x"))).later() == 0


@pytest.mark.parametrize(("url", "staying"), [("http://127.0.0.1:1/v1", True), ("https://models.example/v1", False)])
async def test_a_plan_says_where_to_and_shows_the_body_in_the_dialect_that_was_learnt(url: str, staying: bool, tmp_path: Path) -> None:
    settings = Settings(base_url=url, model="m", cache_dir=tmp_path)
    DialectMemory(tmp_path).learn(url, "m", Dialect(rung="object", dropped=("seed",)))

    text = shown([asked()], settings=settings, estimate=estimate([(asked(), False)], model="m", prices=Prices(settings)))

    body = json.loads(text.split("\n", 2)[2].split("\nQuestions that follow")[0])
    assert text.startswith(f"to {url}/chat/completions")
    assert ("nothing leaves this machine" in text) is staying
    assert body["response_format"] == {"type": "json_object"}
    assert "seed" not in body
    assert "قال الوزير أمس" in text
