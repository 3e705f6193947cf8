"""Two lines go in; whether they tell of the same thing, and whether the second goes on where an article left off, comes out."""

import re

from factcheck.domain.text import folded

WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
# A lead names its subject; only the middle of an article begins with "and he added". In folded spelling.
GOES_ON = re.compile(
    r"(?:وو|وقال|وتقول|ويقول|واضاف|واكد|واشار|واوضح|وتابع|وذكر|وكان|وكانت|ولفت|وشدد|ومن |وفي |وعلي |وبحسب|وباتت|واصبح|واعتبر|واعلن|ونقل|ونفي|واتهم|وردت|ورد "
    r"|وشكر|وعبر|وراي|وحذر|ودعا|وطالب|ولم |ولا |وقد |وهو |وهي |وي|وت|كما |كذلك |من جهته|من جهتها|من جانبه|من جانبها|بدوره|بدورها|في المقابل|يذكر ان|يشار الي|يشار ان"
    r"|الي ذلك|لكن |غير ان|بيد ان|فيما |بينما |في غضون ذلك|"
    r"(?:he|she|they|it|but|and|meanwhile|however|also|in addition|earlier|later|asked|still|yet|the (?:two|statement|report|ministry|minister|company|spokes\w+))\b"
    r"|(?:il|elle|ils|elles|mais|et|cependant|toutefois|par ailleurs|en outre|de son cote|selon)\b)"
)
# What begins with «و» without being a conjunction.
NO_CONJUNCTION = re.compile(
    r"(?:وزير|وزار|وكال|وفد|وفاه|وفيات|واشنطن|وصل|وقع|وقف|وافق|واصل|ويلز|ولايه|وثيق|وثائق|ولي |والي |وارسو|وحد|ودع)"
)
STOPWORDS = frozenset(
    folded(
        "في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك كان كانت بعد قبل قال قالت مع أو لم لا ما بين كما عند منذ خلال حول دون ضد حتى غير كل بعض "
        "اليوم أمس the and for that with from this have has was were will been are its his her their said says who which after before over into than "
        "les des une dans pour par sur avec est sont qui que aux ses leur plus apres avant"
    ).split()
)
PREFIX = re.compile(r"^(?:و|ف)?(?:بال|كال|لل|ال|ب|ل|ك)?(?=\w{3})")


def goes_on(text: str) -> bool:
    """Whether a paragraph begins as one in the middle of an article does."""
    start = folded(text[:60]).lstrip("\"'( ")
    return GOES_ON.match(start) is not None and NO_CONJUNCTION.match(start) is None


def shared(title: str, text: str) -> float:
    """The share of the title's content words that the text repeats, prefixes and the last letter aside; 0 for an empty title."""
    wanted = stems(title)
    return len(wanted & stems(text)) / len(wanted) if wanted else 0.0


def stems(text: str) -> frozenset[str]:
    """Content words without conjunction, preposition and article, cut to five letters: «والاستجابة» and «استجابة» meet."""
    words = (PREFIX.sub("", word) for word in WORD.findall(folded(text)) if word not in STOPWORDS)
    return frozenset(word[:5] for word in words if len(word) >= 3)
