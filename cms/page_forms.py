"""What the forms of all pages have in common."""

from cms.users.page_forms import ScopedPageForm


class PageForm(ScopedPageForm):
    """Takes a page without a slug: it is made from the title when it is saved.

    The script beside the field makes none from many scripts.
    """

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
