from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from events.figures import (
    format_date_range,
    format_day,
    format_figure,
    format_price,
    locale_for,
)
from events.vocabulary import FigureUnit

TORONTO = ZoneInfo("America/Toronto")


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=TORONTO)


def legible(text: str) -> str:
    """Spaces that do not break, made visible."""
    return text.replace("\N{NO-BREAK SPACE}", "~")


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "currency", "french", "english"),
    [
        ("27000000", "exact", "currency", "CAD", "27~M$", "$27M"),
        ("27000000.00", "exact", "currency", "CAD", "27~M$", "$27M"),
        ("1250000", "exact", "currency", "CAD", "1,25~M$", "$1.25M"),
        ("1500000000", "exact", "currency", "CAD", "1,5~G$", "$1.5B"),
        ("2000000", "up_to", "currency", "EUR", "jusqu’à 2~M€", "up to €2M"),
        ("1500000", "exact", "currency", "USD", "1,5~M$~US", "US$1.5M"),
        ("12500", "exact", "currency", "CAD", "12~500~$", "$12,500"),
        ("999999", "about", "currency", "CAD", "environ 999~999~$", "about $999,999"),
        ("12.5", "exact", "currency", "CAD", "12,50~$", "$12.50"),
        ("2500", "exact", "currency", "JPY", "2~500~¥", "JP¥2,500"),
        ("500", "exact", "currency", None, "500~$", "$500"),
        ("45", "more_than", "count", None, "plus de 45", "more than 45"),
        ("45.00", "about", "count", None, "environ 45", "about 45"),
        ("45", "less_than", "count", None, "moins de 45", "less than 45"),
        ("12000", "exact", "count", None, "12~000", "12,000"),
        ("1234567.8912", "exact", "count", None, "1~234~567,8912", "1,234,567.8912"),
        ("0", "exact", "count", None, "0", "0"),
        ("100", "exact", "count", None, "100", "100"),
        ("12", "exact", "percent", None, "12~%", "12%"),
        ("12.50", "exact", "percent", None, "12,5~%", "12.5%"),
        ("0.0125", "exact", "percent", None, "0,0125~%", "0.0125%"),
        ("1200", "exact", "square_metre", None, "1~200~m²", "1,200~m²"),
        ("3", "exact", "hour", None, "3~h", "3~h"),
        ("1", "exact", "day", None, "1~jour", "1~day"),
        ("3", "more_than", "day", None, "plus de 3~jours", "more than 3~days"),
        ("1", "exact", "year", None, "1~an", "1~year"),
        ("1.5", "exact", "year", None, "1,5~an", "1.5~years"),
        ("70", "exact", "kilogram", None, "70~kg", "70~kg"),
        ("2.5", "exact", "tonne", None, "2,5~t", "2.5~t"),
        ("40000", "exact", "kilowatt_hour", None, "40~000~kWh", "40,000~kWh"),
    ],
)
def test_figure_is_written_in_the_language(
    value, qualifier, unit, currency, french, english
):
    written = [
        legible(format_figure(Decimal(value), qualifier, unit, currency, language))
        for language in ("fr", "en")
    ]

    assert written == [french, english]


def test_figure_is_never_rounded():
    figure = (Decimal(27_345_678), "exact", "currency", "CAD")

    assert legible(format_figure(*figure, "fr")) == "27~345~678~$"
    assert legible(format_figure(*figure, "en")) == "$27,345,678"


@pytest.mark.parametrize("unit", FigureUnit.values)
@pytest.mark.parametrize("language", ["fr", "en", "es", "ar", "ja", "iu", "xx", ""])
def test_figure_has_words_for_every_unit(unit, language):
    written = format_figure(Decimal(3), "exact", unit, "CAD", language)

    assert "duration" not in written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("es", ">27.000.000~CAD"),
        ("fr-FR", "plus de 27~M~$CA"),
        ("xx", "more than $27M"),
    ],
)
def test_figure_falls_back_for_other_languages(language, written):
    figure = (Decimal(27_000_000), "more_than", "currency", "CAD")

    assert legible(format_figure(*figure, language)) == written


@pytest.mark.parametrize(
    ("price", "price_max", "currency", "french", "english"),
    [
        ("0", None, "CAD", "Gratuit", "Free"),
        ("0.00", "0", "CAD", "Gratuit", "Free"),
        ("12", None, "CAD", "12~$", "$12"),
        ("12.5", "12.50", "CAD", "12,50~$", "$12.50"),
        ("20", "35", "CAD", "20~$ à 35~$", "$20 to $35"),
        ("0", "10", "CAD", "0~$ à 10~$", "$0 to $10"),
        ("15", None, "USD", "15~$~US", "US$15"),
        ("1000000", None, "CAD", "1~000~000~$", "$1,000,000"),
    ],
)
def test_price_is_written_in_the_language(price, price_max, currency, french, english):
    highest = None if price_max is None else Decimal(price_max)
    written = [
        legible(format_price(Decimal(price), highest, currency, language))
        for language in ("fr", "en")
    ]

    assert written == [french, english]


def test_price_of_nothing_is_an_amount_where_there_is_no_word():
    assert legible(format_price(Decimal(0), None, "EUR", "es")) == "0~€"


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        (
            local(2017, 6, 15, 10, 15),
            local(2017, 6, 15, 11, 45),
            "jeudi 15 juin 2017, 10~h~15 à 11~h~45",
            "Thursday, June 15, 2017, 10:15 to 11:45~a.m.",
        ),
        (
            local(2017, 6, 15, 10),
            local(2017, 6, 15, 14, 5),
            "jeudi 15 juin 2017, 10~h à 14~h~05",
            "Thursday, June 15, 2017, 10~a.m. to 2:05~p.m.",
        ),
        (
            local(2017, 7, 1, 12),
            None,
            "samedi 1er juillet 2017, 12~h",
            "Saturday, July 1, 2017, noon",
        ),
        (
            local(2017, 7, 1, 22),
            local(2017, 7, 2, 3),
            "samedi 1er juillet 2017, 22~h à 3~h",
            "Saturday, July 1, 2017, 10~p.m. to 3~a.m.",
        ),
        (
            local(2017, 7, 1, 20),
            local(2017, 7, 2),
            "samedi 1er juillet 2017, 20~h à minuit",
            "Saturday, July 1, 2017, 8~p.m. to midnight",
        ),
        (
            local(2017, 6, 30, 9),
            local(2017, 7, 1, 17),
            "du vendredi 30 juin 2017, 9~h, au samedi 1er juillet 2017, 17~h",
            "Friday, June 30, 2017, 9~a.m. to Saturday, July 1, 2017, 5~p.m.",
        ),
    ],
)
def test_date_range_reads_as_on_a_poster(start, end, french, english):
    written = [
        legible(format_date_range(start, end, TORONTO, language))
        for language in ("fr", "en")
    ]

    assert written == [french, english]


@pytest.mark.parametrize(
    ("start", "end", "french", "english"),
    [
        (
            local(2017, 6, 15),
            None,
            "jeudi 15 juin 2017",
            "Thursday, June 15, 2017",
        ),
        (
            local(2017, 6, 15),
            local(2017, 6, 16),
            "jeudi 15 juin 2017",
            "Thursday, June 15, 2017",
        ),
        (
            local(2017, 6, 1),
            local(2017, 6, 3, 23, 59),
            "du 1er au 3 juin 2017",
            "June 1 to 3, 2017",
        ),
        (
            local(2017, 6, 28),
            local(2017, 7, 2),
            "du 28 juin au 1er juillet 2017",
            "June 28 to July 1, 2017",
        ),
        (
            local(2017, 12, 28),
            local(2018, 1, 4),
            "du 28 décembre 2017 au 3 janvier 2018",
            "December 28, 2017 to January 3, 2018",
        ),
    ],
)
def test_date_range_of_whole_days_has_no_hours(start, end, french, english):
    written = [
        legible(format_date_range(start, end, TORONTO, language, all_day=True))
        for language in ("fr", "en")
    ]

    assert written == [french, english]


def test_date_range_is_read_in_the_zone():
    start = datetime(2017, 6, 16, 2, 0, tzinfo=UTC)

    assert (
        legible(format_date_range(start, None, TORONTO, "fr"))
        == "jeudi 15 juin 2017, 22~h"
    )


@pytest.mark.parametrize(
    ("language", "hours", "days"),
    [
        (
            "es",
            "jueves, 15 de junio de 2017, 10:15 – 11:45",
            "15–17 de junio de 2017",
        ),
        ("en-GB", "Thursday, 15 June 2017, 10:15 to 11:45", "15–17 Jun 2017"),
    ],
)
def test_date_range_of_other_languages_follows_cldr(language, hours, days):
    start, end = local(2017, 6, 15, 10, 15), local(2017, 6, 15, 11, 45)
    last = local(2017, 6, 18)

    assert format_date_range(start, end, TORONTO, language) == hours
    assert format_date_range(start, last, TORONTO, language, all_day=True) == days


def test_day_is_written_in_the_language():
    day = date(2017, 7, 1)

    assert [format_day(day, language) for language in ("fr", "en", "es")] == [
        "samedi 1er juillet 2017",
        "Saturday, July 1, 2017",
        "sábado, 1 de julio de 2017",
    ]


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("fr", "fr_CA"),
        ("en", "en_CA"),
        ("fr-FR", "fr_FR"),
        ("es", "es"),
        ("zh-Hant", "zh_Hant"),
        ("xx", "en_CA"),
        ("", "en_CA"),
        ("../x", "en_CA"),
    ],
)
def test_locale_for_is_canadian_first_and_english_last(language, locale):
    assert str(locale_for(language)) == locale
