"""The terminal UI: articles and a run's events go in, screens come out."""
