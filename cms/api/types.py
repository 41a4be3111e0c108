"""Types that every domain shares: pages, images, documents, links, lists."""

from typing import Any

import graphene
from graphql import GraphQLResolveInfo as ResolveInfo

from cms.api.connections import Slice
from cms.api.media import original_of
from cms.api.rows import Row
from cms.api.scalars import DateTime, LocaleCode, Url
from cms.api.selection import answer_key
from cms.media import addresses

FITS = {
    addresses.ImageFit.MAX: "Whole, inside the width and height asked for.",
    addresses.ImageFit.FILL: "Cut around the focal point to fill them.",
}
FORMATS = {
    addresses.ImageFormat.WEBP: "Read by every browser of today.",
    addresses.ImageFormat.AVIF: "Smaller, and slower to make.",
    addresses.ImageFormat.JPEG: "For e-mail and old readers.",
    addresses.ImageFormat.PNG: "Without loss; large.",
}
ImageWidth = graphene.Enum.from_enum(
    addresses.ImageWidth,
    description=lambda width: f"{width} pixels." if width else "Widths on offer.",
)
ImageFit = graphene.Enum.from_enum(
    addresses.ImageFit,
    description=lambda fit: FITS[fit] if fit else "How a picture fits its frame.",
)
ImageFormat = graphene.Enum.from_enum(
    addresses.ImageFormat,
    description=lambda kind: FORMATS[kind] if kind else "What a file is made as.",
)


def loaded(row: Row, info: ResolveInfo, **args: Any) -> Any:
    """Read what the loader put under a field that takes arguments."""
    return row[answer_key(info.field_name, args)]


def type_of(row: Row, info: ResolveInfo) -> type[graphene.ObjectType]:
    """The object type that a loaded row says it is."""
    named: Any = info.schema.get_type(row["_type"])
    return named.graphene_type


class Node(graphene.Interface):
    """Anything that has an `id`. It names one language version, so that a normalising
    client cache may key on it."""

    id = graphene.ID(required=True, description="Opaque; hand it to `node`.")

    @classmethod
    def resolve_type(cls, row: Row, info: ResolveInfo) -> type[graphene.ObjectType]:
        return type_of(row, info)


class TranslationStatus(graphene.Enum):
    """How an answer came to be in its language."""

    SOURCE = "SOURCE"
    TRANSLATED = "TRANSLATED"
    STALE = "STALE"
    FALLBACK = "FALLBACK"

    @property
    def description(self) -> str:
        return {
            "SOURCE": "Written first in this language.",
            "TRANSLATED": "Translated, and nothing in the source has changed since.",
            "STALE": "Translated, but words in the source have changed since.",
            "FALLBACK": "Not published in the language asked for; another is served.",
        }[self.name]


class TranslationInfo(graphene.ObjectType):
    """Which language was asked for, and which one is answered."""

    requested = LocaleCode(required=True, description="The language asked for.")
    served = LocaleCode(required=True, description="The language of this answer.")
    status = TranslationStatus(required=True, description="What to tell the reader.")


class Translation(graphene.ObjectType):
    """One published language version of a page."""

    locale = LocaleCode(required=True, description="The language of this version.")
    title = graphene.String(required=True, description="Plain text.")
    slug = graphene.String(required=True, description="Last part of `path`.")
    path = graphene.String(
        required=True, description="Path on the front end, language prefix included."
    )
    url = Url(required=True, description="Address on the front end.")


class Seo(graphene.ObjectType):
    """What search engines and shared links show."""

    title = graphene.String(required=True, description="Plain text.")
    description = graphene.String(
        required=True, description="Plain text; empty when nothing is written."
    )
    image = graphene.Field(lambda: Image, description="Null when there is none.")


class Page(graphene.Interface):
    """A page that editors publish. `key` is the same in every language and never
    changes."""

    id = graphene.ID(required=True, description="Opaque; hand it to `node`.")
    key = graphene.ID(required=True, description="The same in every language.")
    uri = Url(
        required=True,
        description="Stable address of the thing itself for linked data, the same in "
        "every language.",
    )
    locale = LocaleCode(required=True, description="The language of this version.")
    translation = graphene.Field(
        TranslationInfo,
        required=True,
        description="How this answer came to be in this language.",
    )
    translations = graphene.List(
        graphene.NonNull(Translation),
        required=True,
        description="The published language versions, this one included.",
    )
    title = graphene.String(required=True, description="Plain text.")
    slug = graphene.String(required=True, description="Last part of `path`.")
    path = graphene.String(
        required=True,
        description="Path on the front end, language prefix included: "
        "`/fr/evenements/…/`.",
    )
    url = Url(required=True, description="Address on the front end.")
    seo = graphene.Field(
        Seo, required=True, description="For the head of the HTML page."
    )
    published_at = DateTime(required=True, description="First publication.")
    updated_at = DateTime(required=True, description="Latest publication.")

    @classmethod
    def resolve_type(cls, row: Row, info: ResolveInfo) -> type[graphene.ObjectType]:
        return type_of(row, info)


class FocalPoint(graphene.ObjectType):
    """What must stay visible when the picture is cut."""

    x = graphene.Float(required=True, description="0 at the left, 1 at the right.")
    y = graphene.Float(required=True, description="0 at the top, 1 at the bottom.")


class Image(graphene.ObjectType):
    """A picture, in as many sizes as one asks for."""

    class Meta:
        interfaces = (Node,)

    url = Url(
        required=True,
        width=ImageWidth(
            default_value=addresses.ImageWidth.W960, description="At most so wide."
        ),
        height=graphene.Int(description="Pixels, 1 to 1920, rounded up to 20."),
        fit=ImageFit(
            default_value=addresses.ImageFit.MAX,
            description="What becomes of the sides' ratio.",
        ),
        format=ImageFormat(
            default_value=addresses.ImageFormat.WEBP, description="What the file is."
        ),
        description="A signed address that needs no query and no image work to make. "
        "Never larger than the original.",
    )
    srcset = graphene.String(
        required=True,
        widths=graphene.List(
            graphene.NonNull(ImageWidth), description="All when left out."
        ),
        ratio=graphene.Float(description="Width divided by height, 0.25 to 4."),
        format=ImageFormat(
            default_value=addresses.ImageFormat.WEBP, description="What the files are."
        ),
        description="Ready for the `srcset` attribute.",
    )
    width = graphene.Int(required=True, description="Of the original, in pixels.")
    height = graphene.Int(required=True, description="Of the original, in pixels.")
    alt = graphene.String(
        required=True,
        description="In the language of the page that shows it; empty when the image "
        "is decorative.",
    )
    caption = graphene.String(required=True, description="Plain text; empty if none.")
    credit = graphene.String(
        required=True, description="Who made it: `Photo : Ada Roy`; empty if not told."
    )
    licence = graphene.String(required=True, description="As printed: `CC BY 4.0`.")
    focal_point = graphene.Field(FocalPoint, description="Null when none is set.")

    @staticmethod
    def resolve_url(image: Row, info: ResolveInfo, **args: Any) -> str:
        return addresses.image_url(
            image["pk"],
            image["filename"],
            width=int(args["width"]),
            height=args.get("height"),
            fit=addresses.ImageFit(args["fit"]),
            format=addresses.ImageFormat(args["format"]),
            **original_of(image),
        )

    @staticmethod
    def resolve_srcset(image: Row, info: ResolveInfo, **args: Any) -> str:
        widths = args.get("widths")
        return addresses.srcset(
            image["pk"],
            image["filename"],
            widths=[int(w) for w in widths or addresses.ImageWidth],
            ratio=args.get("ratio"),
            format=addresses.ImageFormat(args["format"]),
            **original_of(image),
        )


class Document(graphene.ObjectType):
    """A file to download."""

    class Meta:
        interfaces = (Node,)

    title = graphene.String(
        required=True, description="In the language of the page that shows it."
    )
    url = Url(required=True, description="Where to download it.")
    filename = graphene.String(required=True, description="With its extension.")
    size = graphene.Int(required=True, description="In bytes.")
    content_type = graphene.String(
        required=True, description="Media type: `application/pdf`."
    )


class Link(graphene.ObjectType):
    """A labelled address."""

    label = graphene.String(required=True, description="Plain text.")
    url = Url(required=True, description="Where it leads.")


class PageInfo(graphene.ObjectType):
    """Where a page of a list lies."""

    has_next_page = graphene.Boolean(
        required=True,
        description="Whether rows follow. True after `before`, which was one.",
    )
    has_previous_page = graphene.Boolean(
        required=True,
        description="Whether rows come before. True after `after`, which was one.",
    )
    start_cursor = graphene.String(description="Null for an empty page.")
    end_cursor = graphene.String(description="Null for an empty page.")


def connection_of(
    node: type[graphene.ObjectType], **more: graphene.Field
) -> tuple[type[graphene.ObjectType], type[graphene.ObjectType]]:
    """The connection and edge types of a node type.

    more: further fields of the connection.
    """
    name = node._meta.name
    edge = type(
        f"{name}Edge",
        (graphene.ObjectType,),
        {
            "__doc__": f"{_article(name)} in a list, with its cursor.",
            "cursor": graphene.String(
                required=True, description="Hand it back as `after` or `before`."
            ),
            "node": graphene.Field(node, required=True, description="The row itself."),
        },
    )
    connection = type(
        f"{name}Connection",
        (ConnectionFields,),
        {
            "__doc__": f"A page of a list of the type {name}.",
            "edges": graphene.List(
                graphene.NonNull(edge),
                required=True,
                description="The rows of this page, each with its cursor.",
            ),
            "nodes": graphene.List(
                graphene.NonNull(node),
                required=True,
                description="The nodes of `edges`, for those who need no cursors.",
            ),
            **more,
        },
    )
    return connection, edge


def _article(name: str) -> str:
    return f"{'An' if name[0] in 'AEIO' else 'A'} {name}"


class ConnectionFields(graphene.ObjectType):
    class Meta:
        abstract = True

    page_info = graphene.Field(
        PageInfo, required=True, description="Whether there is more, and from where."
    )
    total_count = graphene.Int(
        required=True, description="Of all pages together. It is counted when asked."
    )

    @staticmethod
    def resolve_edges(page: Slice, info: ResolveInfo) -> list[Row]:
        return [
            {"cursor": cursor, "node": row}
            for cursor, row in zip(page.cursors, page.rows, strict=True)
        ]

    @staticmethod
    def resolve_nodes(page: Slice, info: ResolveInfo) -> list[Row]:
        return page.rows

    @staticmethod
    def resolve_page_info(page: Slice, info: ResolveInfo) -> Row:
        return {
            "has_next_page": page.has_next_page,
            "has_previous_page": page.has_previous_page,
            "start_cursor": page.cursors[0] if page.cursors else None,
            "end_cursor": page.cursors[-1] if page.cursors else None,
        }
