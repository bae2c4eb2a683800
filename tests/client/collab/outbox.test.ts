import { describe, expect, it } from "vitest";
import { createOutbox } from "#client/collab/outbox.ts";

describe("the outbox", () => {
  it("waits for nothing at first", () => {
    expect(createOutbox().waiting.get()).toBe(0);
  });

  it("counts each edit until the server says that it is on disk", () => {
    const outbox = createOutbox();
    outbox.made();
    outbox.made();
    expect(outbox.waiting.get()).toBe(2);
    expect(outbox.stored(1)).toBe(false);
    expect(outbox.waiting.get()).toBe(1);
    expect(outbox.stored(2)).toBe(true);
    expect(outbox.waiting.get()).toBe(0);
  });

  it("counts what earlier sessions left until everything is acknowledged", () => {
    const outbox = createOutbox();
    outbox.inherited(3);
    expect(outbox.waiting.get()).toBe(3);
    outbox.made();
    expect(outbox.latest()).toBe(4);
    outbox.stored(4);
    expect(outbox.waiting.get()).toBe(0);
  });

  it("tells its own edits from those of earlier sessions, which go first", () => {
    const outbox = createOutbox();
    outbox.inherited(3);
    expect(outbox.own()).toBe(0);
    outbox.made();
    outbox.made();
    expect(outbox.own()).toBe(2);
    outbox.stored(4);
    expect(outbox.own()).toBe(1);
    outbox.stored(5);
    expect(outbox.own()).toBe(0);
  });

  it.each([
    ["of a version never sent", 5],
    ["that is older than another", 0],
  ])("claims nothing on an echo %s", (_what, version) => {
    const outbox = createOutbox();
    outbox.made();
    outbox.made();
    outbox.stored(1);
    expect(outbox.stored(version)).toBe(false);
    expect(outbox.waiting.get()).toBe(1);
  });

  it("tells its listeners only when the count moves", () => {
    const outbox = createOutbox();
    const seen: number[] = [];
    outbox.waiting.subscribe(() => seen.push(outbox.waiting.get()));
    outbox.made();
    outbox.stored(1);
    outbox.stored(1);
    expect(seen).toEqual([1, 0]);
  });
});
