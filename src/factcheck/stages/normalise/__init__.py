"""Words go in, values come out: numbers, quantities, dates, publication dates and names, in Arabic and English."""

from factcheck.stages.normalise.counted import counted_key
from factcheck.stages.normalise.names import name_key, same_name
from factcheck.stages.normalise.publication import settle_publication
from factcheck.stages.normalise.understanding import Figure, Found, figures_in, find_values, understand

__all__ = ["Figure", "Found", "counted_key", "figures_in", "find_values", "name_key", "same_name", "settle_publication", "understand"]
