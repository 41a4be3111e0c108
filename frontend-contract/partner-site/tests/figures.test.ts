import assert from "node:assert/strict";
import { test } from "node:test";
import { drawingOf } from "../src/figures.js";
import { focusClass } from "../src/focus.js";

const figure = (value: string, unit: "COUNT" | "CURRENCY" | "PERCENT" | "HOUR") => ({
  value,
  unit,
  currency: unit === "CURRENCY" ? "CAD" : null,
});

test("a figure is drawn as what it counts", () => {
  const funding = figure("27000000", "CURRENCY");
  const all = [figure("45", "COUNT"), funding, figure("35", "PERCENT")];

  assert.deepEqual(
    all.map((one) => drawingOf(one, all)),
    [{ kind: "dots", count: 45 }, { kind: "none" }, { kind: "bar", share: 0.35 }],
  );
});

test("figures of one unit are compared with the largest", () => {
  const all = [figure("200", "HOUR"), figure("50", "HOUR")];

  assert.deepEqual(
    all.map((one) => drawingOf(one, all)),
    [
      { kind: "bar", share: 1 },
      { kind: "bar", share: 0.25 },
    ],
  );
});

test("what is too much to count one by one is not drawn as marks", () => {
  const many = figure("1200", "COUNT");

  assert.deepEqual(drawingOf(many, [many]), { kind: "none" });
});

test("what must stay visible is a class in steps of five", () => {
  assert.deepEqual(
    [{ x: 0.341, y: 0.6 }, { x: 0.51, y: 0.49 }, { x: -1, y: 2 }, null].map(focusClass),
    ["focus-x35 focus-y60", "", "focus-x0 focus-y100", ""],
  );
});
