"""The screens of translations, below /admin/translations/."""

from django.urls import path

from cms.translation.board.view import BoardView
from cms.translation.views.po_file import PoView
from cms.translation.views.side_by_side import EditView
from cms.translation.views.start import OpenView, StartView

app_name = "translation"

THING = "<slug:app_label>/<slug:model_name>/<int:pk>"
urlpatterns = [
    path("", BoardView.as_view(), name="board"),
    path("results/", BoardView.as_view(results_only=True), name="board_results"),
    path(f"{THING}/", EditView.as_view(), name="edit"),
    path(f"{THING}/open/", OpenView.as_view(), name="open"),
    path(f"{THING}/start/", StartView.as_view(), name="start"),
    path(f"{THING}/po/", PoView.as_view(), name="po"),
]
