"""What things are about. A theme stands after the wider one that it refers to."""

from events.demo.notation import Piece, Ref, Words, record


def theme(name: str, words: Words, slug: Words, parent: Ref | None = None) -> Piece:
    return record("events.Theme", f"theme/{name}", name=words, slug=slug, parent=parent)


def themed(*names: str) -> list[dict[str, Ref]]:
    """Rows that give themes to a page."""
    return [{"theme": Ref(f"theme/{name}")} for name in names]


SHARING = theme(
    "mutualisation",
    Words("Mutualisation", "Shared resources"),
    Words("mutualisation", "shared-resources"),
)

ANNOUNCED = [
    SHARING,
    theme(
        "plateformes-collaboratives",
        Words("Plateformes collaboratives", "Collaborative platforms"),
        Words("plateformes-collaboratives", "collaborative-platforms"),
        Ref("theme/mutualisation"),
    ),
    theme(
        "developpement-durable",
        Words("Développement durable", "Sustainable development"),
        Words("developpement-durable", "sustainable-development"),
    ),
    theme("numerique", Words("Numérique", "Digital"), Words("numerique", "digital")),
    theme(
        "arts-actuels-metiers-art",
        Words("Arts actuels et métiers d’art", "Contemporary art and fine crafts"),
        Words("arts-actuels-metiers-art", "contemporary-art-fine-crafts"),
    ),
]

INVENTED = [
    SHARING,
    theme(
        "arts-vivants",
        Words("Arts vivants", "Performing arts"),
        Words("arts-vivants", "performing-arts"),
    ),
    theme(
        "musique",
        Words("Musique", "Music"),
        Words("musique", "music"),
        Ref("theme/arts-vivants"),
    ),
    theme(
        "theatre",
        Words("Théâtre", "Theatre"),
        Words("theatre", "theatre"),
        Ref("theme/arts-vivants"),
    ),
    theme(
        "litterature",
        Words("Littérature et contes", "Literature and storytelling"),
        Words("litterature-contes", "literature-storytelling"),
    ),
    theme(
        "arts-visuels",
        Words("Arts visuels", "Visual arts"),
        Words("arts-visuels", "visual-arts"),
    ),
    theme(
        "son-image",
        Words("Son et image", "Sound and image"),
        Words("son-image", "sound-image"),
    ),
]
