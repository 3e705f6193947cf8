"""Requests, prices and a cap go in; what a run will cost at most, what it has cost, and whether one more call may go come out."""

import asyncio
import importlib
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from factcheck.errors import BudgetReached, SettingsError
from factcheck.llm.protocol import Attempt, Request, T, Usage
from factcheck.llm.schema import strict_schema
from factcheck.settings import DEFAULT_MODEL, Price, Settings

# Arabic is 3.3 characters a token on o200k and English about 4.5; other tokenizers do worse, so the bound is taken lower.
CHARACTERS_A_TOKEN = 2.5
MESSAGE_TOKENS = 50
WORTHWHILE = 1_000
"""Tokens of output below which a call that the cap would shorten is not worth making."""
UNCAPPED_OUTPUT = 16_000
LATER_TOKENS = 30_000
"""Input of a grouping call at its limit of 500 claims; judging and summary need less."""


class Prices:
    """US dollars a million tokens by model: the user's own table first, then genai-prices where it is installed."""

    def __init__(self, settings: Settings) -> None:
        self._own = settings.prices
        self._free = settings.on_loopback
        self._found: dict[str, Price | None] = {}

    def of(self, model: str) -> Price | None:
        """The user's price for the longest name that this one begins with: servers answer as "gpt-4.1-mini-2025-04-14".

        `None` where nobody knows; a server on loopback has no price unless the user gives it one."""
        own = max((name for name in self._own if model.startswith(name)), key=len, default=None)
        if own is not None:
            return self._own[own]
        if self._free:
            return None
        if model not in self._found:
            self._found[model] = _listed(model)
        return self._found[model]

    def cost(self, model: str, usage: Usage) -> float | None:
        """`None` where price or tokens are unknown."""
        price = self.of(model)
        if price is None or usage.input_tokens is None or usage.output_tokens is None:
            return None
        return _dollars(price, usage.input_tokens, usage.output_tokens)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run would do. `at_most` in US dollars; `None`: no price is known. Second askings are not foreseen."""

    calls: int
    cached: int
    input_tokens: int
    output_tokens: int
    at_most: float | None

    def __str__(self) -> str:
        cost = "cost unknown (no price for this model)" if self.at_most is None else f"at most ${self.at_most:.2f}"
        return f"{self.cached} of {self.calls} calls cached, {cost}"


def estimate(requests: Iterable[tuple[Request[T], bool]], *, model: str, prices: Prices, later: int = 0) -> Estimate:
    """`requests` with whether each is in the cache; tokens are bounds for those that are not.

    `later`: calls that cannot be worded yet, because they depend on missing answers; each counts with `LATER_TOKENS`.
    """
    pairs = list(requests)
    paid = [request for request, cached in pairs if not cached]
    tokens_in = sum(input_bound(request) for request in paid) + later * LATER_TOKENS
    tokens_out = sum(request.sampling.max_tokens or UNCAPPED_OUTPUT for request in paid) + later * UNCAPPED_OUTPUT
    price = prices.of(model)
    at_most = None if price is None else _dollars(price, tokens_in, tokens_out)
    return Estimate(len(pairs) + later, len(pairs) - len(paid), tokens_in, tokens_out, at_most if paid else 0.0)


def input_bound(request: Request[T]) -> int:
    """More tokens than the question has on any common tokenizer."""
    characters = len(request.prompt.system) + len(request.prompt.user) + len(str(strict_schema(request.answer)))
    return int(characters / CHARACTERS_A_TOKEN) + MESSAGE_TOKENS


@dataclass(slots=True)
class Grant:
    """Leave to make one call; the holder notes what the server billed."""

    max_tokens: int | None
    attempt: Attempt | None = field(default=None)


class Budget:
    """The cap of one run: checked before every call, also a second asking, against the most that the call could cost."""

    def __init__(self, *, cap: float | None, price: Price | None) -> None:
        """Raises: `SettingsError` where there is a cap and no price to hold it against."""
        if cap is not None and price is None:
            mend = 'give it one in factcheck.toml: [prices."<model>"] input = … output = … (US dollars a million tokens)'
            raise SettingsError("--max-cost cannot be kept", why="no price is known for this model", mend=mend)
        self._cap = cap
        self._price = price
        self._reserved = 0.0
        self._settled = asyncio.Condition()
        self.spent = 0.0
        """US dollars; a call of unknown usage counts with the most that it could have cost."""

    @asynccontextmanager
    async def call(self, request: Request[T], *, max_tokens: int | None) -> AsyncIterator[Grant]:
        """One call under the cap; shortens its answer where only that makes it affordable.

        Waits for calls in flight where their reserve stands in the way. Raises: `BudgetReached`.
        """
        if self._cap is None or self._price is None:
            yield Grant(max_tokens)
            return
        tokens_in = input_bound(request)
        granted = await self._reserve(self._price, tokens_in, max_tokens or UNCAPPED_OUTPUT)
        most = _dollars(self._price, tokens_in, granted)
        grant = Grant(granted)
        try:
            yield grant
        finally:
            async with self._settled:
                self._reserved -= most
                self.spent += self._billed(grant, most)
                self._settled.notify_all()

    async def _reserve(self, price: Price, tokens_in: int, tokens_out: int) -> int:
        async with self._settled:
            while True:
                left = (self._cap or 0.0) - self.spent - self._reserved
                affordable = tokens_out if _dollars(price, tokens_in, tokens_out) <= left else _output_for(price, tokens_in, left)
                if affordable >= tokens_out or (self._reserved <= 0 and affordable >= min(WORTHWHILE, tokens_out)):
                    self._reserved += _dollars(price, tokens_in, affordable)
                    return affordable
                if self._reserved <= 0:
                    raise self._reached()
                await self._settled.wait()

    def _billed(self, grant: Grant, most: float) -> float:
        """A call without an answer was not billed; one whose usage nobody tells may have cost all of its reserve."""
        if grant.attempt is None or self._price is None:
            return 0.0
        tokens = (grant.attempt.input_tokens, grant.attempt.output_tokens)
        return most if None in tokens else _dollars(self._price, tokens[0] or 0, tokens[1] or 0)

    def _reached(self) -> BudgetReached:
        return BudgetReached(
            f"the cost cap of ${self._cap:.2f} is reached",
            why=f"${self.spent:.4f} are spent and the next call could pass the cap",
            mend="a higher --max-cost; finished answers are kept and not paid twice",
        )


def budget_of(settings: Settings, prices: Prices) -> Budget:
    """The budget of a run with these settings."""
    return Budget(cap=settings.max_cost, price=prices.of(settings.model or DEFAULT_MODEL))


def _output_for(price: Price, tokens_in: int, dollars: float) -> int:
    left = dollars - _dollars(price, tokens_in, 0)
    if left < 0:
        return 0
    return int(left / price.output * 1e6) if price.output else UNCAPPED_OUTPUT


def _dollars(price: Price, tokens_in: int, tokens_out: int) -> float:
    return (tokens_in * price.input + tokens_out * price.output) / 1e6


def _listed(model: str) -> Price | None:
    """genai-prices quotes a call, so a million tokens of each kind are asked for."""
    try:
        listed: Any = importlib.import_module("genai_prices")
    except ImportError:
        return None
    try:
        costs = [_quoted(listed, model, input_tokens=million, output_tokens=1_000_000 - million) for million in (1_000_000, 0)]
    except (LookupError, ValueError):
        return None
    return Price(input=float(costs[0]), output=float(costs[1]))


def _quoted(listed: Any, model: str, **tokens: int) -> Decimal:
    quote = listed.calc_price(listed.Usage(**tokens), model_ref=model)
    return Decimal(quote.total_price)
