"""Numbers, prices, dates and times written out for a reader, by language.

French is that of Québec and English that of Canada; every other language is written
as its readers write it, by Unicode CLDR. Spaces inside a number, or between it and
its unit, do not break.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.numbers import (
    format_compact_currency,
    format_currency,
    format_decimal,
    format_percent,
)
from babel.units import format_unit

from events.vocabulary import FigureQualifier, FigureUnit

NBSP = "\N{NO-BREAK SPACE}"
MILLION = 1_000_000

_CANADIAN = {"fr": "fr-CA", "en": "en-CA"}
# A language without words of its own here gets the sign, which is the same everywhere.
_SIGNS = {"about": "≈", "more_than": ">", "less_than": "<", "up_to": "≤"}
_QUALIFIERS = {
    "fr": {
        "about": "environ",
        "more_than": "plus de",
        "less_than": "moins de",
        "up_to": "jusqu’à",
    },
    "en": {
        "about": "about",
        "more_than": "more than",
        "less_than": "less than",
        "up_to": "up to",
    },
}
_FREE = {"fr": "Gratuit", "en": "Free"}
# Symbols of the SI and of units used with it, the same in every language.
_SYMBOLS = {
    FigureUnit.SQUARE_METRE: "m²",
    FigureUnit.HOUR: "h",
    FigureUnit.KILOGRAM: "kg",
    FigureUnit.TONNE: "t",
    FigureUnit.KILOWATT_HOUR: "kWh",
}
_WORDS = {FigureUnit.DAY: "duration-day", FigureUnit.YEAR: "duration-year"}


@lru_cache(maxsize=64)
def locale_for(language: str) -> Locale:
    """The conventions to write in: `fr` and `en` are Canadian, unknown is English.

    language: BCP 47 code, e.g. "fr", "en-GB", "es".
    """
    try:
        return Locale.parse(_CANADIAN.get(language, language), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "CA")


def format_figure(
    value: Decimal,
    qualifier: str,
    unit: str,
    currency: str | None,
    language: str,
) -> str:
    """A figure as a sentence would print it: `plus de 45`, `27 M$`, `$27M`, `12 %`.

    value:     in the unit itself: dollars, not millions; 12 for 12 per cent.
    qualifier: a value of FigureQualifier.
    unit:      a value of FigureUnit.
    currency:  ISO 4217, read only when `unit` is currency; CAD when it is empty.
    Never rounds: `27 M$` stands for 27,000,000 exactly. A currency amount has at most
    the decimals of its currency.
    """
    locale = locale_for(language)
    written = _quantity(value, FigureUnit(unit), currency or "CAD", locale)
    if qualifier == FigureQualifier.EXACT:
        return written
    words = _QUALIFIERS.get(locale.language)
    return f"{words[qualifier]} {written}" if words else _SIGNS[qualifier] + written


def _quantity(value: Decimal, unit: FigureUnit, currency: str, locale: Locale) -> str:
    if unit == FigureUnit.CURRENCY:
        return _amount(value, currency, locale, compact=True)
    if unit == FigureUnit.PERCENT:
        ratio = value.scaleb(-2)
        return format_percent(ratio, locale=locale, decimal_quantization=False)
    if unit in _WORDS:
        return _spelled(value, _WORDS[unit], locale)
    number = format_decimal(_plain(value), locale=locale, decimal_quantization=False)
    return NBSP.join(filter(None, [number, _SYMBOLS.get(unit)]))


def _plain(value: Decimal) -> Decimal:
    """The same number without the zeros that a database column adds: 45.00 is 45."""
    return value.quantize(1) if value == value.to_integral() else value.normalize()


def _spelled(value: Decimal, unit: str, locale: Locale) -> str:
    """`3 ans`. CLDR lacks the words in some languages: then in English."""
    for candidate in (locale, locale_for("en")):
        text = format_unit(_plain(value), unit, "long", locale=candidate)
        if unit not in text:
            break
    return text.replace(" ", NBSP)


def _amount(value: Decimal, currency: str, locale: Locale, *, compact: bool) -> str:
    """`12 500 $`, `12,50 $`; compact, from a million on, `1,5 M$` if it is exact.

    CLDR joins letters in other languages ("27 MCAD" in Spanish): there in full.
    """
    compact = compact and locale.language in _QUALIFIERS
    if compact and abs(value) >= MILLION and value % (MILLION // 100) == 0:
        return format_compact_currency(
            value, currency, locale=locale, fraction_digits=2
        )
    if value != value.to_integral():
        return format_currency(value, currency, locale=locale)
    pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
    return format_currency(
        value, currency, pattern, locale=locale, currency_digits=False
    )


def format_price(
    price: Decimal, price_max: Decimal | None, currency: str, language: str
) -> str:
    """What a ticket costs: `Gratuit`, `12,50 $`, `20 $ à 35 $`; `Free`, `$20 to $35`.

    price, price_max: major units; without `price_max`, or if equal, there is one price.
    currency:         ISO 4217.
    """
    locale = locale_for(language)
    highest = price if price_max is None else price_max
    if highest == 0 and locale.language in _FREE:
        return _FREE[locale.language]
    low = _amount(price, currency, locale, compact=False)
    high = _amount(highest, currency, locale, compact=False)
    return low if low == high else _between(low, high, locale)


def format_date_range(
    start: datetime,
    end: datetime | None,
    tz: ZoneInfo,
    language: str,
    *,
    all_day: bool = False,
) -> str:
    """When something happens, on one line, as a poster prints it.

    start, end: aware; `end` may be None. For `all_day` midnight ends the day before.
    Returns `jeudi 15 juin 2017, 10 h 15 à 11 h 45`, `Thursday, June 15, 2017, 10:15 to
    11:45 a.m.`. An evening that ends by 6 in the morning keeps to its first date.
    """
    locale = locale_for(language)
    opening = start.astimezone(tz)
    closing = end.astimezone(tz) if end is not None and end > start else None
    if all_day:
        return _days(opening, closing, locale)
    first = f"{_day(opening, locale)}, {{}}"
    if closing is None:
        return first.format(_time(opening, locale))
    if _is_same_evening(opening, closing):
        return first.format(_times(opening, closing, locale))
    begins = first.format(_time(opening, locale))
    ends = f"{_day(closing, locale)}, {_time(closing, locale)}"
    if locale.language == "fr":
        return f"du {begins}, au {ends}"
    return _between(begins, ends, locale)


def format_day(day: date, language: str) -> str:
    """`jeudi 15 juin 2017`, `samedi 1er juillet 2017`, `Thursday, June 15, 2017`."""
    return _day(day, locale_for(language))


def _day(day: date, locale: Locale) -> str:
    return _first(format_date(day, "full", locale=locale), locale)


def _first(text: str, locale: Locale) -> str:
    """French counts the first day of a month with an ordinal: `1er juillet`."""
    if locale.language != "fr":
        return text
    return " ".join("1er" if word == "1" else word for word in text.split(" "))


def _between(low: str, high: str, locale: Locale) -> str:
    joint = {"fr": " à ", "en": " to "}.get(locale.language, " – ")
    return f"{low}{joint}{high}"


def _is_same_evening(opening: datetime, closing: datetime) -> bool:
    nights = (closing.date() - opening.date()).days
    early = (closing.hour, closing.minute) <= (6, 0)
    return nights == 0 or (nights == 1 and early and closing.time() < opening.time())


def _time(moment: datetime, locale: Locale) -> str:
    if locale.language == "fr":
        return _french_time(moment)
    if locale == locale_for("en"):
        return _english_time(moment)
    return format_time(moment, "short", tzinfo=moment.tzinfo, locale=locale)


def _french_time(moment: datetime) -> str:
    """`10 h 15`, `10 h`, `minuit`. Source: Office québécois de la langue française."""
    if (moment.hour, moment.minute) == (0, 0):
        return "minuit"
    minutes = f"{NBSP}{moment:%M}" if moment.minute else ""
    return f"{moment.hour}{NBSP}h{minutes}"


def _english_time(moment: datetime) -> str:
    """`10:15 a.m.`, `10 a.m.`, `noon`, `midnight`: the last two are ambiguous else."""
    if moment.minute == 0 and moment.hour % 12 == 0:
        return "noon" if moment.hour else "midnight"
    minutes = f":{moment:%M}" if moment.minute else ""
    half = "a.m." if moment.hour < 12 else "p.m."
    return f"{moment.hour % 12 or 12}{minutes}{NBSP}{half}"


def _times(opening: datetime, closing: datetime, locale: Locale) -> str:
    """Both times; English says `a.m.` once: `10:15 to 11:45 a.m.`."""
    begins, ends = _time(opening, locale), _time(closing, locale)
    half = begins[-5:]
    if half.endswith("m.") and ends.endswith(half) and opening.date() == closing.date():
        begins = begins.removesuffix(half)
    return _between(begins, ends, locale)


def _days(opening: datetime, closing: datetime | None, locale: Locale) -> str:
    """Whole days: `jeudi 15 juin 2017`, `du 28 juin au 3 juillet 2017`."""
    first = opening.date()
    last = (closing - timedelta(microseconds=1)).date() if closing else first
    if first == last:
        return _day(first, locale)
    if locale.language == "fr":
        return f"du {_french_days(first, last, locale)}"
    if locale == locale_for("en"):
        return _english_days(first, last)
    return format_interval(first, last, "yMMMMd", locale=locale)


def _french_days(first: date, last: date, locale: Locale) -> str:
    """`15 au 17 juin 2017`, `28 juin au 1er juillet 2017`."""
    begins, ends = (format_date(day, "long", locale=locale) for day in (first, last))
    if first.year == last.year:
        begins = format_skeleton("MMMMd", first, locale=locale)
        if first.month == last.month:
            begins = str(first.day)
    return f"{_first(begins, locale)} au {_first(ends, locale)}"


def _english_days(first: date, last: date) -> str:
    """`June 15 to 17, 2017`, `June 28 to July 3, 2017`."""
    locale = locale_for("en")
    begins, ends = (format_date(day, "long", locale=locale) for day in (first, last))
    if first.year == last.year:
        begins = format_skeleton("MMMMd", first, locale=locale)
        if first.month == last.month:
            ends = f"{last.day}, {last.year}"
    return _between(begins, ends, locale)
