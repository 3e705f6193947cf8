"""Labelled material and what factcheck makes of it go in; measured quality comes out.

gold, mentions, stories    a labelled story and its brief → one prediction a label
article_pairs              labelled pairs of passages and a brief → one prediction a pair
tally                      predictions → precision, recall, false conflicts
gate                       a tally and the kept floors → what sank
pairs                      pairs of values, with no model and no article
"""
