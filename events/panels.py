"""The event form, grouped as an editor thinks; what is rarely needed is closed."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.fact_forms import FactsNotice
from events.date_rows import DatesFormSet
from events.fields import ZoneSelect
from events.rows_panel import IDENTIFIERS, RowsPanel, date_summary, item_summary

CLOSED = "collapsed"

WORDS = MultiFieldPanel(
    ["event_type", "summary", "image", "body"], heading=_("Words"), icon="pilcrow"
)

WHEN = MultiFieldPanel(
    [
        FieldRowPanel(
            [
                "starts_at",
                FieldPanel(
                    "ends_at",
                    help_text=_("May fall on the next day. Leave it empty if unknown."),
                ),
            ]
        ),
        FieldRowPanel(
            [
                FieldPanel(
                    "doors_at", help_text=_("Only if they open before the start.")
                ),
                FieldPanel(
                    "is_all_day", help_text=_("The hours are then left out of account.")
                ),
            ]
        ),
        FieldPanel(
            "time_zone",
            widget=ZoneSelect,
            help_text=_("The clock at which all the hours on this page are read."),
        ),
        FieldPanel("recurrence"),
    ],
    heading=_("When"),
    icon="date",
)

DATES = RowsPanel(
    "occurrences",
    heading=_("Dates"),
    label=_("date"),
    summary=date_summary,
    is_sorted=True,
    formset=DatesFormSet,
    help_text=_(
        "Made from the start above when you save. Open a date to cancel or move that "
        "one alone, delete it to skip it, or add one that the rule does not give."
    ),
    icon="calendar-alt",
    classname=CLOSED,
)

CHANGES = MultiFieldPanel(
    [
        FieldRowPanel(["status", "previous_starts_at"]),
        "status_note",
    ],
    heading=_("If something changes"),
    icon="warning",
    classname=CLOSED,
)

WHERE = MultiFieldPanel(
    [
        "attendance_mode",
        FieldRowPanel(["venue", "room"]),
        FieldPanel(
            "online_url",
            help_text=_("The link to follow, for an event that is online as well."),
        ),
    ],
    heading=_("Where"),
    icon="map-pin",
)

PROGRAMME = RowsPanel(
    "programme_items",
    heading=_("Programme"),
    label=_("programme item"),
    summary=item_summary,
    help_text=_(
        "What happens when, and who takes part. Leave it out if there is none."
    ),
    icon="list-ol",
)

WHO = MultiFieldPanel(
    [
        RowsPanel("partnerships", heading=_("Organisations"), label=_("organisation")),
        RowsPanel("theme_rows", heading=_("Themes"), label=_("theme")),
        RowsPanel(
            "case_study_rows",
            heading=_("Case studies, unless a programme item names them"),
            label=_("case study"),
        ),
        "series",
    ],
    heading=_("Who and what about"),
    icon="group",
)

AUDIENCE = MultiFieldPanel(
    [
        FieldPanel("audiences", heading=_("Audiences")),
        FieldRowPanel(["age_min", "age_max"]),
    ],
    heading=_("For whom"),
    icon="user",
    classname=CLOSED,
)

ACCESS = MultiFieldPanel(
    [
        RowsPanel("language_rows", heading=_("Languages"), label=_("language")),
        RowsPanel(
            "access_rows",
            heading=_("What this event adds to its venue, as far as you know"),
            label=_("access feature"),
        ),
        "access_note",
        FieldRowPanel(["access_contact", "access_checked_on"]),
    ],
    heading=_("Access"),
    icon="universal-access",
)

TICKETS = MultiFieldPanel(
    [
        FieldRowPanel(["is_free", "capacity"]),
        FieldPanel(
            "registration_url",
            help_text=_("Where to reserve a place, if one has to."),
        ),
        RowsPanel("offers", heading=_("Tickets"), label=_("ticket")),
    ],
    heading=_("Tickets"),
    icon="ticket",
)

EVENT_PANELS = [
    FactsNotice(),
    WORDS,
    WHEN,
    DATES,
    CHANGES,
    WHERE,
    PROGRAMME,
    WHO,
    AUDIENCE,
    ACCESS,
    TICKETS,
]

EVENT_SHARING_PANELS = [
    RowsPanel(
        "document_rows", heading=_("Documents"), label=_("document"), icon="doc-full"
    ),
    IDENTIFIERS,
]
