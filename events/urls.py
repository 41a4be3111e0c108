from django.urls import URLPattern, URLResolver, path

from events.views import event_calendar

urlpatterns: list[URLPattern | URLResolver] = [
    path("calendar/<uuid:key>.<str:locale>.ics", event_calendar, name="event_calendar"),
]
