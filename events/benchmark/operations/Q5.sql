WITH lang AS (
    SELECT id FROM wagtailcore_locale WHERE language_code = %(locale)s
), chosen AS (
    SELECT p.id, p.translation_key, p.title, e.starts_at
    FROM events_eventpage e JOIN wagtailcore_page p ON p.id = e.page_ptr_id
    WHERE p.live AND (p.expire_at IS NULL OR p.expire_at > now())
        AND p.locale_id = (SELECT id FROM lang)
    ORDER BY e.starts_at, p.id
    LIMIT 100
)
SELECT json_build_object('data', json_build_object('events', json_build_object(
    'nodes', json_agg(json_build_object(
        'key', c.translation_key,
        'title', c.title,
        'startsAt', c.starts_at,
        'programme', (
            SELECT json_agg(json_build_object(
                'key', m.translation_key,
                'kind', upper(m.kind),
                'title', m.title,
                'startsAt', m.starts_at,
                'endsAt', m.ends_at
            ) ORDER BY m.sort_order, m.id)
            FROM events_programmeitem m WHERE m.event_id = c.id
        ),
        'speakers', (
            SELECT json_agg(json_build_object(
                'name', p.title, 'roleTitle', s.role_title
            ) ORDER BY m.sort_order, m.id, k.sort_order, k.id)
            FROM events_programmeitem m
            JOIN events_contribution k ON k.item_id = m.id
            JOIN wagtailcore_page sp ON sp.id = k.speaker_id
            JOIN wagtailcore_page p ON p.translation_key = sp.translation_key
                AND p.locale_id = lang.id AND p.live
            JOIN events_speakerpage s ON s.page_ptr_id = p.id
            WHERE m.event_id = c.id
        )
    ) ORDER BY c.starts_at, c.id)
)))::text
FROM chosen c, lang
