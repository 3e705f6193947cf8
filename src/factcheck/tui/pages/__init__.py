"""Briefs, articles, runs and help go in, paragraphs to read come out: text as it was written, with tags on spans of it."""
