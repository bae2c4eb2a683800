import { expect, test } from "vitest";
import { KeyNumbers } from "#shared/checks/key-numbers.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";

test("keys are told apart as a Map tells them apart", () => {
  const keys: ValueKey[] = ["1", 1, true, "true", 1n, "", 0, 0.5, Number.NaN, "é", 2 ** 40, 2 ** 40 + 1, "n;"];
  const numbers = new KeyNumbers();
  const given = keys.map((key) => numbers.take(key));
  expect(new Set(given).size).toBe(keys.length);
  expect(keys.map((key) => numbers.take(key))).toEqual(given);
  expect(keys.map((key) => numbers.find(key))).toEqual(given);
  expect(numbers.find("absent")).toBe(-1);
});

test("many keys that come and go leave those that stay where they are", () => {
  const numbers = new KeyNumbers();
  const held = new Map<ValueKey, number>();
  for (let turn = 0; turn < 40_000; turn += 1) {
    const key = `k${(turn * 7_919) % 5_000}`;
    const known = held.get(key);
    if (known === undefined) held.set(key, numbers.take(key));
    else {
      numbers.release(known);
      held.delete(key);
    }
  }
  expect(new Map([...numbers.held()].map(([number, key]) => [key, number]))).toEqual(held);
  for (let at = 0; at < 5_000; at += 1) expect(numbers.find(`k${at}`)).toBe(held.get(`k${at}`) ?? -1);
});

test("released numbers are given again: there are never more of them than keys", () => {
  const numbers = new KeyNumbers();
  for (let key = 0; key < 10_000; key += 1) numbers.release(numbers.take(key));
  expect(numbers.take("last")).toBe(0);
});
