WITH lang AS (
    SELECT id FROM wagtailcore_locale WHERE language_code = %(locale)s
)
SELECT json_build_object('data', json_build_object('event', json_build_object(
    'key', p.translation_key,
    'title', p.title,
    'summary', e.summary,
    'path', p.url_path,
    'status', upper(e.status),
    'startsAt', e.starts_at,
    'endsAt', e.ends_at,
    'body', (
        SELECT json_agg(json_build_object(
            'id', b.block ->> 'id',
            'blockType', 'ParagraphBlock',
            'text', replace(b.block -> 'value' ->> 'text', U&'\00a0', '&nbsp;')
        ) ORDER BY place)
        FROM jsonb_array_elements(e.body) WITH ORDINALITY AS b(block, place)
    ),
    'programme', (
        SELECT json_agg(json_build_object(
            'key', m.translation_key,
            'kind', upper(m.kind),
            'title', m.title,
            'description', replace(m.description, U&'\00a0', '&nbsp;'),
            'startsAt', m.starts_at,
            'endsAt', m.ends_at,
            'contributions', (
                SELECT json_agg(json_build_object(
                    'part', upper(k.part),
                    'roleTitle', k.role_title,
                    'speaker', json_build_object('name', s.title, 'path', s.url_path),
                    'organisation', (
                        SELECT json_build_object('name', o.name)
                        FROM events_organisation os
                        JOIN events_organisation o
                            ON o.translation_key = os.translation_key
                            AND o.locale_id = lang.id AND o.live
                        WHERE os.id = k.organisation_id
                    )
                ) ORDER BY k.sort_order, k.id)
                FROM events_contribution k
                JOIN wagtailcore_page sp ON sp.id = k.speaker_id
                JOIN wagtailcore_page s ON s.translation_key = sp.translation_key
                    AND s.locale_id = lang.id AND s.live
                WHERE k.item_id = m.id
            )
        ) ORDER BY m.sort_order, m.id)
        FROM events_programmeitem m WHERE m.event_id = p.id
    ),
    'venue', (
        SELECT json_build_object(
            'name', v.name,
            'address', json_build_object(
                'street', v.street,
                'locality', v.locality,
                'region', v.region,
                'postalCode', v.postal_code,
                'country', v.country
            ),
            'latitude', v.latitude,
            'longitude', v.longitude,
            'directions', v.directions
        )
        FROM events_venue s
        JOIN events_venue v ON v.translation_key = s.translation_key
            AND v.locale_id = lang.id AND v.live
        WHERE s.id = e.venue_id
    ),
    'partnerships', (
        SELECT json_agg(json_build_object(
            'role', upper(r.role),
            'organisation', json_build_object('name', o.name, 'website', o.website)
        ) ORDER BY r.sort_order, r.id)
        FROM events_eventpartnership r
        JOIN events_organisation s ON s.id = r.organisation_id
        JOIN events_organisation o ON o.translation_key = s.translation_key
            AND o.locale_id = lang.id AND o.live
        WHERE r.event_id = p.id
    )
)))::text
FROM lang
JOIN wagtailcore_page p ON p.locale_id = lang.id
JOIN events_eventpage e ON e.page_ptr_id = p.id
WHERE p.slug = %(slug)s AND p.live
    AND (p.expire_at IS NULL OR p.expire_at > now())
