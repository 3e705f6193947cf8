"""Articles about one story go in; who claims what, what agrees and what cannot both be true comes out.

    RawArticle → Article → Sentence → ClaimDraft → Claim → Question → Comparison → Brief

A listing of files sorts by alphabet; this is the order in which to read them.

    errors               what can go wrong, drawn as a tree with the exit codes
    domain               the nouns: frozen, value, relation, article, claim, question, brief, text
    prompts              prompts/ → the messages of a request, with version and hash
    settings             defaults < factcheck.toml < environment < flags
    events               what a run tells its shells while it goes on
    lexicons             the rules' word tables, as data
    llm                  the one door to a model: live, cached, recorded, replayed
    stages/ingest        files, folders, stories → decoded articles with metadata
    stages/clean         decoded article → the article itself; what was removed and why
    stages/segment       article → numbered sentences
    stages/extract       sentences → claim drafts, by a model or by rules
    stages/ground        draft → claim whose quote stands in the file, or a rejection
    stages/normalise     words → numbers, quantities, dates, names
    stages/audit         which figures, dates, people and quotations no claim covers
    stages/findings      injections, headline against body, inner conflicts, machine translation
    stages/align         claims → questions and occasions, by a model or by rules
    stages/occasions     which articles' events are one event; code splits what dates keep apart
    stages/compare       two claims → their relation: values, time, voices, the judge
    stages/independence  who copies whom, with the evidence
    stages/positions     claims and verdicts → a question with positions, status, timeline
    stages/summarise     the summary, by a model or by rules; no sentence beyond its claims
    render               brief → Markdown, HTML, JSON
    web                  URLs, saved pages, feeds → articles; safely
    pipeline             the steps in their order
    evaluation           labelled stories and pairs → precision and recall
    verdicts             readers' false alarms and confirmations, kept beside the story
    differences          two briefs → what moved and why
    wiring               settings → which extractor, which model; the only place that chooses
    tui                  shell 2: screens
    commands             one module a command
    cli                  shell 1: the table of commands, exit codes
"""

__version__ = "0.1.0"
