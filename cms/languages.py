"""The languages of a site, from their codes."""

from django.conf.locale import LANG_INFO

from cms.env import Env


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
