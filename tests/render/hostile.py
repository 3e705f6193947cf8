"""Texts that an article could hold to become something else than text: for every renderer."""

from hypothesis import strategies as st

HOSTILE = (
    "a | b | c", "line\nnext", "`code`", "<script>alert(1)</script>", "![](http://e/?q=)", "[x]: http://e", "www.e.com", "a@b.c", "===", "---", "1. one",
    "1) one", "- one", "+ one", "* one", "# one", "one #", "> one", "    code", "```\ncode\n```", "~~~", "~~gone~~", "**bold**", "__bold__", "_it_", "*it*",
    "[link](http://e)", "[link][ref]", "[^1]", "[^1]: note", "<http://e.example>", "<a@b.example>", "http://e.example/path", "https://e.example.", "ftp://e.example",
    "//localhost", "//e.example/x", "mailto:a@b.example", "e.example.com", "E.COM", "مثال.com", "www.", "&lt;", "&#35; one", "&copy;", "\\", "a\\", "\\[x](y)", "  two  ",
    "a  \nb", ":smile:", "$x$", "$$x$$", "^sup^", "==mark==", "{.class}", "{{ 7*7 }}", "{text}", "{0}", "| - |\n|---|", "a\n===", "a\n---", "<!-- x -->", "<?php",
    "<![CDATA[x]]>", "</style></script><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onload='x", "javascript:alert(1)", "\x1b[2J", "\x1b]52;c;x\x07",
    "\x1b]8;;http://e\x07x", "\x9b31m", "\x07\x08", "a\rb", "\u202eevil", "\u2066open", "\u200f", "\ufeff", "\U000e0041", "١. واحد", "«اقتباس»", "2025.", "2.75", "15:40",
    "*[abbr]: x", "- [ ] task", "[ ] task", "term\n: definition", "(c)", "...", "x -- y", "\t", "‎**x**", "a\u00a0b", "\u2028x", "]]>", "\u0000", "@@", "##", "![", "<", ">", "&", "*", "_", "`",
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4).map("".join),
    st.text(alphabet=st.sampled_from("ab1.:/@w-+=*_`~#<>[]()!|\\&;{}$^'\" \n\tعا«»\u200f\u202e"), max_size=24),
    st.text(max_size=30),
)
