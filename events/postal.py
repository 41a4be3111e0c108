"""Postal addresses on one line, in the order of their country."""

from events.figures import locale_for

_PROVINCES = {
    "AB": "Alberta",
    "BC": "Colombie-Britannique",
    "MB": "Manitoba",
    "NB": "Nouveau-Brunswick",
    "NL": "Terre-Neuve-et-Labrador",
    "NS": "Nouvelle-Écosse",
    "NT": "Territoires du Nord-Ouest",
    "NU": "Nunavut",
    "ON": "Ontario",
    "PE": "Île-du-Prince-Édouard",
    "QC": "Québec",
    "SK": "Saskatchewan",
    "YT": "Yukon",
}
# Countries that write the code behind the town, and those that leave the region out.
_CODE_LAST = {"AU", "CA", "GB", "IE", "NZ", "US"}
_WITHOUT_REGION = {"BE", "CH", "DE", "FR", "GB", "LU"}


def format_address(
    street: str,
    locality: str,
    region: str,
    postal_code: str,
    country: str,
    language: str,
) -> str:
    """An address on one line; parts that are missing leave no trace.

    region:   two letters where the country has such codes: "QC".
    country:  ISO 3166-1 alpha-2; "" and "CA" are not printed.
    language: BCP 47. French spells out the province, as is the custom in Québec:
              `50, rue Sainte-Catherine Ouest, Montréal (Québec) H2X 3V4`; the others
              give `Montréal, QC H2X 3V4`.
    """
    country = country.strip().upper()
    parts = (street, locality, region, postal_code)
    street, locality, region, postal_code = (" ".join(part.split()) for part in parts)
    if country in _WITHOUT_REGION:
        region = ""
    if country in {"", "CA"} and locale_for(language).language == "fr":
        town = _french_town(locality, region, postal_code)
    elif country in _CODE_LAST or not country:
        town = _join(" ", _join(", ", locality, region), postal_code)
    else:
        town = _join(", ", _join(" ", postal_code, locality), region)
    return _join(", ", street, town, _country(country, language))


def _french_town(locality: str, region: str, postal_code: str) -> str:
    province = _PROVINCES.get(region.upper(), region)
    if locality and province:
        province = f"({province})"
    return _join(" ", locality, province, postal_code)


def _country(code: str, language: str) -> str:
    """The name in `language`; a code without a name there is printed as it is."""
    if code == "CA":
        return ""
    return str(locale_for(language).territories.get(code, code))


def _join(separator: str, *parts: str) -> str:
    return separator.join(part for part in parts if part)
