"""Where somebody goes on from a cell of the board."""

from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.translation.board.cells import Cell, Row, State, Version
from cms.translation.board.reach import Reach
from cms.translation.views.things import address

TRANSLATE, EDIT, CONTINUE = _("Translate"), _("Edit"), _("Continue")
SIDE_BY_SIDE: dict[State, Promise] = {
    State.DRAFT: CONTINUE,
    State.STALE: _("Bring up to date"),
    State.PUBLISHED: _("Open"),
}


class Action(NamedTuple):
    label: Promise
    url: str


class Actions:
    """What the cells offer to those who may do it; no statement for any of them."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self.addresses = AdminURLFinder()  # without a user: asks for no permission

    def of(self, cell: Cell, row: Row) -> Action | None:
        if cell.state in (State.MISSING, State.FALLBACK):
            return self._start(cell, row)
        if cell.version is None or not cell.version.is_editable:
            return None
        if cell.is_source:
            url = self.edit_url(cell.version)
            return Action(EDIT, url) if url else None
        label = SIDE_BY_SIDE[cell.state]
        if cell.state is State.PUBLISHED and cell.has_changes:
            label = CONTINUE
        return Action(label, address("edit", thing(cell.version)))

    def _start(self, cell: Cell, row: Row) -> Action | None:
        """Who begins a translation must see what it is a translation of."""
        sources = [c.version for c in row.cells if c.is_source and c.version]
        if not sources or not self.reach.starts(sources[0], cell.locale):
            return None
        url = address("start", thing(sources[0]))
        return Action(TRANSLATE, f"{url}?language={cell.locale.language_code}")

    def edit_url(self, version: Version) -> str | None:
        """Where the page or record itself is edited, for those who may."""
        if not version.is_editable:
            return None
        return self.addresses.get_edit_url(thing(version))


def thing(version: Version) -> Model:
    """What an address is made from; nothing is read for it."""
    model = ContentType.objects.get_for_id(version.type_id).model_class()
    assert model is not None, "The types of a board are models."
    return model(pk=version.pk)
