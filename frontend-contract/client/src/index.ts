export type { QueryOptions } from "./ask.js";
export { type AnswerCache, type Kept, memoryCache } from "./cache.js";
export { type Client, createClient, type PagesOptions } from "./client.js";
export { AfficheError, type ApiError, type ErrorKind } from "./errors.js";
export * from "./generated/index.js";
export {
  type Document,
  type DocumentString,
  defineOperation,
  type Operation,
} from "./operation.js";
export type { Connection } from "./pages.js";
export type { Answered, Failed, Result } from "./result.js";
export type * from "./scalars.js";
export type { ClientOptions } from "./settings.js";
