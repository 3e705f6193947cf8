"""A position's place in its question goes in, the letter that names it on cards, in the matrix and in pictures comes out."""


def letter(number: int) -> str:
    """0 → "A" … 25 → "Z", then numbers from 27."""
    return chr(ord("A") + number) if number < 26 else str(number + 1)
