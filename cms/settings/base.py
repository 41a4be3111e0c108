"""What development, tests and production share."""

from pathlib import Path
from typing import Any

from cms import languages, postgres, translators
from cms.env import env

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env.read_file(BASE_DIR / env.text("AFFICHE_ENV_FILE", default=".env"))

INSTALLED_APPS = [
    "cms",
    "cms.users",
    "cms.media",
    "cms.translation",
    "cms.search",
    "cms.api.answers",
    "home",
    "events",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.users.wagtail_users.WagtailUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    # After wagtail.snippets: Grapple reads the registered snippets when it loads.
    "grapple",
    "graphene_django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.BodylessMiddleware",
    "cms.middleware.CookielessMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        **env.database_url(
            "DATABASE_URL", default=lambda: postgres.embedded(BASE_DIR / ".postgres")
        ),
        "ENGINE": "cms.database",
        "CONN_MAX_AGE": 0,  # a pool asks for it
        "CONN_HEALTH_CHECKS": False,  # cms.database looks at them, for less
    }
}
DATABASES["default"].setdefault("OPTIONS", {})["prepare_threshold"] = 3
DATABASES["default"]["OPTIONS"]["pool"] = {
    "min_size": 1,
    "max_size": env.number("DATABASE_POOL_SIZE", default=10, minimum=1),
    # Seconds that a request waits for a free connection, and holds a worker; there are
    # no fewer connections than workers, so it waits for a database that is away.
    "timeout": 2,
    # Attempts to connect again become rare while they fail. Given up after a second,
    # the next request makes a new one, and finds a database that is back at once.
    "reconnect_timeout": 1,
}

# What suits many short statements over large tables: an index is read about as fast as
# a table on the disks of today; to compile a statement takes longer than ours run; and
# a filtered list joins more tables than the eight that are put in the best order unless
# told. A proxy that refuses options when a connection begins needs them on the server.
PLANNING = {
    "random_page_cost": 1.1,
    "jit": "off",
    "join_collapse_limit": 11,
    "from_collapse_limit": 11,
}
DATABASES["default"]["OPTIONS"].setdefault(
    "options", " ".join(f"-c {name}={value}" for name, value in PLANNING.items())
)

AUTH_USER_MODEL = "users.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"

LANGUAGES = languages.named(env.texts("AFFICHE_LANGUAGES", default=["fr", "en"]), env)
LANGUAGE_CODE = LANGUAGES[0][0]
TIME_ZONE = env.time_zone("AFFICHE_TIME_ZONE", default="America/Toronto")
USE_I18N = True
USE_TZ = True

LOCAL_URL = f"http://localhost:{env.number('PORT', default=8000, minimum=0)}"
BASE_URL = env.text("AFFICHE_BASE_URL", default=LOCAL_URL).rstrip("/")

STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", default=str(BASE_DIR / "media")))
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # an event with many dates is one long form
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows previews in a frame
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", default="affiche@localhost")

WAGTAIL_SITE_NAME = "Affiche"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fr", "Français"), ("en", "English")]
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.translation.workflow.publish_when_ready"
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # addresses that survive being copied into a mail
WAGTAIL_ENABLE_UPDATE_CHECK = False  # a site tells nobody that it exists
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024  # bytes
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024  # bytes
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {"WIDGET": "cms.rich_text_area.RichTextArea"}
}
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": True}
}

# Dates wake the server when they come; this finds those that a command has set.
PUBLISHING_SECONDS = 30

# Off unless a service is named; see cms.translation.machine.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = translators.configured(env)

GRAPHENE = {"SCHEMA": "cms.api.schema.schema"}
GRAPPLE = {"APPS": [], "EXPOSE_GRAPHIQL": False}
GRAPHIQL = False
CONTRACT_DIR = BASE_DIR / "frontend-contract"
API_QUERY_ROOTS = [
    "home.api.HomeQueries",
    "events.api.queries.EventQueries",
    "events.api.search.SearchQueries",
]
COOKIELESS_PATHS = ("/graphql", "/calendar/", "/docs/")  # the same for everybody
API_INTROSPECTION = env.flag("AFFICHE_INTROSPECTION", default=True)
API_TRUSTED_DOCUMENTS = [
    CONTRACT_DIR / "trusted-documents.json",
    *map(Path, env.texts("AFFICHE_TRUSTED_DOCUMENTS", default=[])),
]
API_TRUSTED_DOCUMENTS_ONLY = env.flag("AFFICHE_TRUSTED_DOCUMENTS_ONLY", default=False)

# What the API reads: refused before it costs anything. The largest operation of
# frontend-contract/operations is named where a limit was measured against it.
API_MAX_BODY_BYTES = 100_000  # EventDetail has 3,800, its variables 100
API_MAX_ADDRESS_BYTES = 8_000  # what proxies and CDNs pass on by themselves
API_MAX_JSON_DEPTH = 50  # inputs of the schema nest 3 levels
API_MAX_TOKENS = 3_000  # EventDetail has 414, the standard introspection 183
API_MAX_COMMENTS = 200  # the parser does not count them among the tokens
API_MAX_DEPTH = 12  # EventDetail has 7
API_MAX_INTROSPECTION_DEPTH = 15  # as many as the standard query has
API_MAX_ALIASES = 30  # each may repeat the dearest field; EventDetail has 5
API_MAX_ROOT_FIELDS = 20  # HomeWithNavigation has 2
API_MAX_DIRECTIVES = 30  # each is evaluated for every place it stands on
API_MAX_FRAGMENTS = 50  # EventDetail has 3
API_MAX_OPERATIONS = 5  # one runs; validation pays for all of them
API_MAX_VARIABLES = 50  # EventFilter has 20 fields, each may be one
API_MAX_STRING = 500  # characters; search words, keys and slugs are shorter
API_MAX_CURSOR = 1_500  # characters; one that holds a title of 255 has up to 1,400
API_MAX_ERRORS = 5  # told of one refused operation; looking for more is work

# What is answered from memory, and for how long others may show it without asking.
API_MEMORY_BYTES = 1_000_000 * env.number("API_MEMORY", default=32, minimum=0)
API_MAX_AGE = 0  # seconds; more, and what an editor publishes is not seen at once
API_STALE_SECONDS = 5  # seconds in which a cache may show it while it asks again

# What an answer may take.
API_PAGE_SIZE = 20
API_MAX_PAGE_SIZE = 100
API_MAX_COST = 5_000  # objects; see cms.api.cost. EventDetail counts 1,787
API_PAGE_CHARGE = 600  # objects; so that eight pages are the most
API_LOOKUP_CHARGE = 200  # objects; so that as many as root fields can be looked up
API_CHARGES = {  # instead of it, for types that take other statements
    "EventFacets": 800,  # one for each of four facets, beside those of the list
    "SearchConnection": 1_200,  # each kind of thing that is found by itself
    "JSON": 400,  # what a whole document refers to
}
API_SCALAR_SIZES = {"JSON": 10}  # objects in one value; that of EventDetail holds 10
API_MAX_INTROSPECTION_COST = 60_000  # the standard query counts 20,400
API_MAX_ANSWER_BYTES = 5_000_000  # each is held in memory whole, several at once
API_STATEMENT_TIMEOUT = 1.5  # seconds; under API_DEADLINE, so that others still run
API_DEADLINE = 5  # seconds; a worker is held no longer
API_LIST_SIZE = 5  # how long a list without pages is taken to be
API_LIST_SIZES = {  # estimates for those that are longer, or shorter
    "StreamFieldInterface": 12,
    "ProgrammeItem": 10,
    "Contribution": 3,
    "CaseStudy": 3,
    "Translation": 2,
    "EventLanguage": 2,
    "ExternalId": 2,
    "Offer": 3,
    "Theme": 4,
}

LOG_LEVEL = env.choice(
    "LOG_LEVEL", ["DEBUG", "INFO", "WARNING", "ERROR"], default="INFO"
)
