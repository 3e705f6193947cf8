"""Shell 2: what a run finds goes in, screens come out; whatever one can do here, the command line can do too.

session     what the UI asks of the rest of factcheck: gather, run, load, write
desk        the one open story: its sources, its run, its brief, the reader's marks
watch       events of a run → what the screens show of it
board       a brief (or half of one) → rows of questions and cells of sources
lens        rows → the rows that search, filter and sort leave
pages       briefs, articles, runs and help as paragraphs to read
bidi        logical text → lines as this terminal needs them
widgets     a sheet, a text view, an input line and a bar, each drawn line by line
screens     matrix, evidence, articles, jobs, brief, help, and the small ones that ask
app         all of it in a terminal
"""
