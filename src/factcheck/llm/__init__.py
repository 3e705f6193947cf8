"""One narrow door to a language model: a typed Request goes in, a typed Reply comes out, live, cached, recorded or replayed.

How the parts are put together (by `wiring`, which alone chooses), from the outside in:

    replay   ReportedLLM(ReplayLLM(folder), sink=sink)
    live     ReportedLLM(RecordingLLM(CachedLLM(LiveLLM(…), store, …), folder), sink=sink, cost_of=prices.cost)

`RecordingLLM` only with --record, `CachedLLM` not with --no-cache. Recording stands outside the cache, so that an answer paid
for earlier is recorded too; the budget stands inside it, so that a cached answer costs nothing. `ReportedLLM` alone emits
CallStarted, CallFinished and CallFailed (with the cost), `LiveLLM` emits CallRetried; `stage` in all of them is the prompt id.

    prices = Prices(settings)
    async with LiveLLM(settings, sink=sink, budget=budget_of(settings, prices), keep=settings.cache_dir) as live:
        store = open_store(settings.cache_dir, warn=warn)           # None: go on without; StoreError: an older format
        async with CachedLLM(live, store, settings=settings, warn=warn) as cached: …

    module       imports late, only from wiring     what it holds
    protocol                                        Request, Reply, Usage, Trace, the LLM protocol
    schema                                          answer type → strict JSON Schema
    exchange                                        the record of one answered request, and the two keys
    recordings                                      a folder of exchanges: read, write, verify, what nearly matched
    replay                                          ReplayLLM, RecordingLLM
    reported                                        ReportedLLM: events, with the cost of each answer
    budget       genai-prices, where installed      Prices, Budget (the cap), estimate before a run
    store        diskcache                          Store (hardened), open_store; store_check looks before it opens
    cached       diskcache (by store)               CachedLLM; claims: one call for one question over all processes
    live         openai, instructor (by wire)       LiveLLM: the retry policy (failures), one deadline an answer, one client a run
    gate, dialect, egress, reading                  concurrency; the ladder of structured output; what left; reading an answer
"""
