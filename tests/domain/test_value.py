"""Numbers as a reader writes them."""

import pytest

from factcheck.domain.value import plain_number


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1_234_567.0, "1,234,567"),
        (80.4672, "80.47"),
        (0.5, "0.5"),
        (0.0, "0"),
        (-12.0, "-12"),
        (0.00002, "2e-05"),
        (1e16, "1e+16"),
        (2.50, "2.5"),
    ],
)
def test_a_number_is_written_without_noise(value: float, written: str) -> None:
    assert plain_number(value) == written
