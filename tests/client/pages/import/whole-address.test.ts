import { expect, it } from "vitest";
import { wholeAddress } from "#client/pages/import/whole-address.ts";

it.each([
  ["www.data.gouv.fr/fr/datasets/r/1", "https://www.data.gouv.fr/fr/datasets/r/1"],
  [" opendata.lens.fr?a=1 ", "https://opendata.lens.fr?a=1"],
  ["http://exemple.fr/a.csv", "http://exemple.fr/a.csv"],
  ["file:///etc/passwd", "file:///etc/passwd"],
  ["bonjour", "bonjour"],
])("%s is asked for as %s", (typed, asked) => {
  expect(wholeAddress(typed)).toBe(asked);
});
