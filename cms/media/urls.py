from django.urls import re_path

from cms.media.views import ImageView

urlpatterns = [
    # Wagtail's name and pattern: its URL generator and `generate_image_url` use them.
    re_path(
        r"^([^/]*)/(\d*)/([^/]*)/[^/]*$",
        ImageView.as_view(),
        name="wagtailimages_serve",
    ),
]
