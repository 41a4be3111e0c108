"""The switch that keeps the schema to those who have its file."""

from django.conf import settings
from graphql import FieldNode
from graphql.validation import ASTValidationRule

from cms.api.errors import ApiError

INTROSPECTION_FIELDS = ("__schema", "__type")


class IntrospectionSwitch(ASTValidationRule):
    """Refuses `__schema` and `__type` where API_INTROSPECTION is off.

    `__typename` stays: clients add it to every selection.
    """

    def enter_field(self, node: FieldNode, *_args: object) -> None:
        name = node.name.value
        if name in INTROSPECTION_FIELDS and not settings.API_INTROSPECTION:
            message = (
                f"`{name}` is switched off on this site. Read the schema in "
                "frontend-contract/schema.graphql."
            )
            self.report_error(ApiError("INTROSPECTION_OFF", message, nodes=node))
