"""The steps from a file to a brief, one file a step; no stage imports another."""
