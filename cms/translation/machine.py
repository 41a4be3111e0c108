"""Translation by a service, where one is configured; what it writes is to be reviewed.

`WAGTAILLOCALIZE_MACHINE_TRANSLATOR` names the service, one of wagtail-localize's.
"""

from typing import Any

from requests import RequestException
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from cms.translation.lines import Line


class ServiceError(Exception):
    """The service did not answer, or not with a translation."""


def translator_for(source: Locale, target: Locale) -> Any | None:
    """The service that translates between two languages, None where there is none."""
    translator = get_machine_translator()
    if translator is not None and translator.can_translate(source, target):
        return translator
    return None


def translated(
    translator: Any, source: Locale, target: Locale, lines: list[Line]
) -> dict[str, str]:
    """The service's translation of the source of each line, by path. One request.

    Raises ServiceError.
    """
    cut = {line.path: _cut(line) for line in lines}
    strings = {string for _, pieces in cut.values() for string, _ in pieces}
    try:
        found = translator.translate(source, target, list(strings))
    except (RequestException, LookupError, ValueError) as error:
        raise ServiceError from error
    result = {}
    for line in lines:
        template, pieces = cut[line.path]
        said = [(found[string], attrs) for string, attrs in pieces if string in found]
        if len(said) == len(pieces):
            result[line.path] = (
                restore_strings(template, said)
                if line.is_html
                else said[0][0].render_text()
            )
    return result


def _cut(line: Line) -> tuple[str, list[tuple[StringValue, Any]]]:
    """A text as a template and the strings to translate."""
    if line.is_html:
        return extract_strings(line.source.value)
    return "", [(StringValue.from_plaintext(line.source.value), None)]
