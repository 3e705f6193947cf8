"""A model of a kind on loopback: it answers the real prompts by simple rules, so that whole runs go over real HTTP.

Each sentence with a number becomes a claim about that number; claims whose slots (its length, the sentence's last word) are equal become a question; of a question's
claims each distinct value is a position. The same prompt always gets the same answer.
"""

import json
import re
from typing import Any

from tests.faults.server import Call, Play, completion

SENTENCE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)
NUMBER = re.compile(r"[\d٠-٩]+")
NUMBERED = re.compile(r"^\[?(\d+)\]?[ .·:]", re.MULTILINE)


def answers(call: Call, **play: Any) -> Play:
    """A completion for any of the package's prompts."""
    return completion(json.dumps(answer_to(call), ensure_ascii=False), **play)


def answer_to(call: Call) -> dict[str, Any]:
    form = call.body["response_format"]["json_schema"]["name"]
    return {"ExtractAnswer": _extract, "GroupAnswer": _group, "JudgeAnswer": _judge, "SummaryAnswer": _summary}[form](call.user_text)


def _extract(text: str) -> dict[str, Any]:
    claims = [_claim(int(number), sentence) for number, sentence in SENTENCE.findall(text) if NUMBER.search(sentence)]
    occasion = {"key": "o1", "kind": "visit", "what": "visit", "participants": [], "place": "", "time_words": ""}
    return {"occasions": [occasion], "claims": claims}


def _claim(number: int, sentence: str) -> dict[str, Any]:
    found = NUMBER.search(sentence)
    assert found is not None
    said = {"sentences": [number], "words": found[0], "claim": sentence[:200], "kind": "quantity", "slot": _slot(sentence, found[0])}
    return said | {"occasion": "o1", "attribution": [], "modality": "asserted", "time_words": ""}


def _slot(sentence: str, number: str) -> str:
    last = re.findall(r"\w+", sentence)[-1] if sentence.isascii() else "it"
    return f"number {len(number)} of {last}"


def _group(text: str) -> dict[str, Any]:
    listed = text.split("# Claims", 1)[1].split("\n")
    slots: dict[str, list[int]] = {}
    for line in listed:
        number, slot = NUMBERED.match(line), re.search(r"number \d+ of \w+", line)
        if number and slot:
            slots.setdefault(slot[0], []).append(int(number[1]))
    questions = [{"text": f"What is {slot}?", "slot": slot, "varies": False, "claims": claims} for slot, claims in sorted(slots.items())]
    return {"occasions": [], "questions": questions}


def _judge(text: str) -> dict[str, Any]:
    return {"questions": []}


def _summary(text: str) -> dict[str, Any]:
    return {"summary": [], "abstracts": []}
