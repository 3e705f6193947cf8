"""A failure goes in, what the user reads comes out: what happened, why, and the command that mends it.

    FactcheckError                 anything factcheck itself reports            exit code
    ├── UsageError                 the call cannot be carried out as typed              2
    │   └── SettingsError          a setting is unknown, malformed or contradictory     2
    ├── SourceError                one source cannot be used; the others go on          3
    ├── ModelError                 no answer from the model                             4
    │   ├── ModelRefused           key, quota, model name or request refused            4
    │   ├── ModelUnreachable       network, server or deadline; worth trying again      4
    │   ├── AnswerRejected         an answer came and cannot be used                    4
    │   └── BudgetReached          the next call could pass the cost cap                4
    ├── ReplayMiss                 no recording answers this request                    5
    └── StoreError                 cache or recordings cannot be read or written        2

Findings (a contradiction, a quote that is not there) are values, never exceptions.
"""

from typing import ClassVar


class FactcheckError(Exception):
    """Base of all reported failures; `str()` is the whole message, several lines at most."""

    exit_code: ClassVar[int] = 2

    def __init__(self, what: str, *, why: str = "", mend: str = "") -> None:
        self.what = what
        self.why = why
        self.mend = mend
        super().__init__(what, why, mend)

    def __str__(self) -> str:
        lines = (self.what, self.why and f"  why: {self.why}", self.mend and f"  try: {self.mend}")
        return "\n".join(line for line in lines if line)


class UsageError(FactcheckError):
    """The call cannot be carried out as typed."""


class SettingsError(UsageError):
    """A setting is unknown, malformed or contradicts another."""


class SourceError(FactcheckError):
    """One source cannot be used; the run goes on without it."""

    exit_code = 3


class ModelError(FactcheckError):
    """The model gave no answer that can be used."""

    exit_code = 4


class ModelRefused(ModelError):
    """The endpoint refused the key, the quota, the model's name or the request; a retry would fail alike."""


class ModelUnreachable(ModelError):
    """The endpoint could not be reached or did not answer in time; worth trying again."""


class AnswerRejected(ModelError):
    """An answer came but is refused, cut short or not of the asked form.

    `cut_short`: a shorter question could succeed, because the answer or the question is too long for the model.
    """

    def __init__(self, what: str, *, why: str = "", mend: str = "", cut_short: bool = False) -> None:
        super().__init__(what, why=why, mend=mend)
        self.cut_short = cut_short


class BudgetReached(ModelError):
    """The next call could pass the cost cap, so it was not made."""


class ReplayMiss(FactcheckError):
    """No recording answers this request; the message shows the nearest one and what differs."""

    exit_code = 5


class StoreError(FactcheckError):
    """The cache or a folder of recordings cannot be read or written."""
