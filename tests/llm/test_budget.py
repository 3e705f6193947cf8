"""The cap: checked before every call against the most it could cost, kept exactly, and never by starving a run that fits it."""

import asyncio
import sys
from pathlib import Path

import pytest

from factcheck.errors import BudgetReached, SettingsError
from factcheck.llm.budget import Budget, Prices, budget_of, estimate, input_bound
from factcheck.llm.live import LiveLLM
from factcheck.llm.protocol import Attempt, Sampling, Usage
from factcheck.settings import Price, Settings
from tests.faults.server import Call, FaultServer, Play, completion
from tests.llm.asking import MINISTER, asked
from tests.llm.test_live import QUICK, in_turn, settings_for

PRICE = Price(input=1.0, output=10.0)
PRICED = Settings(model="m", prices={"m": PRICE})


def _billed(call: Call) -> Play:
    """An honest server: never more output than was allowed, all of it used."""
    allowed = call.body["max_tokens"]
    return completion(MINISTER, usage={"prompt_tokens": 200, "completion_tokens": min(2_000, allowed), "total_tokens": 1})


@pytest.mark.parametrize("cap", [0.01, 0.05, 0.2])
async def test_087_a_run_stops_before_it_passes_the_cap(cap: float) -> None:
    async with FaultServer(_billed) as server:
        settings = settings_for(server, max_cost=cap, prices={"m": PRICE})
        budget = budget_of(settings, Prices(settings))
        async with LiveLLM(settings, budget=budget, pace=QUICK) as llm:
            outcomes = await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(30)), return_exceptions=True)

    billed = sum(200 * 1e-6 + min(2_000, call.body["max_tokens"]) * 10e-6 for call in server.calls)
    reached = [outcome for outcome in outcomes if isinstance(outcome, BudgetReached)]
    assert billed <= cap
    assert budget.spent == pytest.approx(billed)
    assert reached
    assert len(reached) + len(server.calls) == 30
    assert billed > cap - 0.011, "no more is left than one call of a thousand tokens needs"


async def test_087_the_message_says_what_was_spent_and_that_nothing_is_lost() -> None:
    budget = Budget(cap=0.001, price=PRICE)

    with pytest.raises(BudgetReached, match=r"(?s)\$0.00 is reached.*\$0.0000 are spent.*not paid twice"):
        async with budget.call(asked(), max_tokens=16_000):
            pass


async def test_084_a_second_asking_counts_against_the_cap_too() -> None:
    bad = completion("{}}", usage={"prompt_tokens": 200, "completion_tokens": 1_000, "total_tokens": 1})
    async with FaultServer(in_turn(bad)) as server:
        settings = settings_for(server, max_cost=0.0125, prices={"m": PRICE})
        async with LiveLLM(settings, budget=budget_of(settings, Prices(settings)), pace=QUICK) as llm:
            with pytest.raises(BudgetReached):
                await llm.complete(asked())

    assert len(server.calls) == 1


async def test_082_a_call_of_unknown_usage_counts_with_all_it_could_have_cost() -> None:
    budget = Budget(cap=1.0, price=PRICE)

    async with budget.call(asked(), max_tokens=1_000) as grant:
        grant.attempt = Attempt("answered", None, None)

    assert budget.spent == pytest.approx((input_bound(asked()) * 1 + 1_000 * 10) / 1e6)


async def test_a_call_that_the_server_never_answered_costs_nothing() -> None:
    budget = Budget(cap=1.0, price=PRICE)

    async with budget.call(asked(), max_tokens=1_000):
        pass

    assert budget.spent == 0


async def test_a_reserve_that_stands_in_the_way_is_waited_for() -> None:
    budget = Budget(cap=0.25, price=PRICE)

    async def call() -> None:
        async with budget.call(asked(), max_tokens=16_000) as grant:
            await asyncio.sleep(0.01)
            grant.attempt = Attempt("answered", 100, 100)

    await asyncio.gather(*(call() for _ in range(20)))

    assert budget.spent == pytest.approx(20 * (100 + 1_000) / 1e6)


async def test_without_a_cap_nothing_is_shortened() -> None:
    async with Budget(cap=None, price=None).call(asked(), max_tokens=None) as grant:
        assert grant.max_tokens is None


def test_a_cap_without_a_price_is_refused_with_the_lines_that_mend_it() -> None:
    with pytest.raises(SettingsError, match=r"\[prices"):
        Budget(cap=1.0, price=None)


def test_a_local_model_has_no_price_unless_the_user_gives_it_one() -> None:
    local = Settings(base_url="http://127.0.0.1:1/v1", model="qwen")

    assert Prices(local).cost("qwen", Usage(10, 10)) is None
    assert Prices(local.model_copy(update={"prices": {"qwen": PRICE}})).cost("qwen", Usage(10, 10)) == pytest.approx(0.00011)


def test_a_price_holds_for_the_dated_names_that_servers_answer_with() -> None:
    settings = Settings(prices={"m": PRICE, "m-mini": Price(input=0.1, output=0.2)})

    assert Prices(settings).of("m-mini-2026-04-14") == Price(input=0.1, output=0.2)
    assert Prices(settings).of("m-2026") == PRICE


def test_082_unknown_tokens_make_an_unknown_cost() -> None:
    assert Prices(PRICED).cost("m", Usage(None, 10)) is None
    assert Prices(PRICED).cost("m", Usage(10, None)) is None


def test_a_model_that_no_table_knows_costs_unknown() -> None:
    assert Prices(Settings(model="nonesuch")).of("nonesuch-model-of-nobody") is None


GENAI_PRICES = """
class Usage:
    def __init__(self, **tokens):
        self.tokens = tokens
class Quote:
    def __init__(self, total):
        self.total_price = total
def calc_price(usage, *, model_ref):
    if model_ref != "listed":
        raise LookupError(model_ref)
    return Quote((usage.tokens["input_tokens"] * 4 + usage.tokens["output_tokens"] * 16) / 10_000_000)
"""


def test_genai_prices_is_asked_where_it_is_installed_and_the_users_table_stands_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "genai_prices.py").write_text(GENAI_PRICES)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "genai_prices", raising=False)

    prices = Prices(Settings(model="listed"))

    assert prices.of("listed") == prices.of("listed") == Price(input=0.4, output=1.6)
    assert prices.of("other") is None
    assert Prices(Settings(prices={"listed": PRICE})).of("listed") == PRICE
    monkeypatch.delitem(sys.modules, "genai_prices", raising=False)


def test_an_estimate_knows_the_cache() -> None:
    requests = [(asked(str(n)), n < 12) for n in range(40)]

    shown = estimate(requests, model="m", prices=Prices(PRICED))

    assert (shown.calls, shown.cached) == (40, 12)
    assert str(shown) == f"12 of 40 calls cached, at most ${shown.at_most:.2f}"
    assert shown.at_most == pytest.approx(28 * (input_bound(asked("12")) + 16_000 * 10) / 1e6)


def test_an_estimate_counts_calls_that_follow_from_missing_answers() -> None:
    alone, with_later = (estimate([(asked(), False)], model="m", prices=Prices(PRICED), later=later) for later in (0, 3))

    assert with_later.calls == alone.calls + 3
    assert alone.at_most is not None
    assert with_later.at_most == pytest.approx(alone.at_most + 3 * (30_000 + 16_000 * 10) / 1e6)


def test_an_estimate_of_a_run_that_is_all_cached_is_nothing() -> None:
    assert str(estimate([(asked(), True)], model="m", prices=Prices(PRICED))) == "1 of 1 calls cached, at most $0.00"


def test_an_estimate_without_a_price_says_so() -> None:
    sampling = Sampling(max_tokens=None)

    assert "cost unknown" in str(estimate([(asked(sampling=sampling), False)], model="x", prices=Prices(Settings(model="x-of-nobody"))))


def test_the_bound_on_tokens_holds_for_arabic() -> None:
    text = "قال وزير الخارجية الروسي " * 100

    assert input_bound(asked(text)) > len(text) / 3.3
