"""Words go in, values come out: numbers, quantities, dates, publication dates and names, in Arabic and English.

tokens, wordforms   words as they are compared; clitics, phrases of a table
numbers/            digits in any script, number words, fractions and shares
quantities/         bound, range, unit, rate, and what is counted (counted.toml, units.toml)
dates/              absolute, relative, Hijri, clock times and zones; publication: the day an article settles by itself
names/              spellings of one name, across scripts
understanding       a phrase's value, and every value of a text with its place; explaining tells how it was understood
sentences           ordinals and anniversaries of a sentence
"""

from factcheck.domain.value import Found
from factcheck.stages.normalise.dates.publication import settle_publication
from factcheck.stages.normalise.dates.when import midnight
from factcheck.stages.normalise.explaining import explain_value
from factcheck.stages.normalise.names.same import name_key, same_name
from factcheck.stages.normalise.quantities.counted import counted_key, is_listed
from factcheck.stages.normalise.sentences import ordinals_in, remembered_moment
from factcheck.stages.normalise.understanding import Figure, figures_in, find_values, understand

__all__ = [
    "Figure",
    "Found",
    "counted_key",
    "explain_value",
    "figures_in",
    "find_values",
    "is_listed",
    "midnight",
    "name_key",
    "ordinals_in",
    "remembered_moment",
    "same_name",
    "settle_publication",
    "understand",
]
