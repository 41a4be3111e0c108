"""Searching a listing whose columns and filters the search does not know."""

from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend


class SearchFirstMixin:
    """Looks the hits up first: what is annotated or filtered cannot be searched."""

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        if not self.is_searching:
            return queryset
        backend = get_search_backend(self.search_backend_name)
        hits = backend.autocomplete(self.search_query, self.model)
        return queryset.filter(pk__in=[hit.pk for hit in hits])
