import assert from "node:assert/strict";
import { test } from "node:test";
import { selectionOf } from "../src/selection.js";

const text = `# Of a page { with braces }.
query Whole($path: String!) {
  route(path: $path) {
    page {
      title
      ...Words
    }
  }
}

fragment Words on Page {
  seo {
    ...Head
  }
}

fragment Head on Seo {
  title
}
`;

test("fragments are put in their places, one inside the other", () => {
  const selection = selectionOf({ text }, "page").replace(/\s+/g, " ");

  assert.equal(selection, "title ... on Page { seo { ... on Seo { title } } }");
});
