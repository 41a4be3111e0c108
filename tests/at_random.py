"""How much a test that takes its cases at random tries."""

import os

from hypothesis import HealthCheck, Phase, settings

IN_CI = bool(os.environ.get("CI"))


def at_random(in_ci: int, elsewhere: int, **more: int) -> settings:
    """So many cases. The same ones each time in CI, where a failure would stop others;
    other ones each time elsewhere, and fewer.
    """
    return settings(
        max_examples=in_ci if IN_CI else elsewhere,
        derandomize=IN_CI,
        database=None,
        deadline=None,
        report_multiple_bugs=False,  # after a failed statement, every other one fails
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
        **more,
    )
