"""A compared story goes in, cited sentences come out: by a model or by rules."""
