"""A stand-in for a provider's files and batches endpoints: files go up, answers come down, the model's rules answer each line."""

import json
import re
from collections.abc import Callable

from tests.faults.server import JSON_TYPE, Call, Play, refused

FILE = re.compile(rb'name="file".*?\r\n\r\n(.*?)\r\n--', re.DOTALL)
PATH = re.compile(r"^/v1/(files|batches)(?:/([\w-]+))?(/content)?$")


class BatchService:
    """`play` for a FaultServer; `ready` says whether batches are done, `spoil` may change an output line."""

    def __init__(self, answer: Callable[[Call], Play], *, spoil: Callable[[int, bytes], bytes] = lambda _n, line: line) -> None:
        self.ready = True
        self.files: dict[str, bytes] = {}
        self.batches: dict[str, str] = {}
        self._answer = answer
        self._spoil = spoil

    def play(self, call: Call) -> Play:
        matched = PATH.match(call.path)
        if matched is None:
            return refused(404, message=call.path)
        kind, name, content = matched.groups()
        if kind == "files":
            return Play(self.files[name]) if content else self._upload(call)
        return self._described(name) if name else self._made(call)

    def _upload(self, call: Call) -> Play:
        file = FILE.search(call.raw)
        assert file is not None
        name = f"file-{len(self.files) + 1}"
        self.files[name] = file[1]
        return _json({"id": name, "object": "file", "bytes": len(file[1]), "created_at": 1, "filename": "f", "purpose": "batch"})

    def _made(self, call: Call) -> Play:
        name = f"batch_{len(self.batches) + 1}"
        self.batches[name] = call.body["input_file_id"]
        assert (call.body["endpoint"], call.body["completion_window"]) == ("/v1/chat/completions", "24h")
        return self._described(name)

    def _described(self, name: str) -> Play:
        asked = self.files[self.batches[name]].splitlines()
        described = {"id": name, "object": "batch", "endpoint": "/v1/chat/completions", "created_at": 1, "completion_window": "24h"}
        counts = {"total": len(asked), "completed": len(asked) if self.ready else 0, "failed": 0}
        described |= {"input_file_id": self.batches[name], "request_counts": counts}
        if not self.ready:
            return _json(described | {"status": "in_progress"})
        output = f"{name}-output"
        self.files[output] = b"\n".join(self._spoil(n, self._line(line)) for n, line in enumerate(reversed(asked), 1)) + b"\n"
        return _json(described | {"status": "completed", "output_file_id": output})

    def _line(self, line: bytes) -> bytes:
        asked = json.loads(line)
        call = Call(0, "POST", asked["url"], {}, asked["body"], line)
        response = {"status_code": 200, "request_id": "r", "body": json.loads(self._answer(call).body)}
        return json.dumps({"id": "b", "custom_id": asked["custom_id"], "response": response, "error": None}, ensure_ascii=False).encode()


def _json(value: object) -> Play:
    return Play(json.dumps(value).encode(), headers=JSON_TYPE)
