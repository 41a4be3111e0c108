"""What the board says, in the language of the reader."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from cms.translation.board.cells import Cell, State

STATES: dict[State, Promise] = {
    State.MISSING: pgettext_lazy("translation", "Missing"),
    State.FALLBACK: pgettext_lazy("translation", "Source shown instead"),
    State.DRAFT: pgettext_lazy("translation", "Draft"),
    State.STALE: pgettext_lazy("translation", "To bring up to date"),
    State.PUBLISHED: pgettext_lazy("translation", "Published"),
    State.HIDDEN: pgettext_lazy("translation", "Not open to you"),
}
SOURCE: dict[State, Promise] = {
    State.DRAFT: pgettext_lazy("translation", "Source, draft"),
    State.PUBLISHED: pgettext_lazy("translation", "Source, published"),
}


def state(cell: Cell) -> str:
    """How the thing stands in the language."""
    return str((SOURCE if cell.is_source else STATES)[cell.state])


def notes(cell: Cell) -> list[str]:
    """What else is to be known of it."""
    said = []
    if cell.texts:
        said.append(
            ngettext(
                "%(done)s of %(count)s text", "%(done)s of %(count)s texts", cell.texts
            )
            % {"done": cell.done, "count": cell.texts}
        )
    if cell.has_changes:
        said.append(_("Changes not published"))
    return said


def in_words(cell: Cell) -> str:
    """All of it in one line."""
    return ", ".join([state(cell), *notes(cell)])
