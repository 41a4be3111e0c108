"""Blocks of free content that show what else the CMS knows."""

from django.utils.translation import gettext_lazy as _
from grapple.helpers import register_streamfield_block
from grapple.models import GraphQLField, GraphQLString
from wagtail import blocks

from cms.blocks import FreeContentBlock


@register_streamfield_block
class SpeakerBlock(blocks.StructBlock):
    speaker = blocks.PageChooserBlock(
        label=_("Speaker"), page_type="events.SpeakerPage"
    )
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    graphql_fields = [
        GraphQLField(
            "speaker",
            "events.api.types.Speaker",
            description="Null when it is not published.",
        ),
        GraphQLString("note", required=True, description="Plain text; empty if none."),
    ]

    class Meta:
        icon = "user"
        group = _("From this site")
        label = _("Speaker")
        description = _("A person, with photo and role")


@register_streamfield_block
class CaseStudyBlock(blocks.StructBlock):
    case_study = blocks.PageChooserBlock(
        label=_("Case study"), page_type="events.CaseStudyPage"
    )
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    graphql_fields = [
        GraphQLField(
            "case_study",
            "events.api.types.CaseStudy",
            description="Null when it is not published.",
        ),
        GraphQLString("note", required=True, description="Plain text; empty if none."),
    ]

    class Meta:
        icon = "clipboard-list"
        group = _("From this site")
        label = _("Case study")
        description = _("A case study, with its figures")


@register_streamfield_block
class EventBlock(blocks.StructBlock):
    event = blocks.PageChooserBlock(label=_("Event"), page_type="events.EventPage")
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    graphql_fields = [
        GraphQLField(
            "event",
            "events.api.types.Event",
            description="Null when it is not published.",
        ),
        GraphQLString("note", required=True, description="Plain text; empty if none."),
    ]

    class Meta:
        icon = "date"
        group = _("From this site")
        label = _("Event")
        description = _("Another event, with its next date")


class BodyBlock(FreeContentBlock):
    """The text of an event or of a case study."""

    speaker = SpeakerBlock()
    case_study = CaseStudyBlock()
    event = EventBlock()
