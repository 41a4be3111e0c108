"""When time alone changes an answer about dates."""

from datetime import datetime

from django.db.models import F

from cms.api.answers.moments import register
from events.models import Occurrence


@register
def next_date(now: datetime) -> datetime | None:
    """The first moment from `now` on when a date begins or ends, published or not."""
    firsts = [
        Occurrence.objects.filter(**{f"{name}__gte": now})
        .order_by(name)
        .values(moment=F(name))[:1]
        for name in ("starts_at", "ends_at")
    ]
    found = firsts[0].union(firsts[1]).order_by("moment").first()
    return found["moment"] if found else None
