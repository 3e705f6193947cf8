"""The kinds of text that widgets tell apart; each is a component class `tag--…` of a screen, which `app.tcss` gives its look."""

TAGS = (
    "title",
    "heading",
    "dim",
    "key",
    "contradictions",
    "disputes",
    "changes",
    "agreements",
    "compatible",
    "undecided",
    "single",
    "quote",
    "other-quote",
    "words",
    "match",
    "removed",
    "warning",
    "error",
    "dismissed",
    "header",
    "row",
    "cursor",
    "selected",
)
COMPONENTS = {f"tag--{tag}" for tag in TAGS}
