"""What every part of the Markdown brief writes with: the reader's words, phrases of them, and numbered references to claims."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from factcheck.domain.brief import BriefArticle, BriefSentence
from factcheck.domain.claim import Claim
from factcheck.render.escape import directed, inline, literal
from factcheck.render.messages import Language, Messages
from factcheck.render.outline import Outline
from factcheck.render.phrases import Phrases, excerpt


@dataclass(frozen=True, slots=True)
class Pen:
    """One brief being written in one language; `cited` grows as the text refers to claims."""

    outline: Outline
    language: Language
    words: Messages
    say: Phrases
    cited: dict[str, int] = field(default_factory=dict)

    def inline(self, text: str) -> str:
        """A text of an article inside a line of ours."""
        return inline(text, self.language)

    def label(self, key: str) -> str:
        """`Cost: `."""
        return self.words(key) + self.words("colon")

    def quoted(self, text: str) -> str:
        """In the quotation marks of the reader's language, which stand inside the isolate like the text."""
        return self.inline(self.words("quoted", text=text))

    def line(self, text: str) -> str:
        """A line of ours that keeps the reader's direction, whatever it begins with."""
        return directed(text, self.language)

    def cite(self, claims: Iterable[str]) -> str:
        """Footnote marks, numbered by first mention; ids that lead nowhere get none."""
        known = [claim for claim in dict.fromkeys(claims) if claim in self.outline.claims]
        return "".join(f"[^{self.cited.setdefault(claim, len(self.cited) + 1)}]" for claim in known)

    def sentence(self, sentence: BriefSentence) -> str:
        """A sentence of a summary and the claims it rests on."""
        return literal(sentence.sentence) + self.cite(sentence.claims)

    def sources(self, claims: Iterable[str]) -> str:
        """The sources of these claims, each with its date and its references."""
        ids = tuple(claims)
        named = (self.source(article, ids) for article in self.outline.sources(ids))
        return self.words("semicolon").join(named)

    def source(self, article: BriefArticle, claims: Iterable[str]) -> str:
        """One source with its date and references to those of `claims` that are its own."""
        own = [c for c in claims if c in self.outline.claims and self.outline.claims[c].article == article.id]
        return self.say.dated(article) + self.cite(own)

    def article(self, article: str) -> str:
        """The name of the source with this id; an id that leads nowhere is named as it is."""
        found = self.outline.articles.get(article)
        return self.say.source(found) if found else self.inline(article)

    def footnotes(self) -> Iterator[str]:
        """One definition a cited claim: source, date, verbatim quote."""
        for claim, number in self.cited.items():
            yield f"[^{number}]: {self._footnote(self.outline.claims[claim])}"

    def _footnote(self, claim: Claim) -> str:
        article = self.outline.articles.get(claim.article)
        named = (
            f"**{self.say.source(article)}**{self.words('comma')}{self.say.date(article)}"
            if article
            else f"**{self.article(claim.article)}**"
        )
        return self.line(" · ".join(part for part in (named, self.say.spoken(claim), self.quoted(excerpt(claim))) if part))


def pen(outline: Outline, language: Language) -> Pen:
    """A fresh pen: nothing cited yet."""
    words = Messages(language)
    return Pen(outline=outline, language=language, words=words, say=Phrases(words, lambda text: inline(text, language)))
