"""Which translation service the environment names, for the settings."""

from typing import Any

from cms.env import Env

SERVICES = "wagtail_localize.machine_translators"


def configured(env: Env) -> dict[str, Any] | None:
    """What wagtail-localize wants to know of the service; None where there is none.

    DEEPL_AUTH_KEY: the key of a DeepL account, free ones (":fx") too.
    LIBRETRANSLATE_URL, LIBRETRANSLATE_API_KEY: a LibreTranslate server.
    """
    deepl = env.text("DEEPL_AUTH_KEY", default="")
    libre = env.text("LIBRETRANSLATE_URL", default="")
    if deepl and libre:
        env.problem("DEEPL_AUTH_KEY, LIBRETRANSLATE_URL: name one service, not two.")
    if deepl:
        return {
            "CLASS": f"{SERVICES}.deepl.DeepLTranslator",
            "OPTIONS": {"AUTH_KEY": deepl},
        }
    if libre:
        options = {
            "LIBRETRANSLATE_URL": libre.rstrip("/"),
            "API_KEY": env.text("LIBRETRANSLATE_API_KEY", default=""),
        }
        return {
            "CLASS": f"{SERVICES}.libretranslate.LibreTranslator",
            "OPTIONS": options,
        }
    return None
