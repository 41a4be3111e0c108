"""The pages around the events, and what one site says of itself."""

from home.models.content_page import ContentPage
from home.models.home_page import HomePage
from home.models.site_settings import SiteSettings

__all__ = ["ContentPage", "HomePage", "SiteSettings"]
