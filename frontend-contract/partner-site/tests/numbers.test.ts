import assert from "node:assert/strict";
import { test } from "node:test";
import { numberOf, priceOf, sizeOf, ticketPrice } from "../src/numbers.js";
import { en } from "../src/words/en.js";
import { fr } from "../src/words/fr.js";

const read = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("prices are written as each language has it", () => {
  const prices = [
    ["20", "CAD"],
    ["18.50", "CAD"],
    ["1218", "CAD"],
    ["12", "EUR"],
  ] as const;

  assert.deepEqual(
    prices.map(([amount, currency]) => read(priceOf(amount, currency, fr))),
    ["20 $", "18,50 $", "1 218 $", "12 €"],
  );
  assert.deepEqual(
    prices.map(([amount, currency]) => read(priceOf(amount, currency, en))),
    ["$20", "$18.50", "$1,218", "€12"],
  );
});

test("prices that vary are a range, and nothing is free", () => {
  const CAD = "CAD";
  const offers = [
    { price: "15", priceMax: "40", currency: CAD },
    { price: "0", priceMax: null, currency: CAD },
    { price: "0", priceMax: "20", currency: CAD },
    { price: "25", priceMax: "25", currency: CAD },
  ];

  assert.deepEqual(
    offers.map((offer) => read(ticketPrice(offer, fr))),
    ["15 $ à 40 $", "Gratuit", "0 $ à 20 $", "25 $"],
  );
});

test("numbers and sizes have the signs of their language", () => {
  assert.deepEqual(
    [numberOf(121800, fr), sizeOf(1_250_000, fr), sizeOf(4_300, fr)].map(read),
    ["121 800", "1,3 Mo", "4 ko"],
  );
  assert.deepEqual(
    [numberOf(121800, en), sizeOf(1_250_000, en), sizeOf(4_300, en)].map(read),
    ["121,800", "1.3 MB", "4 kB"],
  );
});
