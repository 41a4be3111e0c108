import pytest

from events.benchmark.readers import number_of, staleness, together

COMMITS = [10.0, 11.0, 12.0]  # of the titles 0, 1 and 2


def test_the_number_is_at_the_end_of_a_title():
    assert [number_of(t) for t in ("La nuit du pôle", "La nuit 12", "Nuit 2 bis")] == [
        -1,
        12,
        -1,
    ]


def test_what_readers_saw_is_put_together_by_the_last_of_them():
    one, other = {-1: 9.0, 0: 10.5}, {0: 10.9, 1: 11.2}

    found = together([{"answers": 2, "last": one}, {"answers": 3, "last": other}])

    assert found == {"answers": 5, "last": {-1: 9.0, 0: 10.9, 1: 11.2}}


def test_nothing_is_stale_that_was_begun_before_the_next_commit():
    assert staleness({-1: 9.99, 0: 10.9, 1: 11.5, 2: 15.0}, COMMITS) == 0


def test_the_latest_stale_answer_counts():
    found = staleness({-1: 10.02, 0: 11.03, 1: 11.9, 2: 20.0}, COMMITS)

    assert found == pytest.approx(30)
