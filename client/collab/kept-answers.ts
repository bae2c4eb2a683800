/**
 * What the API last said of what was opened here, kept by this browser so that it opens again without network. Each person's apart: on a
 * shared computer, nobody is shown what another was told.
 */
import { z } from "zod";
import { Unreachable } from "#client/api/request.ts";
import { UserId } from "#shared/model/ids.ts";
import { Me, Person } from "#shared/wire/http.ts";
import { keptName } from "./kept-names.ts";
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

/** what of the browser's localStorage is used */
export type AnswerStorage = Pick<Storage, "getItem" | "setItem">;

export interface KeptAnswers {
  /** names of the answers on screen that come from this computer, the server being silent */
  readonly fromHere: Store<ReadonlySet<string>>;
  /** asks who this is; without an answer, who it was last time */
  me(ask: () => Promise<Me | null>): Promise<Me | null>;
  /** asks; without an answer, what was answered last to this person. Rejects with what `ask` rejects with when nothing is kept. */
  answer<T>(name: string, schema: z.ZodType<T>, ask: () => Promise<T>): Promise<T>;
  /** true when this person was once answered that here */
  has(name: string): boolean;
  /** someone who worked on this computer, whoever is here now; null when never seen */
  personOf(user: string): Person | null;
}

const ME = "tablee.kept.me";
const PERSON = "person";
/** ms without an answer after which what is kept is shown */
const PATIENCE = 4_000;

export function createKeptAnswers(storage: AnswerStorage): KeptAnswers {
  /** as the server said since this page is open */
  let known: UserId | null = null;
  /** answers that came before we knew for whom */
  const early = new Map<string, unknown>();
  const fromHere = createValue<ReadonlySet<string>>(new Set());

  const lastMe = () => read(storage, ME, Me);
  const person = () => known ?? lastMe()?.person.id ?? null;
  const recall = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const user = person();
    return user === null ? null : read(storage, keptName("kept", user, name), schema);
  };

  function mark(name: string, here: boolean) {
    const names = fromHere.get();
    if (names.has(name) === here) return;
    fromHere.set(new Set(here ? [...names, name] : [...names].filter((one) => one !== name)));
  }

  async function ask<T>(name: string, kept: () => T | null, question: () => Promise<T>): Promise<T> {
    try {
      const answer = await (kept() === null ? question() : inTime(question()));
      mark(name, false);
      return answer;
    } catch (error) {
      const last = error instanceof Unreachable ? kept() : null;
      if (last === null) throw error;
      mark(name, true);
      return last;
    }
  }

  return {
    fromHere,
    async me(question) {
      const me = await ask<Me | null>(ME, lastMe, question);
      if (me === null) known = null;
      if (me === null || fromHere.get().has(ME)) return me;
      known = me.person.id;
      write(storage, ME, me);
      write(storage, keptName("kept", known, PERSON), me.person);
      for (const [name, answer] of early) write(storage, keptName("kept", known, name), answer);
      early.clear();
      return me;
    },
    async answer<T>(name: string, schema: z.ZodType<T>, question: () => Promise<T>) {
      const answer = await ask(name, () => recall(name, schema), question);
      if (fromHere.get().has(name)) return answer;
      if (known === null) early.set(name, answer);
      else write(storage, keptName("kept", known, name), answer);
      return answer;
    },
    has: (name) => recall(name, z.unknown()) !== null,
    personOf(user) {
      const id = UserId.safeParse(user);
      return id.success ? read(storage, keptName("kept", id.data, PERSON), Person) : null;
    },
  };
}

/** Whoever was here is not any more, to who opens a page without network. */
export function forgetWhoWasHere(storage: Pick<Storage, "removeItem">): void {
  storage.removeItem(ME);
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Unreachable("no answer in time")), PATIENCE);
    }),
  ]);
}

function read<T>(storage: AnswerStorage, place: string, schema: z.ZodType<T>): T | null {
  try {
    const text = storage.getItem(place);
    return text === null ? null : schema.parse(JSON.parse(text));
  } catch (error) {
    // of an older version of the product, or a browser that keeps nothing
    console.warn("not recalled", place, error);
    return null;
  }
}

function write(storage: AnswerStorage, place: string, answer: unknown): void {
  try {
    storage.setItem(place, JSON.stringify(answer));
  } catch (error) {
    console.warn("not kept", place, error);
  }
}
