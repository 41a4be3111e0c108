import assert from "node:assert/strict";
import { test } from "node:test";
import { contactAddress } from "../src/contact.js";

test("a contact is written to or called, with its extension apart", () => {
  const contacts = [
    "acces@lanterne.example",
    "514 555-1234",
    "+1 (514) 555-1234",
    "514\u00a0555-1234, poste\u00a012",
    "514.555.1234 ext. 7",
    "demandez Marie au 514 555-1234",
    "à la porte",
  ];

  assert.deepEqual(contacts.map(contactAddress), [
    "mailto:acces@lanterne.example",
    "tel:5145551234",
    "tel:+15145551234",
    "tel:5145551234;ext=12",
    "tel:5145551234;ext=7",
    undefined,
    undefined,
  ]);
});
