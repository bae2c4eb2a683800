/** When the runner looks for requests: whoever wakes it at its last look is heard. */
import { expect, it } from "vitest";
import type { Geocoder } from "#server/geocoding/geocoder.ts";
import { createGeocodingRunner } from "#server/geocoding/runner.ts";
import { createMemoryGeocoding } from "#server/storage/memory/geocoding.ts";

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("looks again when it is woken %i turns after it looked", async (turns) => {
  const jobs = createMemoryGeocoding();
  const geocoder: Geocoder = { host: "localhost", askMany: async () => [], search: async () => [] };
  let looks = 0;
  const runner = createGeocodingRunner({
    jobs: {
      ...jobs,
      running() {
        looks += 1;
        const found = jobs.running();
        if (looks === 1) void later(turns, runner.wake);
        return found;
      },
    },
    ...{ geocoder, notify: () => undefined, log: { warn: () => undefined }, wait: async () => undefined },
  });
  runner.wake();
  await new Promise((resolve) => setImmediate(resolve));
  await runner.close();
  expect(looks).toBe(2);
});

async function later(turns: number, work: () => void): Promise<void> {
  for (let i = 0; i < turns; i++) await null;
  work();
}
