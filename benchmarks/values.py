"""Prints phrases per second of understanding and comparing, and milliseconds for 10,000 characters of text: `python benchmarks/values.py`."""

import itertools
import time

from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import find_values, understand

PHRASES = (
    "أكثر من 6000 جندي", "ثلاثة آلاف ومئتان", "two hundred and four thousand", "between $80 million and $90 million", "الأربعاء 9 تموز/يوليو 2025", "نوفمبر الماضي",
    "9.40 p.m. on Thursday", "ما يصل إلى رحلتين أسبوعيا", "قبل ثلاثة أيام", "الذكرى السنوية الأولى", "50 nautical miles", "four in ten",
)  # fmt: skip
TEXTS = {
    "news": "توفي أكثر من 6000 جندي في المعارك يوم الأحد 13 يوليو، وفق مصادر رسمية، فيما أصيب نحو 12 ألفا آخرين. More than 300 people were rescued on Friday. ",
    "figures only": "12 345 6,789 ", "number words only": "ثلاثة وعشرون ألفا ومئتان ", "dates only": "on 9 July 2025 ",
}  # fmt: skip


# Nothing is read twice: what was read is remembered.
PADDING = itertools.count(1)


def fresh(count: int) -> range:
    """Numbers that were not used before."""
    start = next(PADDING) * 1000
    return range(start, start + count)


def main() -> None:
    """Best of five rounds each."""
    print(
        f"understand  {rate(lambda: [understand(f'{phrase} {turn}') for phrase in PHRASES for turn in fresh(20)], 20 * len(PHRASES)):>10,.0f} phrases/s"
    )
    values = [understand(phrase) for phrase in PHRASES]
    print(f"compare     {rate(lambda: [compare(a, b) for a in values for b in values], len(values) ** 2):>10,.0f} pairs/s")
    for name, unit in TEXTS.items():
        text = (unit * (10_000 // len(unit) + 1))[:10_000]
        print(f"10,000 characters, {name:<18} {best(lambda text=text: find_values(text + ' ' * next(PADDING))) * 1000:>6.1f} ms")


def rate(work, count: int) -> float:
    return count / best(work)


def best(work) -> float:
    found = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        work()
        found = min(found, time.perf_counter() - start)
    return found


if __name__ == "__main__":
    main()
