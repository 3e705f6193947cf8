"""Two claims go in, a verdict comes out: by the value algebra first, by the model where that cannot decide."""
