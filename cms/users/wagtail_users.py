"""Wagtail's management of users, with our form."""

from wagtail.users.apps import WagtailUsersAppConfig


class WagtailUsersConfig(WagtailUsersAppConfig):
    user_viewset = "cms.users.viewsets.UserViewSet"
