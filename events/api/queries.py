"""The roots of the domain: what may be seen, what was asked, one page of it.

Every row that a query needs is fetched here; nested fields only read.
"""

from typing import Any

import graphene
from django.db.models import QuerySet
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.connections import Slice
from cms.api.context import AnswerContext
from cms.api.loading import loaders
from cms.api.lookups import language_of
from cms.api.pieces import Piece
from cms.api.rows import Row
from cms.api.scalars import LocaleCode
from cms.api.selection import Selection
from cms.api.versions import best_versions, versions
from cms.folding import Alphabetical
from events.api.arguments import (
    LOCALE,
    ONLY,
    ORDER,
    fallback_argument,
    list_field,
    one_page_field,
    one_record_field,
)
from events.api.enums import CaseStudyOrder, EventOrder, NameOrder
from events.api.finding import (
    asked,
    key_of_list,
    many,
    many_records,
    one_page,
    one_record,
    ordering_of,
)
from events.api.inputs import (
    CaseStudyFilter,
    EventFilter,
    OrganisationFilter,
    SpeakerFilter,
    VenueFilter,
)
from events.api.types import (
    CaseStudy,
    CaseStudyConnection,
    CaseStudyIndex,
    Event,
    EventConnection,
    EventIndex,
    OccurrenceConnection,
    Organisation,
    OrganisationConnection,
    Speaker,
    SpeakerConnection,
    SpeakerIndex,
    Theme,
    Venue,
    VenueConnection,
)
from events.loaders.filters import (
    events_by_date,
    narrow_case_studies,
    narrow_events,
    narrow_occurrences,
    narrow_speakers,
    occurrences_by_start,
)
from events.loaders.filters.windows import window_of
from events.loaders.lists import Listed, facets_of_events, page_of
from events.loaders.orders import (
    CASE_STUDY_ORDERS,
    EVENT_ORDERS,
    OCCURRENCES_BY_START,
    SPEAKER_ORDERS,
)
from events.models import EventPage

TYPES = (EventIndex, SpeakerIndex, CaseStudyIndex)


class EventQueries(graphene.ObjectType):
    """Events and everything around them."""

    event = one_page_field(Event, "One event.")
    events = list_field(
        EventConnection,
        "Events, each once; in a window, ordered by the first date that it leaves.",
        where=EventFilter(description=ONLY),
        order_by=EventOrder(default_value="STARTS_AT_ASC", description=ORDER),
        fallback=fallback_argument(),
    )
    occurrences = list_field(
        OccurrenceConnection,
        "One row per date on the calendar; an event with ten dates gives ten rows.",
        where=EventFilter(description=ONLY),
        fallback=fallback_argument(),
    )
    speaker = one_page_field(Speaker, "One speaker.")
    speakers = list_field(
        SpeakerConnection,
        "Speakers, by name.",
        where=SpeakerFilter(description=ONLY),
        order_by=NameOrder(default_value="NAME_ASC", description=ORDER),
        fallback=fallback_argument(),
    )
    case_study = one_page_field(CaseStudy, "One case study.")
    case_studies = list_field(
        CaseStudyConnection,
        "Case studies, newest first.",
        where=CaseStudyFilter(description=ONLY),
        order_by=CaseStudyOrder(default_value="PUBLISHED_AT_DESC", description=ORDER),
        fallback=fallback_argument(),
    )
    venue = one_record_field(Venue, "One venue.")
    venues = list_field(
        VenueConnection,
        "Venues, by name; each in the language asked for, else as first written.",
        where=VenueFilter(description=ONLY),
        order_by=NameOrder(default_value="NAME_ASC", description=ORDER),
    )
    organisation = one_record_field(Organisation, "One organisation.")
    organisations = list_field(
        OrganisationConnection,
        "Organisations, by name; each in the language asked for, else as first "
        "written.",
        where=OrganisationFilter(description=ONLY),
        order_by=NameOrder(default_value="NAME_ASC", description=ORDER),
    )
    themes = graphene.List(
        graphene.NonNull(Theme),
        required=True,
        locale=LocaleCode(description=LOCALE),
        description="All themes, by name.",
    )

    @staticmethod
    def resolve_event(_root: None, info: ResolveInfo, **args: Any) -> Row | None:
        return one_page(info, "Event", args)

    @staticmethod
    def resolve_speaker(_root: None, info: ResolveInfo, **args: Any) -> Row | None:
        return one_page(info, "Speaker", args)

    @staticmethod
    def resolve_case_study(_root: None, info: ResolveInfo, **args: Any) -> Row | None:
        return one_page(info, "CaseStudy", args)

    @staticmethod
    def resolve_venue(_root: None, info: ResolveInfo, **args: Any) -> Row | None:
        return one_record(info, "Venue", args)

    @staticmethod
    def resolve_organisation(_root: None, info: ResolveInfo, **args: Any) -> Row | None:
        return one_record(info, "Organisation", args)

    @staticmethod
    def resolve_events(_root: None, info: ResolveInfo, **args: Any) -> Slice:
        ctx, where = info.context, args.get("where")
        window = window_of(ctx, where or {})

        def narrow(ctx: AnswerContext, events: QuerySet) -> QuerySet:
            return narrow_events(ctx, events, where, window)

        def by_date(ctx: AnswerContext, events: QuerySet) -> list[Piece]:
            return events_by_date(ctx, events, where, window)

        order = ordering_of(info, "Event", args, EVENT_ORDERS)
        is_by_date = order.keys[0].lstrip("-") == "first_date"
        pieces = by_date if is_by_date else None
        page = many(info, "Event", args, narrow, order, pieces)
        facets = Selection.of(info).below("facets")
        page.extra["facets"] = facets_of_events(
            ctx, where, window, facets, language_of(args), fallback=args["fallback"]
        )
        return page

    @staticmethod
    def resolve_occurrences(_root: None, info: ResolveInfo, **args: Any) -> Slice:
        language, fallback = language_of(args), args["fallback"]
        where = args.get("where")
        window = window_of(info.context, where or {})

        def dates(ctx: AnswerContext) -> QuerySet:
            events = versions(ctx, EventPage.objects.all(), language, fallback=fallback)
            return loaders["Occurrence"].model._default_manager.filter(event__in=events)

        def narrow(ctx: AnswerContext) -> QuerySet:
            return narrow_occurrences(ctx, dates(ctx), where, window)

        def by_start(ctx: AnswerContext) -> list[Piece]:
            return occurrences_by_start(ctx, dates(ctx), where, window)

        listed = Listed(key_of_list(where, language, fallback), narrow, by_start)
        return page_of(
            info.context,
            loaders["Occurrence"],
            listed,
            OCCURRENCES_BY_START,
            asked(info, args),
            language,
        )

    @staticmethod
    def resolve_speakers(_root: None, info: ResolveInfo, **args: Any) -> Slice:
        def narrow(ctx: AnswerContext, speakers: QuerySet) -> QuerySet:
            return narrow_speakers(ctx, speakers, args.get("where"))

        order = ordering_of(info, "Speaker", args, SPEAKER_ORDERS)
        return many(info, "Speaker", args, narrow, order)

    @staticmethod
    def resolve_case_studies(_root: None, info: ResolveInfo, **args: Any) -> Slice:
        def narrow(ctx: AnswerContext, case_studies: QuerySet) -> QuerySet:
            return narrow_case_studies(ctx, case_studies, args.get("where"))

        order = ordering_of(info, "CaseStudy", args, CASE_STUDY_ORDERS)
        return many(info, "CaseStudy", args, narrow, order)

    @staticmethod
    def resolve_venues(_root: None, info: ResolveInfo, **args: Any) -> Slice:
        return many_records(info, "Venue", args)

    @staticmethod
    def resolve_organisations(_root: None, info: ResolveInfo, **args: Any) -> Slice:
        return many_records(info, "Organisation", args)

    @staticmethod
    def resolve_themes(_root: None, info: ResolveInfo, **args: Any) -> list[Row]:
        ctx, language, loader = info.context, language_of(args), loaders["Theme"]
        found = best_versions(ctx, loader.model._default_manager.all(), language)
        ordered = found.order_by(Alphabetical("name"), "pk")
        return loader.rows(ctx, ordered, Selection.of(info), language)
