"""What every part of the page writes with: the reader's words, numbers for anchors, sources, quotes and references."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.domain.brief import BriefArticle, BriefSentence, Question
from factcheck.domain.claim import Claim
from factcheck.render.escape import plain
from factcheck.render.html.element import NOTHING, Child, Markup, direction, element, foreign
from factcheck.render.messages import Language, Messages
from factcheck.render.outline import Outline
from factcheck.render.phrases import LONGEST_QUOTE, Phrases, excerpt

LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page being written in one language; anchors are numbers, so that no id of a file becomes part of the markup."""

    outline: Outline
    language: Language
    words: Messages
    say: Phrases
    texts: Mapping[str, str]
    claim_numbers: Mapping[str, int]
    question_numbers: Mapping[str, int]
    article_numbers: Mapping[str, int]

    def section(self, key: str, *children: Child, heading: str = "") -> Markup:
        """A section under its heading; nothing where it has no content."""
        if not any(children):
            return NOTHING
        title = element("h2", self.words(heading or key), id=f"h-{key.replace(' ', '-')}")
        return element("section", title, *children, id=key.replace(" ", "-"), aria_labelledby=f"h-{key.replace(' ', '-')}")

    def source(self, article: str) -> Markup:
        """The name of a source, leading to its article; an id that leads nowhere is named as it is."""
        found = self.outline.articles.get(article)
        if found is None:
            return foreign(article)
        return element("a", Markup(self.say.source(found)), href=f"#a{self.article_numbers[article]}")

    def dated(self, article: str) -> Child:
        """Source and date."""
        found = self.outline.articles.get(article)
        return (
            (self.source(article), self.words("comma"), element("span", Markup(self.say.date(found)), class_="date"))
            if found
            else self.source(article)
        )

    def cite(self, claims: Iterable[str]) -> Child:
        """Small numbers that lead to each claim's place."""
        return [
            element("a", str(self.claim_numbers[c]), class_="ref", href=self.place(c), data_claim=self.claim_numbers[c])
            for c in dict.fromkeys(claims)
            if c in self.claim_numbers
        ]

    def place(self, claim: str) -> str | None:
        """Where a claim stands in its article, or in the list of claims where the text is not at hand; `None` where neither is."""
        stated = self.outline.claims[claim]
        if stated.article not in self.outline.articles:
            return None
        text = self.texts.get(stated.article)
        if text is None:
            return f"#c{self.claim_numbers[claim]}"
        return f"#m{self.claim_numbers[claim]}" if max(0, stated.words_start) < min(len(text), stated.words_end) else None

    def sources(self, claims: Iterable[str]) -> Child:
        """The sources of these claims, each with its date and references."""
        ids = tuple(claims)
        named = [
            element(
                "span",
                self.dated(a.id),
                self.cite(c for c in ids if c in self.outline.claims and self.outline.claims[c].article == a.id),
                class_="by",
            )
            for a in self.outline.sources(ids)
        ]
        return [(self.words("semicolon") if n else None, one) for n, one in enumerate(named)]

    def sentence(self, sentence: BriefSentence) -> Child:
        """A sentence of a summary and the claims it rests on."""
        return (plain(sentence.sentence), self.cite(sentence.claims), " ")

    def quote(self, claim: Claim) -> Markup:
        """The verbatim quote, with the words that carry the value marked."""
        article = self.outline.articles.get(claim.article)
        return element(
            "blockquote", element("p", _marked(claim), dir=direction(claim.quote)), lang=language_of(article) if article else None
        )

    def question(self, question: Question) -> Markup:
        """Its text inside a line of ours."""
        return Markup(self.say.question(question))

    def heading(self, question: Question) -> Markup:
        """Its text as a heading of its own direction."""
        said = plain(question.text) or plain(question.slot) or self.words("no value")
        return element("h3", said, dir=direction(said))

    def name(self, article: str) -> str:
        """The name of a source where it stands alone."""
        found = self.outline.articles.get(article)
        return (plain(found.source) or plain(found.path) if found else plain(article)) or self.words("unnamed")

    def concerned(self, claims: Iterable[str]) -> str:
        """The numbers of the sources of these claims, for the filter: `"1 3"`."""
        return " ".join(str(self.article_numbers[a.id]) for a in self.outline.sources(claims))


def sheet(outline: Outline, language: Language, texts: Mapping[str, str]) -> Sheet:
    """Number everything that is linked to, from 1, in the order of the brief."""
    brief, words = outline.brief, Messages(language)
    return Sheet(
        outline=outline,
        language=language,
        words=words,
        say=Phrases(words, foreign),
        texts={a.id: found for a in brief.articles if (found := texts.get(a.id) or a.text)},
        claim_numbers={claim.id: n for n, claim in enumerate(brief.claims, 1)},
        question_numbers={question.id: n for n, question in enumerate(brief.questions, 1)},
        article_numbers={article.id: n for n, article in enumerate(brief.articles, 1)},
    )


def language_of(article: BriefArticle) -> str | None:
    """Its language where it is a code that a browser knows how to read."""
    return article.language if LANGUAGE.fullmatch(article.language) else None


def _marked(claim: Claim) -> Child:
    start, end = claim.words_start - claim.start, claim.words_end - claim.start
    if len(claim.quote) > LONGEST_QUOTE or not 0 <= start < end <= len(claim.quote):
        return excerpt(claim)
    return (claim.quote[:start], element("mark", claim.quote[start:end]), claim.quote[end:])
