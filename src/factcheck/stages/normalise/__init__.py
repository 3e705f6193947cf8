"""Words go in, values come out: numbers, quantities, dates, publication dates and names, in Arabic and English."""

from factcheck.domain.value import Found
from factcheck.stages.normalise.counted import counted_key, is_listed
from factcheck.stages.normalise.explaining import explain_value
from factcheck.stages.normalise.names import name_key, same_name
from factcheck.stages.normalise.publication import settle_publication
from factcheck.stages.normalise.sentences import ordinals_in, remembered_moment
from factcheck.stages.normalise.understanding import Figure, figures_in, find_values, understand
from factcheck.stages.normalise.when import midnight

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
