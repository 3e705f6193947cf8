"""Tokens go in, numbers come out: digits in any script, number words in Arabic and English, fractions and shares."""
