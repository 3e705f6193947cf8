"""Articles about one story go in; who claims what, what agrees and what cannot both be true comes out.

A listing of files sorts by alphabet; this is the order in which to read them.

    errors                       what can go wrong, drawn as a tree
    domain/                      the nouns: frozen, value, relation, article, claim, brief, text
"""

__version__ = "0.1.0"
