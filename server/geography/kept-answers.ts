/** Answers of a service of reference, reduced to what is read of them and kept: asked anew when they are old, served as they are when nobody answers. */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { FetchedTexts } from "#server/storage/fetched-texts.ts";

interface Wanted<T> {
  readonly address: string;
  /** of the whole answer */
  readonly bytes: number;
  /** what is kept of an answer; null: it is none */
  read(answer: string): T | null;
  /** ms after which it is asked again; two months unless said */
  readonly old?: number;
}

export interface KeptAnswers {
  /** null: nobody answers, or not what was asked, and nothing is kept */
  get<T>(wanted: Wanted<T>): Promise<T | null>;
}

const OLD = 60 * 24 * 60 * 60_000;
/** ms during which nothing is asked again after it was not answered */
const REST = 10_000;
/** ms */
const ANSWER_TIME = 60_000;
/** asked at the same time: it is someone else's server */
const AT_ONCE = 2;

export function createKeptAnswers(parts: {
  readonly texts: FetchedTexts;
  readonly fetchText: FetchText;
  readonly now: () => number;
  onError(error: unknown): void;
}): KeptAnswers {
  const { texts, fetchText, now, onError } = parts;
  const underWay = new Map<string, Promise<unknown>>();
  const failed = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let asking = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    // whoever is called has the place of the one who ends: it was never free for others
    if (asking >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else asking += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) asking -= 1;
      else next();
    }
  }

  async function ask<T>({ address, bytes, read, old = OLD }: Wanted<T>): Promise<T | null> {
    const kept = await texts.find(address);
    const before = () => (kept === null ? null : (JSON.parse(kept.text) as T));
    if (kept !== null && now() - kept.seenAt < old) return before();
    if (now() - (failed.get(address) ?? Number.NEGATIVE_INFINITY) < REST) return before();
    try {
      const { text } = await inTurn(() => fetchText(address, { bytes, time: ANSWER_TIME }));
      const found = text === null ? null : read(text);
      if (found === null) throw new NotFetched({ kind: "not-text", type: "" }, address);
      await texts.keep({ address, text: JSON.stringify(found), etag: null, seenAt: now() });
      failed.delete(address);
      return found;
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      failed.set(address, now());
      onError(error);
      return before();
    }
  }

  return {
    get<T>(wanted: Wanted<T>): Promise<T | null> {
      // once for all who ask meanwhile
      const known = underWay.get(wanted.address) as Promise<T | null> | undefined;
      if (known !== undefined) return known;
      const asked = ask(wanted).finally(() => underWay.delete(wanted.address));
      underWay.set(wanted.address, asked);
      return asked;
    },
  };
}
