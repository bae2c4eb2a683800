import fc from "fast-check";
import { expect, test } from "vitest";
import { chunkBytes, encodeChunk } from "#shared/document/chunk.ts";
import { createChunkPacker } from "#shared/document/chunk-packer.ts";

const runs = [{ origin: "a", from: 0, count: 1 }];
const asItIs = (bytes: Uint8Array) => bytes;

test("rows that come one by one make the bytes that whole columns make, also after another chunk", () => {
  const word = fc.oneof(
    fc.constantFrom("", "OUI", "NON", 'dit "oui"', "\\", "é’𝄞\u2028\u007f", "\u0000\n\t", "\ud800", "x".repeat(300)),
    fc.string({ unit: "binary", maxLength: 9 }),
  );
  const shape = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 12 }),
    // texts that differ: none, some, more than half of the rows, all but the first rows
    distinct: fc.constantFrom(1, 3, 90, 300, 600, 2_000),
    since: fc.constantFrom(0, 0, 70),
  });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 1, max: 140 }), fc.integer({ min: 1_000, max: 1_024 })), { maxLength: 3 }),
      fc.array(shape, { maxLength: 4 }),
      (counts, shapes) => {
        const ids = shapes.map((_, column) => `c${column}`);
        let full = 0;
        const packer = createChunkPacker(ids, 1_024, () => {
          full++;
        });
        for (const count of counts) {
          const columns = shapes.map(({ words, distinct, since }) =>
            Array.from({ length: count }, (_, row) => {
              const text = words[row % words.length] ?? "";
              return distinct === 1 || row < since ? text : `${text}${(row * 7) % distinct}`;
            }),
          );
          for (let row = 0; row < count; row++) packer.addRow(columns.map((texts) => texts[row] ?? ""));
          expect([packer.rows, full]).toEqual([count, count === 1_024 ? 1 : 0]);
          full = 0;
          const payload = packer.take();
          const named = ids.map((id, column) => [id, columns[column] ?? []] as const);
          const expected = encodeChunk(runs, count, named, asItIs);
          const made = chunkBytes(runs, count, payload.length, payload);
          expect([made.length, made.findIndex((byte, at) => byte !== expected[at])]).toEqual([expected.length, -1]);
        }
      },
    ),
    { numRuns: 20, seed: 11 },
  );
});
