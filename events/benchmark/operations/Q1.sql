-- The page first: what else is read belongs to its events alone.
WITH lang AS (
    SELECT id, language_code FROM wagtailcore_locale WHERE language_code = %(locale)s
), page AS MATERIALIZED (
    SELECT o.event_id AS id, o.first_date
    FROM (
        SELECT event_id, min(starts_at) AS first_date
        FROM events_occurrence
        WHERE ends_at > %(from)s AND locale_id = (SELECT id FROM lang)
        GROUP BY event_id
        ORDER BY first_date, event_id
    ) o
    JOIN LATERAL (
        SELECT FROM wagtailcore_page p
        WHERE p.id = o.event_id AND p.live
            AND (p.expire_at IS NULL OR p.expire_at > now())
        OFFSET 0
    ) p ON true
    LIMIT %(first)s
), chosen AS (
    SELECT page.id, page.first_date, p.translation_key, p.title, p.url_path,
        e.summary, e.status, e.starts_at, e.ends_at, e.image_id, e.venue_id
    FROM page
    JOIN wagtailcore_page p ON p.id = page.id
    JOIN events_eventpage e ON e.page_ptr_id = page.id
)
SELECT json_build_object('data', json_build_object('events', json_build_object(
    'nodes', json_agg(json_build_object(
        'key', c.translation_key,
        'title', c.title,
        'summary', c.summary,
        'path', c.url_path,
        'status', upper(c.status),
        'startsAt', c.starts_at,
        'endsAt', c.ends_at,
        'image', (
            SELECT json_build_object('url', a.url, 'alt', i.alt ->> language_code)
            FROM media_image i JOIN bench_image_address a ON a.image_id = i.id
            WHERE i.id = c.image_id
        ),
        'venue', (
            SELECT json_build_object(
                'name', v.name, 'address', json_build_object('locality', v.locality)
            )
            FROM events_venue s
            JOIN events_venue v ON v.translation_key = s.translation_key
                AND v.locale_id = lang.id AND v.live
            WHERE s.id = c.venue_id
        ),
        'speakers', (
            SELECT json_agg(json_build_object(
                'name', p.title,
                'roleTitle', s.role_title,
                'organisation', (
                    SELECT json_build_object('name', o.name)
                    FROM events_organisation os
                    JOIN events_organisation o
                        ON o.translation_key = os.translation_key
                        AND o.locale_id = lang.id AND o.live
                    WHERE os.id = s.organisation_id
                )
            ) ORDER BY m.sort_order, m.id, k.sort_order, k.id)
            FROM events_programmeitem m
            JOIN events_contribution k ON k.item_id = m.id
            JOIN wagtailcore_page sp ON sp.id = k.speaker_id
            JOIN wagtailcore_page p ON p.translation_key = sp.translation_key
                AND p.locale_id = lang.id AND p.live
            JOIN events_speakerpage s ON s.page_ptr_id = p.id
            WHERE m.event_id = c.id
        ),
        'themes', (
            SELECT json_agg(
                json_build_object('name', t.name) ORDER BY r.sort_order, r.id
            )
            FROM events_eventtheme r
            JOIN events_theme s ON s.id = r.theme_id
            JOIN events_theme t ON t.translation_key = s.translation_key
                AND t.locale_id = lang.id AND t.live
            WHERE r.event_id = c.id
        )
    ) ORDER BY c.first_date, c.id)
)))::text
FROM chosen c, lang
