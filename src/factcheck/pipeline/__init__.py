"""Gathered articles and a run's tools go in, a brief comes out, with events on the way; the steps of a run in their order.

tools        what a run works with: extractor, model, prompts, limits
reading      clean, date and segment each article; bring them into canonical order
claims       extract and ground; all articles at once
questions    occasions, alignment, comparison, the judge
assembly     usage, omissions, the brief itself
run          all of it
"""

from factcheck.pipeline.run import Steps, list_claims, run
from factcheck.pipeline.tools import Tools

__all__ = ["Steps", "Tools", "list_claims", "run"]
