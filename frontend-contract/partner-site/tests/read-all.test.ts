import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll } from "../src/read-all.js";

const page = (hasNextPage: boolean, endCursor: string | null) => ({
  pageInfo: { hasNextPage, endCursor },
});

test("a list is read to its end", async () => {
  const pages = [page(true, "1"), page(true, "2"), page(false, null)];
  const asked: (string | undefined)[] = [];

  const read = await readAll(async (after) => {
    asked.push(after);
    return pages[asked.length - 1] ?? page(false, null);
  }, 10);

  assert.deepEqual(read, pages);
  assert.deepEqual(asked, [undefined, "1", "2"]);
});

test("no more pages are read than are wanted", async () => {
  let asked = 0;

  const read = await readAll(async () => page(true, `${(asked += 1)}`), 2);

  assert.equal(read.length, 2);
  assert.equal(asked, 2);
});

test("a page that has a next one and no cursor is no end", async () => {
  await assert.rejects(
    readAll(async () => page(true, null), 10),
    { kind: "malformed", code: "CURSOR_MISSING" },
  );
});
