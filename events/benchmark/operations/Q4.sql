WITH lang AS (
    SELECT id, language_code FROM wagtailcore_locale WHERE language_code = %(locale)s
)
SELECT json_build_object('data', json_build_object('caseStudy', json_build_object(
    'key', p.translation_key,
    'title', p.title,
    'summary', c.summary,
    'path', p.url_path,
    'place', c.place,
    'region', c.region,
    'startedOn', c.started_on,
    'endedOn', c.ended_on,
    'image', (
        SELECT json_build_object('url', a.url, 'alt', i.alt ->> language_code)
        FROM media_image i JOIN bench_image_address a ON a.image_id = i.id
        WHERE i.id = c.image_id
    ),
    'body', (
        SELECT json_agg(json_build_object(
            'id', b.block ->> 'id',
            'blockType', 'ParagraphBlock',
            'text', replace(b.block -> 'value' ->> 'text', U&'\00a0', '&nbsp;')
        ) ORDER BY place)
        FROM jsonb_array_elements(c.body) WITH ORDINALITY AS b(block, place)
    ),
    'figures', (
        SELECT json_agg(json_build_object(
            'key', f.translation_key,
            'label', f.label,
            'value', trim_scale(f.value)::text,
            'qualifier', upper(f.qualifier),
            'unit', upper(f.unit),
            'currency', nullif(f.currency, '')
        ) ORDER BY f.sort_order, f.id)
        FROM events_figure f WHERE f.case_study_id = p.id
    ),
    'lessons', (
        SELECT json_agg(r.text ORDER BY r.sort_order, r.id)
        FROM events_lesson r WHERE r.case_study_id = p.id
    ),
    'partnerships', (
        SELECT json_agg(json_build_object(
            'role', upper(r.role),
            'organisation', json_build_object('name', o.name, 'website', o.website)
        ) ORDER BY r.sort_order, r.id)
        FROM events_casestudypartnership r
        JOIN events_organisation s ON s.id = r.organisation_id
        JOIN events_organisation o ON o.translation_key = s.translation_key
            AND o.locale_id = lang.id AND o.live
        WHERE r.case_study_id = p.id
    ),
    'speakers', (
        SELECT json_agg(
            json_build_object('name', s.title, 'path', s.url_path)
            ORDER BY r.sort_order, r.id
        )
        FROM events_casestudyspeaker r
        JOIN wagtailcore_page sp ON sp.id = r.speaker_id
        JOIN wagtailcore_page s ON s.translation_key = sp.translation_key
            AND s.locale_id = lang.id AND s.live
        WHERE r.case_study_id = p.id
    ),
    'themes', (
        SELECT json_agg(
            json_build_object('name', t.name) ORDER BY r.sort_order, r.id
        )
        FROM events_casestudytheme r
        JOIN events_theme s ON s.id = r.theme_id
        JOIN events_theme t ON t.translation_key = s.translation_key
            AND t.locale_id = lang.id AND t.live
        WHERE r.case_study_id = p.id
    ),
    'sources', (
        SELECT json_agg(
            json_build_object('label', r.label, 'url', r.url)
            ORDER BY r.sort_order, r.id
        )
        FROM events_source r WHERE r.case_study_id = p.id
    )
)))::text
FROM lang
JOIN wagtailcore_page p ON p.locale_id = lang.id
JOIN events_casestudypage c ON c.page_ptr_id = p.id
WHERE p.slug = %(slug)s AND p.live
    AND (p.expire_at IS NULL OR p.expire_at > now())
