"""A decoded file goes in, an article without site chrome, comments and appended stories comes out."""

from factcheck.stages.clean.article import clean

__all__ = ["clean"]
