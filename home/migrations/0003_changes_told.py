"""The tables of the home pages tell what changes in them, for answers in memory."""

from django.db import migrations

from cms.api.answers.triggers import watch

PAGE = "page_ptr_id > wagtailcore_page"


class Migration(migrations.Migration):
    dependencies = [
        ("answers", "0002_tables_of_the_kernel"),
        ("home", "0002_permissions_of_roles"),
    ]

    operations = [
        watch("home_homepage", below=PAGE),
        watch("home_contentpage", below=PAGE),
        watch("home_sitesettings"),
    ]
