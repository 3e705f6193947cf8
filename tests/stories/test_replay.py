"""The fixture stories, replayed from what a model answered: golden briefs, the contradictions that are there and no other, the same bytes always."""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.domain.brief import Brief
from factcheck.domain.relation import Relation
from factcheck.errors import ReplayMiss
from factcheck.pipeline import run
from factcheck.render.json_brief import json_text
from factcheck.render.markdown import markdown
from factcheck.settings import Settings
from factcheck.wiring import Choice, Wanted, gathered, tools

STORIES = Path(__file__).parents[2] / "fixtures" / "stories"
RECORDED = sorted(folder.parents[1].name for folder in STORIES.glob("*/exchanges/summarise"))


async def replayed(story: Path, *, turn: int = 0) -> Brief:
    """The story's brief from its recordings, its articles turned by `turn` places."""
    read = gathered([str(story)], Settings())
    articles = (*read.articles[turn:], *read.articles[:turn])
    async with tools(Settings(), Choice("replay", replay=story / "exchanges"), Wanted()) as kit:
        return await run(articles, kit, title=read.title)


@pytest.fixture(scope="module")
def briefs() -> dict[str, Brief]:
    return {name: asyncio.run(replayed(STORIES / name)) for name in RECORDED}


@pytest.mark.parametrize("name", RECORDED)
def test_the_brief_is_the_golden_one(name: str, briefs: dict[str, Brief]) -> None:
    golden = (STORIES / name / "brief.md").read_text("utf-8")

    assert markdown(briefs[name], language="en") == golden, "uv run python scripts/renew_goldens.py, then read the diff"


@pytest.mark.parametrize("name", RECORDED)
def test_every_quote_is_its_files_own_text(name: str, briefs: dict[str, Brief]) -> None:
    brief = briefs[name]
    texts = {a.id: (STORIES / name / a.path).read_text("utf-8") for a in brief.articles}

    assert brief.claims
    assert all(c.quote == texts[c.article][c.start : c.end] for c in brief.claims)


@pytest.mark.parametrize("name", RECORDED)
def test_nothing_that_was_removed_became_a_claim(name: str, briefs: dict[str, Brief]) -> None:
    brief = briefs[name]

    inside = [
        (c.quote, r.reason) for c in brief.claims for r in brief.removed if r.article == c.article and c.start < r.end and r.start < c.end
    ]
    assert inside == []


def contradictions(brief: Brief) -> set[str]:
    return {q.text for q in brief.questions if any(p.relation is Relation.CONTRADICTS for p in brief.pairs if p.question == q.id)}


def test_wonsan_visit_has_one_contradiction_the_signing_date(briefs: dict[str, Brief]) -> None:
    brief = briefs["wonsan-visit"]

    pairs = [p for p in brief.pairs if p.relation is Relation.CONTRADICTS]
    assert len(contradictions(brief)) == 1
    assert {p.size for p in pairs} == {"5 months apart"}
    assert {p.kind for p in pairs} == {"date"}
    assert {p.decided_by for p in pairs} == {"values"}
    claims = {c.id: c for c in brief.claims}
    paths = {a.id: a.path for a in brief.articles}
    assert {paths[claims[side].article] for p in pairs for side in (p.a, p.b)} == {"03-masaa.txt", "04-nawafidh48.txt"}


def test_the_control_story_has_no_contradiction(briefs: dict[str, Brief]) -> None:
    assert contradictions(briefs["ruba-tram"]) == set()


def test_the_tolls_of_harbour_blast_changed_over_time(briefs: dict[str, Brief]) -> None:
    brief = briefs["harbour-blast"]

    tolls = [q for q in brief.questions if q.timeline]
    assert any({"2025-03-04", "2025-03-05", "2025-03-06"} <= {e.as_of[:10] for e in q.timeline} for q in tolls)


@pytest.mark.parametrize("name", RECORDED)
def test_088_the_order_of_articles_changes_no_byte(name: str, briefs: dict[str, Brief]) -> None:
    turned = asyncio.run(replayed(STORIES / name, turn=2))

    assert json_text(turned) == json_text(briefs[name])


def command(*words: str, **environ: str) -> "subprocess.CompletedProcess[bytes]":
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "FACTCHECK_"))}
    return subprocess.run([sys.executable, "-m", "factcheck", *words], capture_output=True, check=False, env=clean | environ)


def test_097_hash_seed_locale_and_concurrency_change_no_byte() -> None:
    story = str(STORIES / "wonsan-visit")

    first = command("brief", story, "--replay", "--format", "json", "--concurrency", "1", PYTHONHASHSEED="0")
    second = command("brief", story, "--replay", "--format", "json", "--concurrency", "16", PYTHONHASHSEED="1", LC_ALL="C")

    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert first.stdout == second.stdout
    json.loads(first.stdout)


def test_a_changed_prompt_is_a_replay_miss_that_shows_the_difference(tmp_path: Path) -> None:
    """The recording of one article is asked for with another source name: one line of the prompt differs."""
    story = tmp_path / "wonsan-visit"
    shutil.copytree(STORIES / "wonsan-visit", story)
    described = (story / "story.toml").read_text("utf-8")
    (story / "story.toml").write_text(described.replace("صحيفة ضفاف", "صحيفة الضفاف"), "utf-8")

    with pytest.raises(ReplayMiss) as miss:
        asyncio.run(replayed(story))

    message = str(miss.value)
    assert re.search(r"^ +-Source: صحيفة ضفاف$", message, re.MULTILINE)
    assert re.search(r"^ +\+Source: صحيفة الضفاف$", message, re.MULTILINE)
    assert "--record" in message


def test_a_replay_miss_exits_with_5(tmp_path: Path) -> None:
    story = tmp_path / "wonsan-visit"
    shutil.copytree(STORIES / "wonsan-visit", story)
    shutil.rmtree(story / "exchanges" / "summarise")

    done = command("brief", str(story), "--replay")

    assert done.returncode == 5
    assert done.stdout == b""
    assert b"--record" in done.stderr
