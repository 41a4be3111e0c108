import pytest

from events.benchmark.load import LoadError, Point, mean, middle, point_of, read_report

PRINTED = """Running 1s test @ http://127.0.0.1:8000/Q1
Requests/sec:    122.00

{"requests": 122, "microseconds": 1000000, "errors": 0, "mean": 8196.1, \
"p50": 8000, "p95": 12500, "p99": 20000}
"""


def test_the_last_line_of_wrk_is_read():
    assert point_of(read_report(PRINTED)) == Point(122.0, p50=8.0, p95=12.5, p99=20.0)


def test_failed_requests_are_no_figures():
    with pytest.raises(LoadError, match="3 requests failed of 122"):
        read_report(PRINTED.replace('"errors": 0', '"errors": 3'))


def test_a_server_that_never_answered_is_said():
    with pytest.raises(LoadError, match="did not answer"):
        point_of(read_report(PRINTED.replace('"requests": 122', '"requests": 0')))


def test_a_complaint_of_wrk_is_handed_on():
    with pytest.raises(LoadError, match="unable to connect"):
        read_report("", "unable to connect to 127.0.0.1:1 Connection refused")


def test_the_middle_is_taken_of_each_figure():
    points = [Point(1, 9, 2, 3), Point(3, 7, 2, 1), Point(2, 8, 5, 2)]

    assert middle(points) == Point(2, 8, 2, 2)


def test_the_mean_is_taken_of_each_figure():
    assert mean([Point(1, 9, 2, 3), Point(3, 7, 2, 1)]) == Point(2, 8, 2, 2)
