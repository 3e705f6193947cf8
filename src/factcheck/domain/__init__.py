"""The nouns of factcheck as frozen models: articles, claims, values, relations and the brief made of them; no I/O."""
