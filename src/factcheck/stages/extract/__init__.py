"""Articles go in, claim drafts come out: by a model or by rules."""
