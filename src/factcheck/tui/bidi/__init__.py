"""Logical text → lines that read right in this terminal, with the way back from every cell to the text.

Terminals disagree about Arabic and Textual leaves it to them, so it is laid out here: UAX #9, contextual letter forms, wrapping. Logical
text stays everywhere else (model, search, copy, export); what comes out of here exists only while it is drawn.

    strategy = detect(os.environ, query_for(os.environ))      once, before the UI owns the terminal
    terminal = terminal_for(strategy)                         write .setup at the start, .restore in a `finally`

    for line in layout(article, width=60, strategy=strategy):
        line.text                    what to draw; right-aligned where line.rtl: indent by 60 - line.width cells
        line.cells(120, 134)         ((3, 9), (14, 20)): the columns to highlight for code points 120 to 134 of the article
        line.pieces([(120, 134, "quote")])   (("…", None), ("…", "quote"), …): the same as strings to style, left to right
        line.logical_at(17)          the code point under a click
        line.logical                 (85, 141): which code points the line shows; adjacent lines leave no gap

    line_count(article, width=60)    how many lines that makes, tens of times faster than making them: for the height of a scroll bar
    visual(title, width=30)          one line, cut with "…" on the side where reading stops; the ellipsis answers for what was cut
    isolate("2023-10-19")            for our own dates, numbers and ids in a sentence: neither disturbs the other
    caret_cell(query, 4)             column of the caret in an input line drawn as visual(query + " ")

Columns are terminal cells, offsets code points, ranges half-open. Under `logical` columns count in the order sent, under all other
strategies from the left as seen; either is where a style has to be put. What a terminal joins to a line undoes it, so leave a blank cell
before and after each line (`words`: kitty turns round all that touches; `lro`: an override at the screen's edge has no cell to stay with),
and style a `words` line by colour only: bold or italic would split a word.
Everything is cached by its arguments and nothing raises on any text.
"""

from factcheck.tui.bidi.counting import line_count
from factcheck.tui.bidi.drawing import STRATEGIES, Strategy
from factcheck.tui.bidi.isolates import isolate
from factcheck.tui.bidi.layout import Base, caret_cell, layout, visual
from factcheck.tui.bidi.line import VisualLine
from factcheck.tui.bidi.query import query_for
from factcheck.tui.bidi.terminal import Answer, Query, Terminal, detect, terminal_for

__all__ = [
    "STRATEGIES",
    "Answer",
    "Base",
    "Query",
    "Strategy",
    "Terminal",
    "VisualLine",
    "caret_cell",
    "detect",
    "isolate",
    "layout",
    "line_count",
    "query_for",
    "terminal_for",
    "visual",
]
