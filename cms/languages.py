"""The languages of a site, from their codes."""

from django.conf.locale import LANG_INFO

from cms.env import Env

# Text search configurations that come with every PostgreSQL, by language code.
SEARCH_CONFIGURATIONS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}


def named(codes: list[str], env: Env) -> list[tuple[str, str]]:
    """(code, name in that language) for each code; "fr" gives ("fr", "Français").

    An unknown code is reported to `env` and left out.
    """
    known = [(code, own_name(code)) for code in dict.fromkeys(codes)]
    for code, name in known:
        if not name:
            env.problem(f"AFFICHE_LANGUAGES: Django knows no language {code!r}.")
    return [(code, name) for code, name in known if name] or [("fr", own_name("fr"))]


def own_name(code: str) -> str:
    name = str(LANG_INFO.get(code, {}).get("name_local", ""))
    return name[:1].upper() + name[1:]


def search_configuration(code: str) -> str:
    """PostgreSQL's text search configuration: "fr" and "fr-ca" give "french".

    "simple", which knows no grammar, for a language that PostgreSQL does not know.
    """
    return SEARCH_CONFIGURATIONS.get(code.lower().partition("-")[0], "simple")
