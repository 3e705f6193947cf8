"""A sentence → its words and punctuation marks in one row, each with its place, for rules that read a sentence from left to right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.text import fold, folded
from factcheck.lexicons import expressions

TOKEN = re.compile(r"[^\W_]+(?:(?:['\-.]|(?<=\d),(?=\d))[^\W_]+)*|[\"،,:;؛.!?؟()\[\]]|-(?=\s)")
NAME_PARTICLES = ("al-", "el-", "ben-", "ibn-")
QUOTE_MARK = '"'
MARKS = frozenset('،,:;؛.!?؟()[]-"')
CONJUNCTIONS = ("و", "ف")
LONGEST_EXPRESSION = 4


PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي")


def words_of(words: str) -> frozenset[str]:
    """A written list of words, folded."""
    return frozenset(folded(word) for word in words.split())


THAT = words_of("أن إن بأن فإن")
THAT_HE = frozenset(that + pronoun for that in THAT for pronoun in PRONOUNS)
TIME = words_of(
    """اليوم أمس الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت مساء صباح ظهر فجر ليل ليلة يوم أول غدا الماضي لاحقا سابقا مؤخرا
    أخيرا آنذاك حينها وقتها يومها"""
)
STOPS = (
    TIME
    | THAT
    | THAT_HE
    | words_of(
        """في عن على إلى خلال أثناء أمام بعد عقب قبل منذ عبر ضمن ردا حول بشأن ضد ما عما بما لدى قوله قولها قولهم تأكيده تأكيدها بالقول
        قائلا قائلة مؤكدا مؤكدة مضيفا مضيفة مشيرا مشيرة موضحا موضحة كل أي هذه هذا تلك ذلك عدم وجود أيضا بدوره بدورها قد لا لم لن كان كانت أنها أنه احتمال
        اتهامات اتهام دون من له لها نقلا بالقول بحسب وفق وفقا حسب مجددا رسميا علنا
        صراحة مرارا فورا"""
    )
)


@dataclass(frozen=True, slots=True)
class Token:
    """`[start, end)` counts in the text that was given; `text` is folded."""

    start: int
    end: int
    text: str
    capital: bool

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return self.text in MARKS


@lru_cache(maxsize=4_096)
def tokens(text: str) -> tuple[Token, ...]:
    """In reading order, disjoint; all quotation marks are one mark."""
    mapped = fold(text)
    row = []
    for match in TOKEN.finditer(mapped.text):
        start, end = mapped.source_span(match.start(), match.end())
        row.append(Token(start, end, match[0], text[start].isupper() or match[0].startswith(NAME_PARTICLES)))
    return tuple(row)


def expression_at(row: Sequence[Token], at: int, name: str, section: str) -> int:
    """How many tokens from `at` on make up an expression of the list, 0 where none does; a conjunction may be written onto the first."""
    listed = expressions(name, section)
    for length in range(min(LONGEST_EXPRESSION, len(row) - at), 0, -1):
        words = tuple(token.text for token in row[at : at + length])
        if words in listed or (_without_conjunction(words[0]), *words[1:]) in listed:
            return length
    return 0


def _without_conjunction(word: str) -> str:
    return word[1:] if word.startswith(CONJUNCTIONS) and len(word) > 3 else word
