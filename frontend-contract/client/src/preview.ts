import { AfficheError, type ApiError } from "./errors.js";
import type { Result } from "./result.js";

/** The question for a draft. It is never trusted: everybody selects other fields. */
export function previewText(selection: string): string {
  return `query Preview($token: String!) { preview(token: $token) { ${selection} } }`;
}

/** The same result, with a code of its own where the API has no previews. */
export function previewResult<Data>(result: Result<Data>): Result<Data> {
  if (result.ok || !result.error.errors?.some(isMissing)) return result;
  const { status, errors } = result.error;
  return {
    ok: false,
    error: new AfficheError({
      kind: "graphql",
      code: "PREVIEW_UNSUPPORTED",
      message: "This server has no previews yet.",
      errors,
      ...(status !== undefined && { status }),
    }),
  };
}

function isMissing({ message, extensions }: ApiError): boolean {
  const told = /^Cannot query field ['"]preview['"] on type ['"]Query['"]/;
  return extensions.code === "VALIDATION" && told.test(message);
}
