/** What the API last said, kept for when it is silent: each person's apart, and never instead of an answer. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ApiProblem, Unreachable } from "#client/api/request.ts";
import { type AnswerStorage, createKeptAnswers } from "#client/collab/kept-answers.ts";
import { Me } from "#shared/wire/http.ts";

const INES = meNamed("0000000000000000ines", "Inès");
const MALO = meNamed("0000000000000000malo", "Malo");

function meNamed(id: string, name: string): Me {
  return Me.parse({ person: { id, name, colour: 0 }, spaces: [] });
}

function storage(): AnswerStorage {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

const silent = () => Promise.reject(new Unreachable("no answer"));

describe("answers kept on this computer", () => {
  it("stand in for a silent server, in the life of another page too, and say that they do", async () => {
    const disk = storage();
    const before = createKeptAnswers(disk);
    await before.answer("dataset:1", z.string(), async () => "Collèges");
    await before.me(async () => INES);
    const now = createKeptAnswers(disk);
    expect(await now.me(silent)).toEqual(INES);
    expect(await now.answer("dataset:1", z.string(), silent)).toBe("Collèges");
    expect(now.fromHere.get().has("dataset:1")).toBe(true);
    expect(await now.answer("dataset:1", z.string(), async () => "Collèges 2026")).toBe("Collèges 2026");
    expect(now.fromHere.get().has("dataset:1")).toBe(false);
  });

  it("do not hide that the server refused", async () => {
    const kept = createKeptAnswers(storage());
    await kept.me(async () => INES);
    await kept.answer("dataset:1", z.string(), async () => "Collèges");
    const refusal = new ApiProblem({ type: "about:blank", title: "gone", status: 404, code: "dataset-not-found" });
    await expect(kept.answer("dataset:1", z.string(), () => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(await kept.me(async () => null)).toBeNull();
  });

  it("are one person's: another on the same computer is not shown them", async () => {
    const disk = storage();
    const hers = createKeptAnswers(disk);
    await hers.me(async () => INES);
    await hers.answer("dataset:1", z.string(), async () => "Collèges");
    const his = createKeptAnswers(disk);
    await his.me(async () => MALO);
    await expect(his.answer("dataset:1", z.string(), silent)).rejects.toBeInstanceOf(Unreachable);
    expect(his.has("dataset:1")).toBe(false);
    expect(his.personOf(INES.person.id)?.name).toBe("Inès");
  });

  it("of a shape that is no longer ours count as none", async () => {
    const disk = storage();
    const kept = createKeptAnswers(disk);
    await kept.me(async () => INES);
    await kept.answer("dataset:1", z.string(), async () => "Collèges");
    await expect(kept.answer("dataset:1", z.number(), silent)).rejects.toBeInstanceOf(Unreachable);
  });
});
