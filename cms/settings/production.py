"""A public server. Refuses to start while anything is missing or unsafe."""

from pathlib import Path

from cms import logging
from cms.env import env
from cms.settings.base import *  # noqa: F403
from cms.settings.base import BASE_DIR, BASE_URL, LOG_LEVEL, STORAGES

MINIMUM_SECRET_LENGTH = 50  # characters; Django's own deployment check asks for it

DEBUG = False
env.text("DATABASE_URL")
env.text("AFFICHE_BASE_URL")
SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.texts("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.texts("CSRF_TRUSTED_ORIGINS", default=[BASE_URL])

if SECRET_KEY and len(SECRET_KEY) < MINIMUM_SECRET_LENGTH:
    env.problem(
        f"SECRET_KEY has {len(SECRET_KEY)} characters; "
        f"it needs at least {MINIMUM_SECRET_LENGTH} random ones."
    )
if env.values.get("AFFICHE_BASE_URL") and not BASE_URL.startswith("https://"):
    env.problem(f"AFFICHE_BASE_URL is {BASE_URL!r}; it must start with https://.")
if "*" in ALLOWED_HOSTS:
    env.problem("ALLOWED_HOSTS contains *; name the hosts that the site answers to.")
for origin in CSRF_TRUSTED_ORIGINS:
    if env.values.get("CSRF_TRUSTED_ORIGINS") and not origin.startswith("https://"):
        env.problem(
            f"CSRF_TRUSTED_ORIGINS names {origin!r}; it must start with https://."
        )

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked by the machine itself, without TLS
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", default=30 * 24 * 3600)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("HSTS_SUBDOMAINS", default=False)
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HTTPS on every subdomain is their owner's choice,
    "security.W021",  # and so is a place in the browsers' preload lists
    "security.W019",  # Wagtail shows previews in frames of the same origin
]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

STATIC_ROOT = Path(env.text("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")))
STORAGES["staticfiles"] = {
    "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
}

EMAIL_HOST = env.text("EMAIL_HOST", default="localhost")
EMAIL_PORT = env.number("EMAIL_PORT", default=25, minimum=1)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=False)

LOGGING = logging.for_machines(LOG_LEVEL)

env.verify()
