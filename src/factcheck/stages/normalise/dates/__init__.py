"""Tokens go in, dates come out as rules that a day of publication settles; times of day, calendars, publication dates."""
