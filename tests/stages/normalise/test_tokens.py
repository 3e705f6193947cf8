"""A text is read once at each of its tokens, and asked once whether it has a word at all."""

from collections.abc import Sequence

from factcheck.stages.normalise.tokens import Token, may_hold, once_a_token, tokenise


def test_what_stands_at_a_token_of_a_text_is_read_once_and_in_a_part_of_it_each_time():
    asked = []

    @once_a_token
    def letters(tokens: Sequence[Token], at: int) -> int:
        asked.append(at)
        return len(tokens[at].text)

    tokens = tokenise("ten ships sailed")

    assert [letters(tokens, 1), letters(tokens, 1), letters(tokens, 2)] == [5, 5, 6]
    assert asked == [1, 2]
    assert [letters(tokens[1:], 0), letters(tokens[1:], 0)] == [5, 5]
    assert asked == [1, 2, 0, 0]


def test_a_text_without_a_word_holds_none_of_it_and_a_part_of_a_text_may():
    tokens = tokenise("ten ships sailed")

    assert may_hold(tokens, frozenset(("ships", "boats")))
    assert not may_hold(tokens, frozenset(("boats",)))
    assert may_hold(tokens[1:], frozenset(("boats",)))
