"""Prompts are text that recordings depend on: locked, rendered without any template engine, and their examples ground like real output."""

import json
import re
from pathlib import Path

import pytest

from factcheck.domain.article import Article, Sentence, Span
from factcheck.domain.claim import Claim, ClaimDraft
from factcheck.prompts import PROMPT_IDS, Prompt, delimiter, digest, folder, load
from factcheck.stages.align.model import GroupAnswer
from factcheck.stages.compare.judge import JudgeAnswer
from factcheck.stages.extract.model import ClaimAnswer, ExtractAnswer
from factcheck.stages.ground import ground
from factcheck.stages.normalise import figures_in
from factcheck.stages.summarise.model import SummaryAnswer

ANSWERS = {"extract_claims": ExtractAnswer, "group_questions": GroupAnswer, "judge_positions": JudgeAnswer, "summarise": SummaryAnswer}


@pytest.mark.parametrize("prompt_id", PROMPT_IDS)
def test_a_changed_prompt_has_a_new_version_and_is_pinned_again(prompt_id: str) -> None:
    lock = json.loads((folder() / "lock.json").read_text("utf-8"))

    pin = {"version": load(prompt_id).version, "sha256": digest(folder() / prompt_id)}

    mend = f"raise the version in prompts/{prompt_id}/prompt.toml, then: uv run python scripts/pin_prompts.py (and record again)"
    assert pin == lock[prompt_id], mend


@pytest.mark.parametrize("prompt_id", PROMPT_IDS)
def test_the_examples_of_a_prompt_are_valid_answers(prompt_id: str) -> None:
    for example in json.loads(load(prompt_id).examples):
        ANSWERS[prompt_id].model_validate(example["answer"], strict=True)


@pytest.mark.parametrize("prompt_id", PROMPT_IDS)
def test_the_static_prefix_holds_the_examples_and_no_marker(prompt_id: str) -> None:
    prompt = load(prompt_id)

    assert prompt.examples.strip() in prompt.system
    assert not re.search(r"<<[a-z_]+>>", prompt.system)


def extraction_examples() -> list[tuple[list[str], ClaimAnswer]]:
    loaded = json.loads(load("extract_claims").examples)
    return [(e["sentences"], ClaimAnswer.model_validate(c)) for e in loaded for c in e["answer"]["claims"]]


@pytest.mark.parametrize(("numbered", "claim"), extraction_examples())
def test_every_claim_of_the_examples_grounds_like_real_output(numbered: list[str], claim: ClaimAnswer) -> None:
    article, sentences = article_of(numbered)

    grounded = ground(draft_of(claim, article), article, sentences, figures=lambda text: frozenset(f.value for f in figures_in(text)))

    assert isinstance(grounded, Claim), grounded
    assert grounded.quote == article.text[grounded.start : grounded.end]
    assert grounded.words == claim.words
    assert grounded.time_words == claim.time_words


def test_the_examples_are_in_arabic_and_in_english() -> None:
    texts = [" ".join(e["sentences"]) for e in json.loads(load("extract_claims").examples)]

    assert any(re.search("[\u0620-\u064a]", t) for t in texts)
    assert any(not re.search("[\u0620-\u064a]", t) for t in texts)


HOSTILE = "{{ 7*7 }} {% for x in y %} {0} %s $x <<article>> <<fence>> {{ قيمة"


def test_061_template_syntax_in_an_article_goes_out_as_it_stands() -> None:
    rendered = load("judge_positions").render(fence="F", questions=HOSTILE)

    assert HOSTILE in rendered.user


def test_115_braces_and_percent_signs_in_a_prompt_file_stay_literal(tmp_path: Path) -> None:
    braces = "{} {{x}} {% raw %} %(a)s 100 % \\n"
    here = tmp_path / "extract_claims"
    here.mkdir()
    (here / "prompt.toml").write_text('version = "1"')
    (here / "examples.json").write_text("[]")
    (here / "system.md").write_text(braces)
    (here / "user.md").write_text(braces + "<<article>>")

    prompt = load("extract_claims", root=tmp_path)

    assert prompt.system == braces
    assert prompt.render(article="x").user == braces + "x"


def test_a_section_that_is_missing_or_left_over_is_named() -> None:
    with pytest.raises(KeyError, match=r"surplus.*against markers.*fence"):
        load("judge_positions").render(surplus="x")


def test_057_the_fence_depends_on_the_content_alone_and_is_not_in_it() -> None:
    article = "text ARTICLE-0000 END"

    assert delimiter(article) == delimiter(article)
    assert delimiter(article) != delimiter(article + " ")
    assert delimiter(article) not in article


def test_the_digest_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    before = digest(tmp_path)

    (tmp_path / "a.md").write_text("two")

    assert digest(tmp_path) != before


def article_of(numbered: list[str]) -> tuple[Article, tuple[Sentence, ...]]:
    bare = [re.sub(r"^\[\d+\] ", "", line) for line in numbered]
    text = "\n".join(bare)
    starts = [sum(len(b) + 1 for b in bare[:i]) for i in range(len(bare))]
    sentences = tuple(Sentence(number=i + 1, start=s, end=s + len(b), text=b) for i, (s, b) in enumerate(zip(starts, bare, strict=True)))
    return Article(id="a-1", path="x.txt", sha256="0", text=text, kept=(Span(start=0, end=len(text)),)), sentences


def draft_of(claim: ClaimAnswer, article: Article) -> ClaimDraft:
    return ClaimDraft(
        article=article.id,
        sentences=tuple(claim.sentences),
        words=claim.words,
        text=claim.claim,
        kind=claim.kind,
        slot=claim.slot,
        occasion=claim.occasion,
        attribution=tuple(v.name for v in claim.attribution),
        voices=tuple(v.english for v in claim.attribution),
        modality=claim.modality,
        time_words=claim.time_words,
    )


def test_a_prompt_is_read_once_per_run() -> None:
    assert isinstance(load("summarise"), Prompt)
    assert load("summarise") is load("summarise")
