"""The pages that list events, speakers and case studies."""

from cms.api.loading import register
from cms.api.pages import PageLoader
from events.models import CaseStudyIndexPage, EventIndexPage, SpeakerIndexPage


@register
class EventIndexLoader(PageLoader):
    type_name = "EventIndex"
    kind = "event-lists"
    model = EventIndexPage


@register
class SpeakerIndexLoader(PageLoader):
    type_name = "SpeakerIndex"
    kind = "speaker-lists"
    model = SpeakerIndexPage


@register
class CaseStudyIndexLoader(PageLoader):
    type_name = "CaseStudyIndex"
    kind = "case-study-lists"
    model = CaseStudyIndexPage
