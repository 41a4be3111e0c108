"""No-break spaces, which nobody sees while writing."""

import re

NBSP = "\N{NO-BREAK SPACE}"
_FRENCH = re.compile(
    r" (?=[:»%])"  # before a colon, a closing guillemet, a per-cent sign
    r"|(?<=«) "
    r"|(?<=\d) (?=(?:\d{3}|h|ans|M?\$)(?!\w))"  # 25 000, 10 h, 27 M$
    r"|(?<=\d h) (?=\d)"
    r"|(?<=\bM\.) (?=[A-Z])"
)


def french(text: str) -> str:
    """The text with no-break spaces where the French of Québec asks for them.

    « ; ! ? » take no space there. Source: Office québécois de la langue française,
    Vitrine linguistique, “Espacement avant et après les signes de ponctuation”.
    """
    return _FRENCH.sub(NBSP, text)
