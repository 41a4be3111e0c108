from cms.env import Env
from cms.translators import SERVICES, configured


def test_no_service_unless_one_is_named():
    assert configured(Env({})) is None


def test_deepl_needs_a_key():
    assert configured(Env({"DEEPL_AUTH_KEY": "abc:fx"})) == {
        "CLASS": f"{SERVICES}.deepl.DeepLTranslator",
        "OPTIONS": {"AUTH_KEY": "abc:fx"},
    }


def test_libretranslate_needs_an_address():
    env = Env({"LIBRETRANSLATE_URL": "https://translate.example/"})

    assert configured(env) == {
        "CLASS": f"{SERVICES}.libretranslate.LibreTranslator",
        "OPTIONS": {"LIBRETRANSLATE_URL": "https://translate.example", "API_KEY": ""},
    }


def test_two_services_are_one_too_many():
    env = Env({"DEEPL_AUTH_KEY": "abc", "LIBRETRANSLATE_URL": "https://t.example"})
    configured(env)

    assert env.problems == [
        "DEEPL_AUTH_KEY, LIBRETRANSLATE_URL: name one service, not two."
    ]
