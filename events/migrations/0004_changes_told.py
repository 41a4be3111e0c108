"""The tables of the domain tell what changes in them, for answers kept in memory."""

from django.db import migrations, models

from cms.api.answers.triggers import DRAFTS, watch

PAGE = "wagtailcore_page"
RECORDS = ("events_eventseries", "events_organisation", "events_theme", "events_venue")
PAGES = (
    *("events_casestudyindexpage", "events_casestudypage"),
    *("events_eventindexpage", "events_eventpage"),
    *("events_speakerindexpage", "events_speakerpage"),
)
ROWS = {
    "events_casestudydocument": f"case_study_id > {PAGE}",
    "events_casestudyexternalid": f"case_study_id > {PAGE}",
    "events_casestudypartnership": f"case_study_id > {PAGE}",
    "events_casestudyspeaker": f"case_study_id > {PAGE}",
    "events_casestudytheme": f"case_study_id > {PAGE}",
    "events_contribution": f"item_id > events_programmeitem.event_id > {PAGE}",
    "events_eventaccess": f"event_id > {PAGE}",
    "events_eventcasestudy": f"event_id > {PAGE}",
    "events_eventdocument": f"event_id > {PAGE}",
    "events_eventexternalid": f"event_id > {PAGE}",
    "events_eventlanguagerow": f"event_id > {PAGE}",
    "events_eventpartnership": f"event_id > {PAGE}",
    "events_eventtheme": f"event_id > {PAGE}",
    "events_figure": f"case_study_id > {PAGE}",
    "events_lesson": f"case_study_id > {PAGE}",
    "events_occurrence": f"event_id > {PAGE}",
    "events_occurrenceoffer": f"occurrence_id > events_occurrence.event_id > {PAGE}",
    "events_offer": f"event_id > {PAGE}",
    "events_organisationexternalid": "organisation_id > events_organisation",
    "events_programmeitem": f"event_id > {PAGE}",
    "events_programmeitemcasestudy": (
        f"item_id > events_programmeitem.event_id > {PAGE}"
    ),
    "events_programmeitemlanguage": f"item_id > events_programmeitem.event_id > {PAGE}",
    "events_source": f"case_study_id > {PAGE}",
    "events_speakerexternalid": f"speaker_id > {PAGE}",
    "events_speakerlink": f"speaker_id > {PAGE}",
    "events_venueaccess": "venue_id > events_venue",
    "events_venueexternalid": "venue_id > events_venue",
}


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0002_tables_of_the_kernel"),
        ("events", "0003_permissions_of_roles"),
    ]

    operations = [
        *(
            watch(table, "translation_key", "id", "slug", unread=DRAFTS)
            for table in RECORDS
        ),
        *(watch(table, below=f"page_ptr_id > {PAGE}") for table in PAGES),
        *(watch(table, below=below) for table, below in ROWS.items()),
        migrations.AddIndex(
            "occurrence", models.Index(fields=["ends_at"], name="occurrence_ends")
        ),
    ]
