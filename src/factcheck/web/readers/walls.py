"""A page and the text found in it go in; the reason why that is no article comes out, or nothing."""

import re

SHORTEST = 40
"""Words: a brief news item has more, a teaser or a wall's own words have fewer or are recognised by what they say."""
TEASER = 150
"""Words: below it a page that says it is paid for shows a teaser, not the article."""
LONGEST_WORDS = 12
"""Characters a word where nobody writes spaces (Chinese, Japanese, Thai): no language with spaces has such an average."""
CAPTCHA = "the site asks whether a human is reading (captcha)"
# The first three are also looked for in a short text, the others only in a page without one.
WALLS = (
    (
        re.compile(
            r"are you a (?:robot|human)|not a robot|verify (?:that )?you are (?:a )?human|checking your browser|unusual traffic|just a moment"
            r"|لست روبوت|لست برنامج روبوت|التحقق من أنك|je ne suis pas un robot",
            re.IGNORECASE,
        ),
        CAPTCHA,
    ),
    (
        re.compile(
            r"before you continue|we (?:value|care about) your privacy|accept (?:all )?cookies|cookie (?:consent|wall)|consent (?:to|for)|your privacy choices|manage (?:your )?(?:consent|preferences)"
            r"|ملفات تعريف الارتباط|نقدر خصوصيتك|خصوصيتك|accepter (?:les|et)|vos choix|respect de votre vie privee",
            re.IGNORECASE,
        ),
        "the site asks for consent first",
    ),
    (
        re.compile(
            r"subscribe (?:now )?to (?:continue|read|keep)|subscribers? only|already a subscriber|to continue reading|this (?:article|content) is (?:for|reserved)|register to read|unlock this"
            r"|للمشتركين فقط|اشترك لمتابعة القراءة|اشترك للقراءة|المحتوى متاح للمشتركين|réservé aux abonnés|abonnez-vous pour lire",
            re.IGNORECASE,
        ),
        "the article is behind a paywall",
    ),
    (
        re.compile(
            r"(?:enable|turn on|requires?|need) (?:js|java ?script)|java ?script (?:is )?(?:disabled|required|must be)|تفعيل (?:جافا|الجافا)|يتطلب (?:جافا|تشغيل)|activer javascript",
            re.IGNORECASE,
        ),
        "the page needs JavaScript",
    ),
    (re.compile(r"""http-equiv\s*=\s*["']?refresh""", re.IGNORECASE), "the page only sends the reader elsewhere (meta refresh)"),
    (re.compile(r"captcha|cf-chl|cf_chl|challenge-platform", re.IGNORECASE), CAPTCHA),
    (re.compile(r"<script\b", re.IGNORECASE), "the page needs JavaScript"),
)
NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?(?:false)', re.IGNORECASE)
CONSENT_WORDS = re.compile(
    r"cookies?|consent|privacy|partners|data|vendors?|ملفات|الارتباط|الخصوصية|خصوصيتك|بياناتك|شركائنا|موافق", re.IGNORECASE
)


def wall(html: str, text: str) -> str:
    """Empty where the text is an article's."""
    words = max(len(text.split()), len(text) // LONGEST_WORDS)
    if NOT_FREE.search(html) and words < TEASER:
        return "the article is behind a paywall"
    if words < SHORTEST:
        return next((reason for pattern, reason in WALLS if pattern.search(html)), "the page holds too few words")
    if _speaks_of_consent(text, words):
        return "the site asks for consent first"
    reason = next((reason for pattern, reason in WALLS[:3] if pattern.search(text)), "")
    return reason if words < TEASER else ""


def _speaks_of_consent(text: str, words: int) -> bool:
    """A notice about cookies has one such word in twelve, an article about them one in forty."""
    return words < 600 and len(CONSENT_WORDS.findall(text)) > words / 14
