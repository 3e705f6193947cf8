"""What can go wrong with one call, and what is done about it: one table for the whole retry policy.

`wire` turns foreign exceptions and unusable answers into a `CallFailure`; `live` looks its kind up here.
"""

from dataclasses import dataclass
from enum import Enum

from factcheck.errors import AnswerRejected, ModelError, ModelRefused, ModelUnreachable
from factcheck.llm.protocol import Attempt


class Kind(Enum):
    """Why a call gave no usable answer."""

    KEY = "the key was refused"
    QUOTA = "the account has no quota left"
    NO_MODEL = "the endpoint does not know the model"
    BAD_REQUEST = "the endpoint refused the request"
    TOO_LONG = "the question is longer than the model's context"
    FORM = "the endpoint does not speak this form of structured output"
    PARAMETER = "the endpoint does not take a parameter"
    RATE = "too many requests"
    SERVER = "the server failed"
    TRANSPORT = "the connection failed"
    OFFLINE = "the host's name cannot be resolved; there may be no network"
    TIMEOUT = "no answer in time"
    EMPTY = "the answer is empty or no completion"
    MALFORMED = "the answer is not of the asked form"
    CUT = "the answer was cut short"
    DECLINED = "the model declined to answer"


@dataclass(frozen=True, slots=True)
class Policy:
    """`tries` in all; `backs_off`: with a growing, random pause; `for_all`: every other call of the run would fail alike."""

    tries: int
    error: type[ModelError]
    mend: str
    backs_off: bool = False
    for_all: bool = False


LATER = "the same command again: finished answers are kept and not asked for twice"
POLICIES: dict[Kind, Policy] = {
    Kind.KEY: Policy(1, ModelRefused, "export OPENAI_API_KEY=<a valid key>, then `factcheck doctor`", for_all=True),
    Kind.QUOTA: Policy(1, ModelRefused, f"top up the account, then {LATER}", for_all=True),
    Kind.NO_MODEL: Policy(
        1,
        ModelRefused,
        "`factcheck doctor` lists the models, then export FACTCHECK_MODEL=<one of them>; an OPENAI_BASE_URL usually ends in /v1",
        for_all=True,
    ),
    Kind.BAD_REQUEST: Policy(1, ModelRefused, "`factcheck doctor`, or another model with FACTCHECK_MODEL"),
    Kind.TOO_LONG: Policy(1, AnswerRejected, "a model with a larger context, by FACTCHECK_MODEL"),
    Kind.FORM: Policy(1, ModelRefused, "another model with FACTCHECK_MODEL: this one writes no JSON on demand"),
    Kind.PARAMETER: Policy(1, ModelRefused, "another model with FACTCHECK_MODEL"),
    Kind.RATE: Policy(6, ModelUnreachable, LATER, backs_off=True),
    Kind.SERVER: Policy(4, ModelUnreachable, LATER, backs_off=True),
    Kind.TRANSPORT: Policy(4, ModelUnreachable, f"check the network and OPENAI_BASE_URL, then {LATER}", backs_off=True),
    Kind.OFFLINE: Policy(4, ModelUnreachable, f"go online, or read a recorded story with --replay; then {LATER}", backs_off=True),
    Kind.TIMEOUT: Policy(4, ModelUnreachable, f"a longer `timeout` or `deadline` in factcheck.toml, then {LATER}", backs_off=True),
    Kind.EMPTY: Policy(2, AnswerRejected, LATER, backs_off=True),
    Kind.MALFORMED: Policy(2, AnswerRejected, "another model with FACTCHECK_MODEL"),
    Kind.CUT: Policy(2, AnswerRejected, "a model that may write longer answers, by FACTCHECK_MODEL"),
    Kind.DECLINED: Policy(1, AnswerRejected, "another model with FACTCHECK_MODEL"),
}


class CallFailure(Exception):
    """One call that gave no usable answer; never leaves `factcheck.llm`.

    `retry_after`: seconds that the server asks to wait. `attempt`: what the call cost, where the server answered at all.
    `field`: which parameter the endpoint does not take. `detail` never holds article text or a key.
    """

    def __init__(
        self, kind: Kind, detail: str = "", *, retry_after: float | None = None, attempt: Attempt | None = None, field: str = ""
    ) -> None:
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after
        self.attempt = attempt
        self.field = field
        super().__init__(kind.value, detail)

    @property
    def policy(self) -> Policy:
        return POLICIES[self.kind]

    def reported(self) -> ModelError:
        """The error that a user reads, once nothing more is tried."""
        policy, what = self.policy, f"no answer from the model: {self.kind.value}"
        if policy.error is AnswerRejected:
            return AnswerRejected(what, why=self.detail, mend=policy.mend, cut_short=self.kind in (Kind.CUT, Kind.TOO_LONG))
        return policy.error(what, why=self.detail, mend=policy.mend)

    def __str__(self) -> str:
        return f"{self.kind.value} ({self.detail})" if self.detail else self.kind.value
