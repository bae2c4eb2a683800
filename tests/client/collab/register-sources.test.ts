/** Schools that a step names, asked again by who replays it. */
import { expect, it, vi } from "vitest";
import { createSources } from "#client/collab/source-tables.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";

const REGISTER = { kind: "register", name: "Écoles", service: "example.fr", day: "2026-11-23" } as const;
const SCHOOLS: Source = { ...REGISTER, register: "schools", departements: ["53", "72"] };

function update(): Uint8Array {
  const builder = createBaseBuilder(["uai"]);
  builder.addRow(["0530010X"]);
  return builder.finish().update;
}

it("schools of départements come when they are asked for, once", async () => {
  const ask = vi.fn(async () => update());
  const sources = createSources("ws://nowhere", ask);
  expect(sources.sourceOf(SCHOOLS)).toBeNull();
  expect(sources.stateOf(SCHOOLS)).toBe("opening");
  await vi.waitFor(() => expect(sources.revision.get()).toBe(1));
  expect(sources.sourceOf(SCHOOLS)?.rowCount).toBe(1);
  expect(ask.mock.calls).toEqual([[["53", "72"], expect.any(AbortSignal)]]);
  sources.close();
});

it("a register that fails is to be asked again by a person, and one that is asked for numbers is never asked by itself", async () => {
  const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const ask = vi.fn(() => Promise.reject(new Error("502")));
  const sources = createSources("ws://nowhere", ask);
  expect(sources.stateOf({ ...REGISTER, register: "companies" })).toBe("missing");
  expect(ask).not.toHaveBeenCalled();
  sources.sourceOf(SCHOOLS);
  await vi.waitFor(() => expect(sources.stateOf(SCHOOLS)).toBe("missing"));
  expect(sources.sourceOf(SCHOOLS)).toBeNull();
  expect(ask).toHaveBeenCalledTimes(1);
  sources.giveFile(SCHOOLS, update());
  expect(sources.stateOf(SCHOOLS)).toBe("there");
  sources.close();
  warned.mockRestore();
});
