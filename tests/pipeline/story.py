"""A story of three short articles and a scripted model that reads them honestly, for tests of the whole run."""

import hashlib
import re
from datetime import datetime

from pydantic import BaseModel

from factcheck.domain.article import Metadata, RawArticle
from factcheck.llm.protocol import Request
from factcheck.stages.align.model import GroupAnswer, OccasionAnswer, QuestionAnswer
from factcheck.stages.compare.judge import JudgeAnswer, PositionAnswer, RelationAnswer
from factcheck.stages.compare.judge import QuestionAnswer as JudgedQuestion
from factcheck.stages.extract.model import ClaimAnswer, ExtractAnswer, VoiceAnswer
from factcheck.stages.extract.model import OccasionAnswer as EventAnswer
from factcheck.stages.summarise.model import AbstractAnswer, SentenceAnswer, SummaryAnswer
from tests.llm.fakes import FakeLLM

HARBOUR = "Fire on the Corran\n\nThe fire aboard the ferry Corran began in the kitchen. It destroyed 40 cars, the owner said.\n"
ISLAND = "Corran fire\n\nThe fire aboard the Corran started in the engine room. It destroyed 55 cars.\n"
COAST = "حريق العبارة كوران\n\nاندلع الحريق في مطبخ العبارة كوران. وأتى على أربعين سيارة.\n"


def raw(text: str, *, name: str, source: str, published: str = "2021-05-03") -> RawArticle:
    metadata = Metadata(source=source, published=datetime.fromisoformat(published))
    return RawArticle(path=f"{name}.txt", text=text, encoding="utf-8", sha256=hashlib.sha256(text.encode()).hexdigest(), metadata=metadata)


def articles() -> list[RawArticle]:
    return [
        raw(HARBOUR, name="01-harbour", source="Harbour Times"),
        raw(ISLAND, name="02-island", source="Island Post", published="2021-05-04"),
        raw(COAST, name="03-coast", source="صوت المرفأ", published="2021-05-05"),
    ]


def claim(sentence: int, words: str, *, kind: str, slot: str, voice: str = "") -> ClaimAnswer:
    fields = {
        "sentences": [sentence],
        "words": words,
        "claim": f"claim: {words}",
        "kind": kind,
        "slot": slot,
        "occasion": "o1",
        "attribution": [VoiceAnswer(name=voice, english=voice)] if voice else [],
        "modality": "asserted",
        "time_words": "",
    }
    return ClaimAnswer.model_validate(fields)


EVENT = EventAnswer(key="o1", kind="fire", what="fire aboard the ferry Corran", participants=["Corran"], place="", time_words="")
CAUSE, CARS = "where the fire aboard the Corran began", "cars destroyed in the fire aboard the Corran"
CLAIMS = {
    "Harbour Times": [
        claim(2, "in the kitchen", kind="place", slot=CAUSE),
        claim(3, "40 cars", kind="quantity", slot=CARS, voice="the owner"),
    ],
    "Island Post": [claim(2, "in the engine room", kind="place", slot=CAUSE), claim(3, "55 cars", kind="quantity", slot=CARS)],
    "صوت المرفأ": [claim(2, "في مطبخ", kind="place", slot=CAUSE), claim(3, "أربعين سيارة", kind="quantity", slot=CARS)],
}


def extracted(request: Request[BaseModel]) -> BaseModel:
    source = re.search(r"^Source: (.*)$", request.prompt.user, re.MULTILINE)
    assert source is not None
    return ExtractAnswer(occasions=[EVENT], claims=CLAIMS[source[1]])


def numbers_of(user: str, mark: str) -> list[int]:
    return [int(line.split(" · ")[0]) for line in user.splitlines() if mark in line and line.split(" · ")[0].isdigit()]


def grouped(request: Request[BaseModel]) -> BaseModel:
    user = request.prompt.user
    members = re.findall(r"^(A\d+\.o1) ", user, re.MULTILINE)
    event = OccasionAnswer(members=members, kind="fire", what="fire aboard the ferry Corran", participants=["Corran"], place="")
    questions = [
        QuestionAnswer(text=text, slot=slot, varies=False, claims=numbers_of(user, slot))
        for text, slot in (("Where did the fire begin?", CAUSE), ("How many cars were destroyed?", CARS))
    ]
    return GroupAnswer(occasions=[event], questions=questions)


def judged(request: Request[BaseModel]) -> BaseModel:
    return JudgeAnswer(
        questions=[
            _judged(part)
            for part in re.split(r"(?=^Question \d+:)", request.prompt.user, flags=re.MULTILINE)
            if part.startswith("Question")
        ]
    )


def _judged(part: str) -> JudgedQuestion:
    number = re.match(r"Question (\d+):", part)
    assert number is not None
    lines = [line for line in part.splitlines() if line.startswith("  claim ")]
    held: dict[str, list[int]] = {"kitchen": [], "engine": []}
    for line in lines:
        held["engine" if "engine room" in line or "55" in line else "kitchen"].append(int(line.split()[1]))
    positions = [PositionAnswer(value=value, claims=claims) for value, claims in held.items()]
    relation = RelationAnswer(first=1, second=2, relation="CONTRADICTS", reason="kitchen or engine room")
    return JudgedQuestion(question=int(number[1]), positions=positions, relations=[relation])


def summarised(request: Request[BaseModel]) -> BaseModel:
    first = SentenceAnswer(sentence="A fire broke out aboard the Corran.", claims=[1])
    invented = SentenceAnswer(sentence="It cost 900 jobs.", claims=[1])
    labels = re.findall(r"^(A\d+) · ", request.prompt.user, re.MULTILINE)
    return SummaryAnswer(summary=[first, invented], abstracts=[AbstractAnswer(article=label, sentences=[first]) for label in labels[:1]])


def model(**other: object) -> FakeLLM:
    return FakeLLM({"extract_claims": extracted, "group_questions": grouped, "judge_positions": judged, "summarise": summarised} | other)  # type: ignore[operator, arg-type]
