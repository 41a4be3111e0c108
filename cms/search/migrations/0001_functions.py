"""What every entry and every question goes through, so that both are folded alike.

Their bodies are parsed here and now: no search path is needed later, when a dump is
restored. PostgreSQL has no unaccent everywhere, hence `normalize`.
"""

from django.db import migrations

# Accents of Latin and other letters; vowel points of Hebrew and Arabic; what is not
# seen. Marks of other scripts are letters of their own.
MARKS = (
    r"[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    r"\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]"
)
# An article before an apostrophe, and the French "à": as a word it would be asked for.
ELIDED = r"\m(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)''|a\M)"
# All but letters, digits and the two signs that a question is made with. Left to
# itself, PostgreSQL takes "et/ou" for a file and "equiterre.org" for a host.
PUNCTUATION = (
    r"""[!#$%&''()*+,./:;<=>?@[\\\]^_`{|}~\u00a1-\u00bf\u00d7\u00f7"""
    r"""\u2000-\u206f\u2190-\u2bff\u3000-\u303f\u060c\u061b\u061f]|-(?!")"""
)

FOLD = f"""
CREATE FUNCTION search_fold(source text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
    regexp_replace(
        translate(
            replace(replace(replace(
                lower(regexp_replace(normalize(source, NFKD), '{MARKS}', '', 'g')),
                'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
            'øłđð’‘ʼ‐‑‒–—−', 'oldd''''''------'
        ),
        '{ELIDED}', ' ', 'g'
    ),
    '{PUNCTUATION}', ' ', 'g'
)
"""

WORDS = """
CREATE FUNCTION search_words(configuration text, source text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector(configuration::regconfig, search_fold(source))
"""

VECTOR = """
CREATE FUNCTION search_vector(
    configuration text, name text, around text, summary text, body text
) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN setweight(search_words(configuration, name), 'A')
    || setweight(search_words(configuration, around), 'B')
    || setweight(search_words(configuration, summary), 'C')
    || setweight(search_words(configuration, body), 'D')
"""

# `names` holds vectors as text, by the key of what is mentioned.
WITH_NAMES = """
CREATE FUNCTION search_with_names(words tsvector, mentions uuid[], names jsonb)
RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN words || setweight(coalesce(
    (SELECT string_agg(names ->> key::text, ' ') FROM unnest(mentions) AS key), ''
)::tsvector, 'B')
"""

QUERY = """
CREATE FUNCTION search_query(configuration text, question text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN websearch_to_tsquery(configuration::regconfig, search_fold(question))
"""

# Whatever has at least one of the words.
ANY_WORD = """
CREATE FUNCTION search_any_word(configuration text, source text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN coalesce(
    (SELECT string_agg(quote_literal(lexeme), ' | ')
     FROM unnest(tsvector_to_array(search_words(configuration, source))) AS lexeme), ''
)::tsquery
"""

DROP = [
    "DROP FUNCTION search_any_word(text, text)",
    "DROP FUNCTION search_query(text, text)",
    "DROP FUNCTION search_with_names(tsvector, uuid[], jsonb)",
    "DROP FUNCTION search_vector(text, text, text, text, text)",
    "DROP FUNCTION search_words(text, text)",
    "DROP FUNCTION search_fold(text)",
]


class Migration(migrations.Migration):
    initial = True

    operations = [
        migrations.RunSQL(
            [FOLD, WORDS, VECTOR, WITH_NAMES, QUERY, ANY_WORD], reverse_sql=DROP
        )
    ]
