/**
 * Ties a document to the types of its answer and variables, in the way of GraphQL Code
 * Generator. Nothing of it exists at run time.
 */
export interface Typed<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
}

/** A document by its name and text, and by its hash where the site knows it. */
export interface Operation<Data, Variables> extends Typed<Data, Variables> {
  /** `sha256:` and the hash of the text. */
  readonly id?: string;
  readonly name: string;
  readonly text: string;
}

/** A document as GraphQL Code Generator makes it with `documentMode: "string"`. */
export interface DocumentString<Data, Variables> extends Typed<Data, Variables> {
  readonly __meta__?: Record<string, unknown> | undefined;
  toString(): string;
}

export type Document<Data, Variables> =
  | Operation<Data, Variables>
  | DocumentString<Data, Variables>;

/**
 * An operation of your own.
 *
 * @param name that of the operation in the text
 * @param id `sha256:…`, where those who run the site have added it to what they know
 */
export function defineOperation<Data, Variables = Record<string, never>>(
  name: string,
  text: string,
  id?: string,
): Operation<Data, Variables> {
  return id === undefined ? { name, text } : { id, name, text };
}

/** What is sent of a document. */
export interface Sent {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly text: string;
}

export function sentOf(document: Document<unknown, never>): Sent {
  if (isOperation(document)) return document;
  return { id: idIn(document.__meta__?.hash), text: document.toString() };
}

/** Of a document that the generator has hashed with SHA-256. */
function idIn(hash: unknown): string | undefined {
  const [digits] = String(hash).match(/[0-9a-f]{64}$/) ?? [];
  return digits && `sha256:${digits}`;
}

function isOperation(
  document: Document<unknown, never>,
): document is Operation<unknown, never> {
  return typeof document === "object" && "text" in document;
}
