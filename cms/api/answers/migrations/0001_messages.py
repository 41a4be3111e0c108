"""What tells of changes; `cms.api.answers.triggers` says what is told, and how."""

from django.db import migrations

MOST_ROWS = 500  # of one statement; of more, nobody asks which they are
LONGEST = 7_900  # bytes; PostgreSQL takes messages of less than 8,000

SEND = """
CREATE FUNCTION answers_send(message text) RETURNS void LANGUAGE sql
AS $$ SELECT pg_notify('affiche_changes', message) $$
"""

# One number for a whole transaction: what it says twice is then sent once.
NUMBER = """
CREATE FUNCTION answers_number() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    number bigint := nullif(current_setting('affiche.change', true), '');
BEGIN
    IF number IS NULL THEN
        number := nextval('answers_changes');
        PERFORM set_config('affiche.change', number::text, true);
    END IF;
    RETURN number;
END $$
"""

CHANGED = f"""
CREATE FUNCTION answers_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    columns text[] := string_to_array(TG_ARGV[0], ',');
    owners text := TG_ARGV[1];
    unread text[] := string_to_array(TG_ARGV[2], ',');
    changed jsonb[];
    found text[];
    keys text[];
    message text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(to_jsonb(new_row)) INTO changed
        FROM (SELECT * FROM added LIMIT {MOST_ROWS + 1}) AS new_row;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(to_jsonb(old_row)) INTO changed
        FROM (SELECT * FROM removed LIMIT {MOST_ROWS + 1}) AS old_row;
    ELSIF TG_OP = 'UPDATE' THEN
        IF (SELECT count(*) FROM added) > {MOST_ROWS} THEN
            SELECT array_agg('{{}}'::jsonb) INTO changed FROM added;
        ELSE
            WITH before AS (SELECT to_jsonb(old_row) - unread AS r FROM removed AS old_row),
                 after AS (SELECT to_jsonb(new_row) - unread AS r FROM added AS new_row)
            SELECT array_agg(r) INTO changed FROM (
                (SELECT r FROM before EXCEPT SELECT r FROM after)
                UNION ALL
                (SELECT r FROM after EXCEPT SELECT r FROM before)
            ) AS different;
        END IF;
    END IF;
    IF changed IS NULL AND TG_OP <> 'TRUNCATE' THEN
        RETURN NULL;
    END IF;
    IF cardinality(changed) <= 2 * {MOST_ROWS} THEN
        IF cardinality(columns) > 0 THEN
            SELECT array_agg(DISTINCT CASE name
                WHEN 'translation_key' THEN r ->> name
                ELSE TG_TABLE_NAME || '.' || name || '=' || (r ->> name)
            END) INTO keys
            FROM unnest(changed) AS r, unnest(columns) AS name;
        END IF;
        IF owners <> '' THEN
            EXECUTE owners INTO found USING changed;
            keys := keys || found;
        END IF;
        IF array_position(keys, NULL) IS NOT NULL THEN
            keys := NULL;
        END IF;
    END IF;
    message := jsonb_build_object('n', answers_number(), 't', TG_TABLE_NAME, 'k', keys);
    IF octet_length(message) > {LONGEST} THEN
        message := jsonb_build_object('n', answers_number(), 't', TG_TABLE_NAME, 'k', NULL);
    END IF;
    PERFORM answers_send(message);
    RETURN NULL;
END $$
"""


class Migration(migrations.Migration):
    initial = True

    operations = [
        migrations.RunSQL(
            ["CREATE SEQUENCE answers_changes", SEND, NUMBER, CHANGED],
            reverse_sql=[
                "DROP FUNCTION answers_changed()",
                "DROP FUNCTION answers_number()",
                "DROP FUNCTION answers_send(text)",
                "DROP SEQUENCE answers_changes",
            ],
        )
    ]
