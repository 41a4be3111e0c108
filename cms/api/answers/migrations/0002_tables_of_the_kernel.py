from django.db import migrations

from cms.api.answers.triggers import DRAFTS, watch


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0001_messages"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("media", "0001_image_document"),
        ("search", "0002_entries"),
        ("translation", "0002_who_starts_translations"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [
        watch(
            "wagtailcore_page",
            *("translation_key", "id", "slug", "url_path"),
            unread=(*DRAFTS, "numchild", "owner_id"),
        ),
        watch("wagtailcore_site"),
        watch("wagtailcore_locale"),
        watch("wagtailcore_pageviewrestriction"),
        watch("wagtailcore_collection", unread=["numchild"]),
        watch("wagtailcore_collectionviewrestriction"),
        watch("wagtailredirects_redirect"),
        watch("django_content_type"),
        watch("media_image", "id"),
        watch("media_document", "id"),
        watch(
            "translation_translatedwords",
            below="object_id > wagtailcore_page",
            unread=["drafted", "published", "past", "texts", "open_texts"],
        ),
        watch("search_searchentry", unread=["words", "name_words"]),
        # The next moment when something ends, asked after each publication.
        migrations.RunSQL(
            "CREATE INDEX answers_expiring_pages ON wagtailcore_page (expire_at) "
            "WHERE expire_at IS NOT NULL",
            reverse_sql="DROP INDEX answers_expiring_pages",
        ),
    ]
