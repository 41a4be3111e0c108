from datetime import UTC, date, datetime

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from events.demo.notation import key_of
from events.models import EventPage

pytestmark = pytest.mark.django_db


def test_demo_counts_from_today_reports_and_may_run_twice(capsys, monkeypatch):
    late = datetime(2026, 12, 1, 4, tzinfo=UTC)  # still 30 November in Toronto
    monkeypatch.setattr(timezone, "now", lambda: late)

    call_command("demo")
    call_command("demo", from_date=date(2027, 1, 5))

    assert capsys.readouterr().out == (
        "Demo content: 150 created, 0 left as they were.\n"
        "Demo content: 0 created, 120 left as they were.\n"
    )
    tuesdays = EventPage.objects.get(
        translation_key=key_of("event/mardis-lanterne"), locale__language_code="fr"
    )
    assert tuesdays.starts_at == datetime(2026, 12, 2, 0, tzinfo=UTC)  # 1 Dec., 19:00


def test_demo_says_in_a_sentence_why_it_cannot_be_made(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English")]

    with pytest.raises(CommandError, match="add “fr” to AFFICHE_LANGUAGES"):
        call_command("demo")
