"""What the folder of the contract holds, and each file's address below `/docs/`."""

from pathlib import Path

from django.conf import settings

INDEX = "README.md"
PAGES = ("*.md", "docs/*.md")
FILES = ("*.graphql", "*.json", "operations/*", "examples/*")
KINDS = (".graphql", ".json")


def pages() -> dict[str, Path]:
    """Markdown by its address: `` for the index, `paging/` for `docs/paging.md`."""
    return {
        address: path
        for path in found(PAGES)
        if (address := address_of(relative(path))) is not None
    }


def files() -> dict[str, Path]:
    """What is served as it is, by its address: `operations/Search.graphql`."""
    return {relative(path): path for path in found(FILES) if path.suffix in KINDS}


def address_of(name: str) -> str | None:
    """The address below `/docs/` of a file or folder; None for what is not served."""
    path = Path(name)
    if name == INDEX:
        return ""
    if path.suffix == ".md" and path.parent.name in ("", "docs"):
        return f"{path.stem.lower()}/"
    if path.suffix in KINDS:
        return name
    return None


def found(patterns: tuple[str, ...]) -> list[Path]:
    return [
        path
        for pattern in patterns
        for path in sorted(settings.CONTRACT_DIR.glob(pattern))
    ]


def relative(path: Path) -> str:
    return path.relative_to(settings.CONTRACT_DIR).as_posix()
