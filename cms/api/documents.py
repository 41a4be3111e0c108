"""Documents parsed and validated once, then kept while they are in use."""

import hashlib
import threading
from collections import OrderedDict

from django.conf import settings
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    NoUnusedFragmentsRule,
    StringValueNode,
    parse,
    specified_rules,
    validate,
)
from graphql.validation import ASTValidationRule
from graphql.validation.rules import overlapping_fields_can_be_merged
from graphql.validation.validate import ValidationAbortedError

from cms.api.errors import ApiError, Refused
from cms.api.introspection import IntrospectionSwitch
from cms.api.limits import check_document, too_many_tokens

TOO_MANY_TOKENS = "tokens. Parsing aborted"  # in graphql-core's own message
MAX_KEPT_CHARACTERS = 300_000  # a parsed document takes 70 to 280 bytes for each

# Comparing fields of the same name takes a second with graphql-core's own limit of
# 500,000 steps, before anything is known of the cost. EventDetail takes 9, Search 54.
overlapping_fields_can_be_merged.MAX_COMPLEXITY_BUDGET = 50_000


class NoUnusedFragments(NoUnusedFragmentsRule):
    """graphql-core's rule, which importing grapple switches off in the original."""

    def leave_document(self, *_args: object) -> None:
        follow = self.context.get_recursively_referenced_fragments_for_operations
        used = {fragment.name.value for fragment in follow(self.operation_defs)}
        for fragment in self.fragment_defs:
            name = fragment.name.value
            if name not in used:
                message = f"Fragment '{name}' is never used."
                self.report_error(GraphQLError(message, fragment))


class NoNulCharacters(ASTValidationRule):
    """PostgreSQL stores and compares no text that contains one."""

    def enter_string_value(self, node: StringValueNode, *_args: object) -> None:
        if "\x00" in node.value:
            message = "The string contains the character U+0000, which no text may."
            self.report_error(GraphQLError(message, node))


RULES = (
    *(rule for rule in specified_rules if rule is not NoUnusedFragmentsRule),
    NoUnusedFragments,
    NoNulCharacters,
    IntrospectionSwitch,
)


def digest_of(text: str) -> str:
    """SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Documents:
    """The documents of one schema, the least recently used forgotten first."""

    def __init__(
        self, schema: GraphQLSchema, *, max_characters: int = MAX_KEPT_CHARACTERS
    ) -> None:
        self.schema = schema
        self.max_characters = max_characters
        self.kept: OrderedDict[str, tuple[DocumentNode, int]] = OrderedDict()
        self.characters = 0
        self.lock = threading.Lock()

    def read(self, text: str) -> DocumentNode:
        """The valid document that `text` spells. Raises Refused."""
        key = digest_of(text)
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                return self.kept[key][0]
        document = read_anew(self.schema, text)
        self.keep(key, document, len(text))
        return document

    def keep(self, key: str, document: DocumentNode, length: int) -> None:
        with self.lock:
            if key in self.kept or length > self.max_characters:
                return
            self.kept[key] = document, length
            self.characters += length
            while self.characters > self.max_characters:
                _, (_, forgotten) = self.kept.popitem(last=False)
                self.characters -= forgotten


def read_anew(schema: GraphQLSchema, text: str) -> DocumentNode:
    """Parse, measure and validate. Raises Refused with some of what is wrong."""
    document = parsed(text)
    try:
        check_document(document)
    except ApiError as error:
        raise Refused([error], "VALIDATION") from None
    limit = settings.API_MAX_ERRORS
    errors = validate(schema, document, RULES, max_errors=limit)
    if errors:
        raise Refused(map(in_sentences, errors[:limit]), "VALIDATION")
    return document


def in_sentences(error: GraphQLError) -> GraphQLError:
    """The error, or what it means where graphql-core gives up and says no more."""
    if not isinstance(error, ValidationAbortedError):
        return error
    return ApiError(
        "VALIDATION",
        "The document repeats fields or fragments too often to be compared. Ask for "
        "each field in one place.",
    )


def parsed(text: str) -> DocumentNode:
    try:
        return parse(
            text,
            max_lexical_tokens=settings.API_MAX_TOKENS,
            max_comments=settings.API_MAX_COMMENTS,
        )
    except GraphQLError as error:
        refusal = too_many_tokens() if TOO_MANY_TOKENS in error.message else error
        raise Refused([refusal], "SYNTAX") from None
