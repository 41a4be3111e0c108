"""The GraphQL endpoint: reads a request, executes one operation, answers in JSON."""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute_sync,
    get_operation_ast,
)

from cms.api import errors
from cms.api.answers.making import describe
from cms.api.cost import check_cost
from cms.api.deadline import Deadline
from cms.api.documents import Documents
from cms.api.errors import RETRY_AFTER, ApiError, Refused, Unavailable, shown
from cms.api.execution import PlainExecution
from cms.api.limits import check_limit, check_variables
from cms.api.revalidation import CACHE_CONTROL, revalidated
from cms.api.transport import (
    JSON,
    HttpError,
    Operation,
    negotiate,
    preferred,
    read_operation,
    status_of,
)
from cms.api.trusted import document_of, trusted_documents
from cms.api.written import write

logger = logging.getLogger(__name__)

METHODS = "GET, HEAD, POST, OPTIONS"
PREFLIGHT_SECONDS = "86400"  # the longest that any browser remembers


@method_decorator(csrf_exempt, name="dispatch")
class GraphQLView(View):
    """Queries by GET and POST, mutations by POST; readable from any origin.

    `extensions: {"cost": true}` of a request, which a GET carries in its address, asks
    for `extensions.cost` in the answer: what was counted, and the limit.

    No cookie is read or set, and the answer depends on neither the visitor nor the
    language of the browser.
    """

    schema: GraphQLSchema | None = None
    context: Callable[[HttpRequest], object] | None = None
    trusted: Mapping[str, str] | None = None

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        try:
            response = super().dispatch(request, *args, **kwargs)
        except HttpError as error:
            answer = {"errors": [error.formatted]}
            response = respond(answer, request, error.status, **error.headers)
        except Unavailable as state:
            response = unavailable(request, state)
        except Exception as error:  # noqa: BLE001  logged, and masked for the caller
            response = crashed(request, error)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Retry-After"
        return response

    def get(self, request: HttpRequest) -> HttpResponseBase:
        response = self.answer(request)
        if response.get("Cache-Control") == "no-store":
            return response
        return revalidated(
            request, response, response.get("Cache-Control", CACHE_CONTROL)
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = HttpResponse(
            status=204,
            headers={
                "Allow": METHODS,
                "Access-Control-Allow-Methods": METHODS,
                "Access-Control-Allow-Headers": "Content-Type, *",
                "Access-Control-Max-Age": PREFLIGHT_SECONDS,
            },
        )
        del response["Content-Type"]
        return response

    def http_method_not_allowed(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        raise method_not_allowed(
            f"{shown(request.method)} is not a method of this address.", METHODS
        )

    def answer(self, request: HttpRequest) -> HttpResponse:
        negotiate(request)
        operation = read_operation(request)
        schema = self.schema or site_schema()
        try:
            text = document_of(
                operation,
                trusted_documents() if self.trusted is None else self.trusted,
                only_trusted=settings.API_TRUSTED_DOCUMENTS_ONLY,
            )
            document = documents_of(schema).read(text)
            chosen = choose(schema, document, operation.operation_name)
            if request.method != "POST" and chosen.operation != OperationType.QUERY:
                raise method_not_allowed(
                    f"A {chosen.operation.value} must be sent by POST.", "POST"
                )
            cost = cost_of(schema, document, chosen, operation)
            deadline = Deadline(settings.API_DEADLINE)
            context: Any = self.context_of(request, deadline)
            result = self.execute(context, deadline, schema, document, operation)
            answer: dict[str, Any] = {"data": result.data}
            if result.errors:
                answer["errors"] = errors.format_executed(result.errors)
            if operation.extensions.get("cost") is True:
                limit = settings.API_MAX_COST
                answer["extensions"] = {"cost": {"requested": cost, "limit": limit}}
            response = respond(answer, request, status_of(request, was_executed=True))
            check_answer(response)
            if not result.errors and hasattr(context, "tags"):
                describe(request, response, context.tags, context.moment)
        except Refused as refused:
            refusal = {"errors": errors.format_refused(refused)}
            return respond(refusal, request, status_of(request, was_executed=False))
        return response

    def context_of(self, request: HttpRequest, deadline: Deadline) -> Any:
        if self.context:
            return self.context(request)
        return site_context()(request, deadline)

    def execute(
        self,
        context: Any,
        deadline: Deadline,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: Operation,
    ) -> ExecutionResult:
        """Run the operation. Raises Refused when it never began."""
        with (
            translation.override(None),
            deadline.watching(connection),
            gathering(context),
        ):
            result = execute_sync(
                schema,
                document,
                context_value=context,
                variable_values=operation.variables,
                operation_name=operation.operation_name,
                max_coercion_errors=settings.API_MAX_ERRORS,
                execution_context_class=PlainExecution,
            )
        if result.data is None and all(not error.path for error in result.errors or []):
            raise Refused((result.errors or [])[: settings.API_MAX_ERRORS], "VARIABLES")
        return result


def gathering(context: Any) -> AbstractContextManager[None]:
    """Gather what the answer is made from, where the context wants to know."""
    tags = getattr(context, "tags", None)
    return connection.execute_wrapper(tags.watch) if tags else nullcontext()


def cost_of(
    schema: GraphQLSchema,
    document: DocumentNode,
    chosen: OperationDefinitionNode,
    operation: Operation,
) -> int:
    """What the operation may answer, in objects. Raises Refused for too much."""
    try:
        check_variables(operation.variables)
        return check_cost(schema, document, chosen, operation.variables)
    except ApiError as error:
        raise Refused([error], "VARIABLES") from None


def check_answer(response: HttpResponse) -> None:
    """Raise Refused for an answer that is too long to be sent."""
    try:
        check_limit(
            "ANSWER_TOO_LARGE",
            len(response.content),
            "The answer has {} bytes",
            settings.API_MAX_ANSWER_BYTES,
            "Ask for smaller pages, or for fewer fields.",
        )
    except ApiError as error:
        raise Refused([error], "ANSWER_TOO_LARGE") from None


def choose(
    schema: GraphQLSchema, document: DocumentNode, name: str | None
) -> OperationDefinitionNode:
    """The operation to execute. Raises Refused with the code OPERATION."""
    chosen = get_operation_ast(document, name)
    if not chosen:
        message = (
            f"The document has no operation named {shown(name)}."
            if name
            else "The document has several operations, or none. Name one of them in "
            "`operationName`."
        )
        raise Refused([ApiError("OPERATION", message)], "OPERATION")
    if not schema.get_root_type(chosen.operation):
        message = f"This API offers no {chosen.operation.value}."
        raise Refused([ApiError("OPERATION", message)], "OPERATION")
    return chosen


def respond(
    answer: dict[str, Any], request: HttpRequest, status: int, **headers: str
) -> HttpResponse:
    response = HttpResponse(
        write(answer),
        content_type=f"{preferred(request) or JSON}; charset=utf-8",
        status=status,
        headers={"Vary": "Accept", **headers},
    )
    if "errors" in answer:
        response["Cache-Control"] = "no-store"
    return response


def unavailable(request: HttpRequest, state: Unavailable) -> HttpResponse:
    logger.error("The database cannot be reached", exc_info=state.__cause__)
    error = ApiError(
        "UNAVAILABLE",
        f"The database cannot be reached. Try again in {RETRY_AFTER} seconds.",
    )
    answer = {"errors": [error.formatted]}
    return respond(answer, request, 503, **{"Retry-After": str(RETRY_AFTER)})


def crashed(request: HttpRequest, error: Exception) -> HttpResponse:
    try:
        return respond({"errors": errors.format_crash(error)}, request, 500)
    except Unavailable as state:
        return unavailable(request, state)


def method_not_allowed(message: str, allowed: str) -> HttpError:
    return HttpError(
        405,
        "METHOD_NOT_ALLOWED",
        f"{message} Use {allowed}.",
        {"Allow": allowed},
    )


@cache
def documents_of(schema: GraphQLSchema) -> Documents:
    return Documents(schema)


def site_schema() -> GraphQLSchema:
    from cms.api.schema import schema

    return schema.graphql_schema


def site_context() -> Callable[[HttpRequest, Deadline], object]:
    from cms.api.context import AnswerContext

    return AnswerContext
