"""People who take part in events, and the page that lists them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from cms.fact_forms import FactsNotice, SharedFactsPageForm
from cms.facts import SharedFactsMixin
from cms.headless import HeadlessPageMixin
from cms.search.mixin import SearchedMixin
from events.models.parts import OwnedByOrganisation
from events.models.rows import ExternalIdRow, LinkRow
from events.rows_panel import IDENTIFIERS, RowsPanel


class SpeakerIndexPage(HeadlessPageMixin, Page):
    """The list of speakers of one language."""

    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["events.SpeakerPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of speakers")
        verbose_name_plural = _("lists of speakers")


class SpeakerPage(
    SearchedMixin, SharedFactsMixin, HeadlessPageMixin, OwnedByOrganisation, Page
):
    """A person. The page's title is the full name as printed."""

    given_name = models.CharField(_("given name"), max_length=100, blank=True)
    family_name = models.CharField(_("family name"), max_length=100, blank=True)
    sort_name = models.CharField(
        _("name for sorting"),
        max_length=210,
        blank=True,
        db_index=True,
        help_text=_("Left empty, it is made from both names: Perreault, Robert."),
    )
    alternate_names = ArrayField(
        models.CharField(max_length=200),
        verbose_name=_("other spellings"),
        default=list,
        blank=True,
        help_text=_("Never shown; search finds them. Put commas between them."),
    )
    pronouns = models.CharField(_("pronouns"), max_length=60, blank=True)
    role_title = models.CharField(
        _("role today"),
        max_length=160,
        blank=True,
        help_text=_("The role at a past event is kept with that event."),
    )
    organisation = models.ForeignKey(
        "events.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organisation today"),
    )
    biography = RichTextField(_("biography"), blank=True)
    photo = models.ForeignKey(
        "media.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photo"),
    )

    shared_facts = (
        "given_name",
        "family_name",
        "sort_name",
        "alternate_names",
        "organisation",
        "photo",
        "owning_organisation",
    )
    words = ("pronouns", "role_title", "biography")

    parent_page_types = ["events.SpeakerIndexPage"]
    subpage_types = []

    base_form_class = SharedFactsPageForm
    content_panels = [
        *Page.content_panels,
        FactsNotice(),
        MultiFieldPanel(
            [
                FieldRowPanel(["given_name", "family_name"]),
                FieldRowPanel(["role_title", "organisation"]),
                "photo",
                "biography",
            ],
            heading=_("Who"),
            icon="user",
        ),
        RowsPanel("links", heading=_("Links"), label=_("link"), icon="link"),
        MultiFieldPanel(
            [FieldRowPanel(["sort_name", "pronouns"]), "alternate_names"],
            heading=_("Name in detail"),
            icon="title",
            classname="collapsed",
        ),
    ]
    promote_panels = [*Page.promote_panels, IDENTIFIERS]
    settings_panels = [*Page.settings_panels, "owning_organisation"]

    search_fields = [
        *Page.search_fields,
        index.SearchField("biography"),
        index.SearchField("alternate_names"),
        index.AutocompleteField("sort_name"),
    ]

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def clean(self) -> None:
        super().clean()
        if not self.sort_name:
            parts = [self.family_name, self.given_name]
            self.sort_name = ", ".join(filter(None, parts)) or self.title


class SpeakerLink(LinkRow):
    """An address on the web that the speaker wants known."""

    speaker = ParentalKey(SpeakerPage, related_name="links")


class SpeakerExternalId(ExternalIdRow):
    """The speaker's number in another system."""

    speaker = ParentalKey(SpeakerPage, related_name="external_ids")
