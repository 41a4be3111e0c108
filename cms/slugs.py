"""Addresses from titles in any script."""

from anyascii import anyascii
from django.utils.text import slugify


def slug_of(title: str, otherwise: str, *, longest: int = 100) -> str:
    """A slug in ASCII: “L’œuvre” gives "loeuvre", “Ночь музеев” "noch-muzeev".

    otherwise: the slug of a title without letters and digits.
    longest:   characters; a longer title ends at a word.
    """
    slug = slugify(anyascii(title).replace("_", " ")) or otherwise
    if len(slug) <= longest:
        return slug
    whole = slug[: longest + 1].rpartition("-")[0]
    return (whole or slug[:longest]).strip("-")
