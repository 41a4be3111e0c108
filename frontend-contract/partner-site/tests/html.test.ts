import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf, scriptJson, withAddresses } from "../src/html.js";

test("a passage is plain text but for its marks", () => {
  const highlight = "… l&#39;art &lt;b&gt; &amp;amp; <mark>ressources</mark> communes";

  assert.deepEqual(piecesOf(highlight), [
    { text: "… l'art <b> &amp; ", isFound: false },
    { text: "ressources", isFound: true },
    { text: " communes", isFound: false },
  ]);
});

test("a passage that begins with a mark has nothing before it", () => {
  assert.deepEqual(piecesOf("<mark>Art</mark>"), [{ text: "Art", isFound: true }]);
});

test("addresses of links are replaced, and stay inside their quotes", () => {
  const html =
    '<p><a class="x" href="https://a.example/?x=1&amp;y=2">a</a> href="no"</p>';
  const replaced = withAddresses(html, (url) => `${url}"&z`);

  assert.equal(
    replaced,
    '<p><a class="x" href="https://a.example/?x=1&amp;y=2&quot;&amp;z">a</a> href="no"</p>',
  );
});

test("no text can end the script that holds it", () => {
  const json = scriptJson({ name: "</script><b>", url: "x" }, (text) =>
    text === "x" ? "y" : text,
  );

  assert.equal(json, '{"name":"\\u003c/script>\\u003cb>","url":"y"}');
});
