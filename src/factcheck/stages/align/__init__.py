"""Claims of all articles go in; which of them answer one question comes out: by a model or by rules."""
