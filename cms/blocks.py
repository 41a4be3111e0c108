"""Blocks of free content that every page may use.

`graphql_fields` name what the API shows of a block; a field left out stays private.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from grapple.helpers import register_streamfield_block
from grapple.models import GraphQLField, GraphQLString
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class PageOrAddressMixin:
    """For a block with `page` and `url`: exactly one of the two is given."""

    def clean(self, value):
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            message = _("Choose a page or give an address, one of the two.")
            raise blocks.StructBlockValidationError(
                block_errors={"url": ValidationError(message)}
            )
        return cleaned


@register_streamfield_block
class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=160)

    graphql_fields = [GraphQLString("text", required=True, description="Plain text.")]

    class Meta:
        icon = "title"
        group = _("Text")
        label = _("Heading")
        description = _("A title between two parts of the text")
        preview_value = {"text": "Un pôle de rencontres"}


@register_streamfield_block
class ParagraphBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    graphql_fields = [
        GraphQLField(
            "text",
            "cms.api.scalars.RichText",
            required=True,
            description="Paragraphs, lists and links.",
        )
    ]

    class Meta:
        icon = "pilcrow"
        group = _("Text")
        label = _("Paragraphs")
        description = _("Paragraphs and lists, with links")
        preview_value = {"text": "<p>Huit organisations, un même toit.</p>"}


@register_streamfield_block
class QuoteBlock(blocks.StructBlock):
    quote = blocks.TextBlock(label=_("Quotation"), max_length=600)
    attribution = blocks.CharBlock(
        label=_("Who said it"), required=False, max_length=160
    )

    graphql_fields = [
        GraphQLString(
            "quote", required=True, description="Plain text, without quotation marks."
        ),
        GraphQLString(
            "attribution", required=True, description="Who said it; empty if not told."
        ),
    ]

    class Meta:
        icon = "openquote"
        group = _("Text")
        label = _("Quotation")
        description = _("Somebody's words, set apart")
        preview_value = {"quote": "Il a fallu s’entourer.", "attribution": "Équiterre"}


@register_streamfield_block
class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(
        label=_("Caption"),
        required=False,
        max_length=300,
        help_text=_("For this page. The picture also keeps a caption of its own."),
    )

    graphql_fields = [
        GraphQLField(
            "image", "cms.api.types.Image", description="Null when it is not public."
        ),
        GraphQLString(
            "caption",
            required=True,
            description="For this page; empty if none: read `image.caption`.",
        ),
    ]

    class Meta:
        icon = "image"
        group = _("Pictures and files")
        label = _("Picture")
        description = _("A picture with its caption")


@register_streamfield_block
class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Title"),
        required=False,
        max_length=160,
        help_text=_("For this page. The document also keeps a title of its own."),
    )

    graphql_fields = [
        GraphQLField(
            "document",
            "cms.api.types.Document",
            description="Null when it is not public.",
        ),
        GraphQLString(
            "title",
            required=True,
            description="For this page; empty if none: read `document.title`.",
        ),
    ]

    class Meta:
        icon = "doc-full"
        group = _("Pictures and files")
        label = _("Document")
        description = _("A file to download")


@register_streamfield_block
class VideoBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label=_("Title"),
        max_length=160,
        help_text=_("Says what the video shows to those who cannot see it."),
    )
    url = blocks.URLBlock(label=_("Address"))

    graphql_fields = [
        GraphQLString(
            "title",
            required=True,
            description="What it shows, for those who cannot see it.",
        ),
        GraphQLField(
            "url",
            "cms.api.scalars.Url",
            required=True,
            description="Of the page that plays it.",
        ),
    ]

    class Meta:
        icon = "media"
        group = _("Pictures and files")
        label = _("Video")
        description = _("The address of a video elsewhere")


@register_streamfield_block
class ButtonBlock(PageOrAddressMixin, blocks.StructBlock):
    text = blocks.CharBlock(label=_("Label"), max_length=80)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(
        label=_("Address"),
        required=False,
        help_text=_("Instead of a page, an address outside this site."),
    )

    graphql_fields = [
        GraphQLString("text", required=True, description="What the button says."),
        GraphQLField(
            "url",
            "cms.api.scalars.Url",
            description="An address elsewhere; null when it is a page.",
        ),
        GraphQLField(
            "page",
            "cms.api.types.Page",
            description="Null when it is an address, or not public.",
        ),
    ]

    class Meta:
        icon = "link"
        group = _("Links")
        label = _("Button")
        description = _("One thing to do next")


class FreeContentBlock(blocks.StreamBlock):
    """The blocks that a page of any kind may hold."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
    document = DocumentBlock()
    video = VideoBlock()
    button = ButtonBlock()
