"""Numbers of changes: which of them are missed."""

import pytest

from cms.api.answers.listener import Numbers


@pytest.mark.parametrize(
    ("beats", "missing"),
    [
        ([([], 5)], [False]),
        ([([6], 6), ([], 6)], [False, False]),
        ([([7, 6], 7), ([], 7)], [False, False]),
        # Taken before the first beat, come before the second.
        ([([], 6), ([6], 6), ([], 6)], [False, False, False]),
        # Never come: missing at the second beat, and no more at the third.
        ([([], 6), ([], 6), ([], 6)], [False, True, False]),
        ([([7], 7), ([], 7)], [False, True]),
        # Late: missing when it was due, and nothing new when it comes.
        ([([], 6), ([], 6), ([6], 7), ([7], 7)], [False, True, False, False]),
    ],
)
def test_numbers_tell_what_is_missing(beats, missing):
    numbers, found = Numbers(5), []

    for come, last in beats:
        for number in come:
            numbers.add(number)
        found.append(numbers.beat(last))

    assert found == missing
