WITH found AS (
    SELECT s.type_name, s.object_id, s.id,
        round((ts_rank(s.words, q) * 1000000)::numeric)::int AS rank
    FROM search_searchentry s, search_query('french', %(query)s) q
    WHERE s.words @@ q AND s.language = %(locale)s
        AND s.type_name IN ('Event', 'CaseStudy')
        AND EXISTS (
            SELECT FROM wagtailcore_page p
            WHERE p.id = s.object_id AND p.live
                AND (p.expire_at IS NULL OR p.expire_at > now())
        )
    ORDER BY rank DESC, s.id
    LIMIT 20
)
SELECT json_build_object('data', json_build_object('search', json_build_object(
    'nodes', json_agg(
        CASE f.type_name
            WHEN 'Event' THEN json_build_object(
                '__typename', 'Event',
                'key', p.translation_key,
                'title', p.title,
                'summary', e.summary,
                'path', p.url_path,
                'startsAt', e.starts_at
            )
            ELSE json_build_object(
                '__typename', 'CaseStudy',
                'key', p.translation_key,
                'title', p.title,
                'summary', c.summary,
                'path', p.url_path
            )
        END
        ORDER BY f.rank DESC, f.id
    )
)))::text
FROM found f
JOIN wagtailcore_page p ON p.id = f.object_id
LEFT JOIN events_eventpage e ON e.page_ptr_id = p.id
LEFT JOIN events_casestudypage c ON c.page_ptr_id = p.id
