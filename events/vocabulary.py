"""The words of the domain that are fixed: what an event, a part or a unit may be.

The public API uses the member names (`EventType.TALK`); the database stores the
same names in lower case (`"talk"`). Labels are for editors.
"""

import re

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventType(TextChoices):
    TALK = "talk", _("Talk")
    CONFERENCE = "conference", _("Conference")
    WORKSHOP = "workshop", _("Workshop")
    MASTERCLASS = "masterclass", _("Master class")
    MEETING = "meeting", _("Meeting")
    CONCERT = "concert", _("Concert")
    THEATRE = "theatre", _("Theatre")
    DANCE = "dance", _("Dance")
    CIRCUS = "circus", _("Circus")
    PERFORMANCE = "performance", _("Performance")
    EXHIBITION = "exhibition", _("Exhibition")
    SCREENING = "screening", _("Screening")
    READING = "reading", _("Reading")
    FESTIVAL = "festival", _("Festival")
    TOUR = "tour", _("Guided tour")
    RESIDENCY = "residency", _("Residency")
    OPENING = "opening", _("Opening reception")
    FAMILY = "family", _("Family activity")
    COMPETITION = "competition", _("Competition")
    SOCIAL = "social", _("Social evening")
    OTHER = "other", _("Other")


class EventStatus(TextChoices):
    """What became of an event, or of one of its dates."""

    SCHEDULED = "scheduled", _("Scheduled")
    CANCELLED = "cancelled", _("Cancelled")
    POSTPONED = "postponed", _("Postponed, no new date yet")
    RESCHEDULED = "rescheduled", _("Rescheduled")
    MOVED_ONLINE = "moved_online", _("Moved online")


class AttendanceMode(TextChoices):
    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")


class ProgrammeItemKind(TextChoices):
    TALK = "talk", _("Talk")
    DISCUSSION = "discussion", _("Discussion")
    PANEL = "panel", _("Panel")
    WORKSHOP = "workshop", _("Workshop")
    PERFORMANCE = "performance", _("Performance")
    SCREENING = "screening", _("Screening")
    VISIT = "visit", _("Visit")
    WELCOME = "welcome", _("Welcome")
    BREAK = "break", _("Break")
    NETWORKING = "networking", _("Networking")
    OTHER = "other", _("Other")


class ContributionPart(TextChoices):
    """What a person does in one programme item."""

    SPEAKER = "speaker", _("Speaker")
    MODERATOR = "moderator", _("Moderator")
    PANELLIST = "panellist", _("Panellist")
    HOST = "host", pgettext_lazy("person", "Host")
    PERFORMER = "performer", _("Performer")
    ARTIST = "artist", _("Artist")
    INTERPRETER = "interpreter", pgettext_lazy("of languages", "Interpreter")


class PartnershipRole(TextChoices):
    """What an organisation is to an event or a case study."""

    ORGANISER = "organiser", _("Organiser")
    CO_ORGANISER = "co_organiser", _("Co-organiser")
    HOST = "host", pgettext_lazy("organisation", "Host")
    MEMBER = "member", pgettext_lazy("organisation", "Member")
    CO_PRODUCER = "co_producer", _("Co-producer")
    PARTNER = "partner", _("Partner")
    FUNDER = "funder", _("Funder")
    SPONSOR = "sponsor", _("Sponsor")
    DONOR = "donor", _("Donor")
    MEDIA_PARTNER = "media_partner", _("Media partner")


class OrganisationKind(TextChoices):
    ARTIST_RUN_CENTRE = "artist_run_centre", _("Artist-run centre")
    PRESENTER = "presenter", pgettext_lazy("organisation", "Presenter")
    PRODUCER = "producer", pgettext_lazy("organisation", "Producer")
    FESTIVAL = "festival", _("Festival")
    MUSEUM = "museum", _("Museum")
    LIBRARY = "library", _("Library")
    SERVICE_ORGANISATION = "service_organisation", _("Service organisation")
    PUBLIC_FUNDER = "public_funder", _("Public funder")
    FOUNDATION = "foundation", _("Foundation")
    MUNICIPALITY = "municipality", _("Municipality")
    SCHOOL = "school", _("School")
    COMPANY = "company", pgettext_lazy("business", "Company")
    COMMUNITY = "community", _("Community organisation")
    OTHER = "other", _("Other")


class AccessibilityAnswer(TextChoices):
    """A known answer. Unknown is the absence of a statement, never a value."""

    YES = "yes", _("Yes")
    PARTIAL = "partial", _("Partly")
    NO = "no", _("No")


class AccessibilityFeature(TextChoices):
    STEP_FREE_ENTRANCE = "step_free_entrance", _("Step-free entrance")
    WHEELCHAIR_PLACES = "wheelchair_places", _("Places for wheelchairs")
    ACCESSIBLE_TOILET = "accessible_toilet", _("Accessible toilet")
    ACCESSIBLE_PARKING = "accessible_parking", _("Accessible parking")
    LIFT = "lift", _("Lift")
    INDUCTION_LOOP = "induction_loop", _("Induction loop for hearing aids")
    QUIET_ROOM = "quiet_room", _("Quiet room")
    ASSISTANCE_DOG = "assistance_dog", _("Assistance dogs welcome")
    GENDER_NEUTRAL_TOILET = "gender_neutral_toilet", _("Gender-neutral toilet")
    SIGN_LANGUAGE = "sign_language", _("Sign language")
    CAPTIONING = "captioning", _("Captioning")
    SURTITLES = "surtitles", _("Surtitles")
    AUDIO_DESCRIPTION = "audio_description", _("Audio description")
    TACTILE_TOUR = "tactile_tour", _("Tactile tour")
    RELAXED_PERFORMANCE = "relaxed_performance", _("Relaxed performance")
    COMPANION_TICKET = "companion_ticket", _("Free ticket for a companion")


class LanguageMode(TextChoices):
    """How a language is present at an event."""

    SPOKEN = "spoken", _("Spoken")
    INTERPRETED = "interpreted", _("Interpreted")
    SIGNED = "signed", _("Signed")
    SUBTITLED = "subtitled", _("Subtitled")
    SURTITLED = "surtitled", _("Surtitled")


class OfferAvailability(TextChoices):
    AVAILABLE = "available", _("Available")
    LIMITED = "limited", _("Few places left")
    SOLD_OUT = "sold_out", _("Sold out")
    NOT_YET = "not_yet", _("Not on sale yet")
    ENDED = "ended", _("No longer on sale")
    DOOR_ONLY = "door_only", _("At the door only")


class FigureQualifier(TextChoices):
    EXACT = "exact", _("Exactly")
    ABOUT = "about", _("About")
    MORE_THAN = "more_than", _("More than")
    LESS_THAN = "less_than", _("Less than")
    UP_TO = "up_to", _("Up to")


class FigureUnit(TextChoices):
    COUNT = "count", _("Number, without a unit")
    CURRENCY = "currency", _("Amount of money")
    PERCENT = "percent", _("Per cent")
    SQUARE_METRE = "square_metre", _("Square metres")
    HOUR = "hour", _("Hours")
    DAY = "day", _("Days")
    YEAR = "year", _("Years")
    KILOGRAM = "kilogram", _("Kilograms")
    TONNE = "tonne", _("Tonnes")
    KILOWATT_HOUR = "kilowatt_hour", _("Kilowatt hours")


class Audience(TextChoices):
    """Whom an event is meant for. The API gives the stored codes as they are."""

    GENERAL = "general", _("General public")
    FAMILIES = "families", _("Families")
    CHILDREN = "children", _("Children")
    TEENAGERS = "teenagers", _("Teenagers")
    STUDENTS = "students", _("Students")
    SENIORS = "seniors", _("Seniors")
    SCHOOLS = "schools", _("School groups")
    ARTISTS = "artists", _("Artists")
    PROFESSIONALS = "professionals", _("Cultural professionals")
    NEWCOMERS = "newcomers", _("Newcomers")


class ExternalIdScheme(TextChoices):
    """Registers in which the same thing has an identifier."""

    WIKIDATA = "wikidata", "Wikidata"
    ARTSDATA = "artsdata", "Artsdata"
    ISNI = "isni", "ISNI"
    VIAF = "viaf", "VIAF"
    ORCID = "orcid", "ORCID"
    OPENAGENDA = "openagenda", "OpenAgenda"
    FACEBOOK = "facebook", "Facebook"
    URL = "url", _("Web address")
    OTHER = "other", _("Other")


_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)
_ADDRESSES: dict[str, tuple[re.Pattern[str], str]] = {
    "wikidata": (re.compile(r"[QL][1-9]\d*"), "https://www.wikidata.org/entity/{}"),
    "artsdata": (re.compile(r"K\d+-\d+"), "http://kg.artsdata.ca/resource/{}"),
    "isni": (re.compile(r"\d{15}[\dX]"), "https://isni.org/isni/{}"),
    "viaf": (re.compile(r"[1-9]\d*"), "https://viaf.org/viaf/{}"),
    "orcid": (re.compile(r"(\d{4}-){3}\d{3}[\dX]"), "https://orcid.org/{}"),
    "openagenda": (
        re.compile(r"(?!\d+$)[\w-]+(/events/[\w-]+)?", re.ASCII),
        "https://openagenda.com/{}",
    ),
    "facebook": (
        re.compile(r"[\w.-]+(/[\w.-]+)*/?", re.ASCII),
        "https://www.facebook.com/{}",
    ),
}


def external_url(scheme: str, value: str) -> str:
    """The well-known address of an identifier, "" when there is none.

    scheme: a value of ExternalIdScheme; an unknown one has no address.
    value:  as an editor pasted it: `Q3280228`, `0000 0001 2103 2683`, or the whole
            web address, which is returned unchanged under every scheme.
    A value that is not in the form of its scheme has no address: no broken links.
    """
    value = value.strip()
    if _WEB_ADDRESS.fullmatch(value):
        return value
    if scheme not in _ADDRESSES:
        return ""
    pattern, address = _ADDRESSES[scheme]
    if scheme == ExternalIdScheme.ISNI:
        value = value.replace(" ", "").replace("-", "")
    return address.format(value) if pattern.fullmatch(value) else ""


# Sign languages have codes of their own; "zxx" is BCP 47 for "no language at all".
LANGUAGES: list[tuple[str, str | Promise]] = [
    ("fr", _("French")),
    ("en", _("English")),
    ("fcs", _("Quebec Sign Language (LSQ)")),
    ("ase", _("American Sign Language (ASL)")),
    ("zxx", _("Without words")),
    ("abe", _("Abenaki")),
    ("alq", _("Algonquin (Anishinabemowin)")),
    ("atj", _("Atikamekw")),
    ("cr", _("Cree")),
    ("moe", _("Innu (Innu-aimun)")),
    ("iu", _("Inuktitut")),
    ("mic", _("Mi’kmaw")),
    ("moh", _("Mohawk (Kanien’kéha)")),
    ("nsk", _("Naskapi")),
    ("wdt", _("Wendat")),
    ("pqm", _("Wolastoqey")),
    ("iks", _("Inuit Sign Language")),
    ("ar", _("Arabic")),
    ("bn", _("Bengali")),
    ("yue", _("Cantonese")),
    ("zh", _("Chinese (Mandarin)")),
    ("nl", _("Dutch")),
    ("de", _("German")),
    ("el", _("Greek")),
    ("ht", _("Haitian Creole")),
    ("he", _("Hebrew")),
    ("hi", _("Hindi")),
    ("it", _("Italian")),
    ("ja", _("Japanese")),
    ("kab", _("Kabyle")),
    ("km", _("Khmer")),
    ("ko", _("Korean")),
    ("fa", _("Persian")),
    ("pl", _("Polish")),
    ("pt", _("Portuguese")),
    ("pa", _("Punjabi")),
    ("ro", _("Romanian")),
    ("ru", _("Russian")),
    ("es", _("Spanish")),
    ("tl", _("Tagalog")),
    ("ta", _("Tamil")),
    ("tr", _("Turkish")),
    ("uk", _("Ukrainian")),
    ("ur", _("Urdu")),
    ("vi", _("Vietnamese")),
    ("wo", _("Wolof")),
    ("yi", _("Yiddish")),
    ("fsl", _("French Sign Language (LSF)")),
    ("ils", _("International Sign")),
]
