"""Tokens and numbers go in, quantities come out: bound, range, unit, rate, and what is counted or measured."""
