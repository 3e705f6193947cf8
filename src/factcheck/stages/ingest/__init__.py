"""Paths and URLs go in, decoded articles with their metadata come out, and what had to be left out and why."""

from factcheck.stages.ingest.decode import decode
from factcheck.stages.ingest.gather import Gathered, Pages, Skipped, gather

__all__ = ["Gathered", "Pages", "Skipped", "decode", "gather"]
