"""The shape of one row of the chrome tables."""

from dataclasses import dataclass
from typing import Literal

from factcheck.domain.article import RemovalReason

Form = Literal["label", "opening", "start", "phrase"]
"""How much of the line a pattern must explain:
label    the whole line, but for punctuation
opening  its beginning; what follows must be a title (after a colon or dash, or not ending as a sentence)
start    its beginning; whatever follows
phrase   found anywhere in the first 320 characters: words that only a site's own notices use
"""
Role = Literal["line", "related", "comments", "tags", "source", "notice"]
"""What a line says about the lines after it: `related` begins a list of other articles' titles, after `comments` come
readers, after `tags`, `source` and `notice` the article is usually over."""


@dataclass(frozen=True, slots=True)
class Row:
    """`pattern` is a regular expression over folded text, in ordinary spelling and lower case."""

    pattern: str
    form: Form
    reason: RemovalReason
    role: Role = "line"
