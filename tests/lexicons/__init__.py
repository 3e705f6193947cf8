"""The word lists and the readings that rest on them."""
