import { describe, expect, it } from "vitest";
import { createSignIn, SESSION_LIFE } from "#server/people/sign-in.ts";
import { createMemoryPeople, createMemorySessions } from "#server/storage/memory/people.ts";
import { newId } from "#server/storage/new-id.ts";
import { UserId } from "#shared/model/ids.ts";

const DAY = 24 * 60 * 60 * 1000;

async function withAna() {
  const people = createMemoryPeople();
  const sessions = createMemorySessions();
  const ana = { id: newId(UserId), name: "Ana", colour: 0, createdAt: 0 };
  await people.add(ana);
  const clock = { at: 1_000_000 };
  const signIn = createSignIn({ people, sessions, now: () => clock.at });
  return { ana, clock, signIn, sessions, token: await signIn.start(ana.id) };
}

describe("a session", () => {
  it("is known by its token, which is 256 random bits", async () => {
    const { signIn, token, ana } = await withAna();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await signIn.whoIs(token)).toEqual({ user: ana, due: false });
    expect(await signIn.start(ana.id)).not.toBe(token);
  });

  it("is stored without its token", async () => {
    const { sessions, token } = await withAna();
    expect(await sessions.find(token)).toBeNull();
  });

  it("ends 30 days after it was last used", async () => {
    const { signIn, token, clock, ana } = await withAna();
    clock.at += SESSION_LIFE - 1;
    expect(await signIn.whoIs(token)).toEqual({ user: ana, due: true });
    await signIn.extend(token);
    clock.at += SESSION_LIFE - 1;
    expect(await signIn.whoIs(token)).toEqual({ user: ana, due: true });
    clock.at += 1;
    expect(await signIn.whoIs(token)).toBeNull();
  });

  it("is due for its full life once a day, not at every request; looking does not give it", async () => {
    const { signIn, token, clock } = await withAna();
    clock.at += DAY + 1;
    expect((await signIn.whoIs(token))?.due).toBe(true);
    expect((await signIn.whoIs(token))?.due).toBe(true);
    await signIn.extend(token);
    expect((await signIn.whoIs(token))?.due).toBe(false);
  });

  it.each(["", "x", "a".repeat(43), "../../etc/passwd"])("is not made up: %j is nobody", async (token) => {
    const { signIn } = await withAna();
    expect(await signIn.whoIs(token)).toBeNull();
  });
});
