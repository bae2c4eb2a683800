/** Answers of a service of reference, reduced to what is read of them and kept: asked anew when they are old, served as they are when nobody answers. */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { FetchedTexts } from "#server/storage/fetched-texts.ts";
import { createLately } from "./lately.ts";
import { createRests } from "./rests.ts";

interface Wanted<T> {
  readonly address: string;
  /** of the whole answer */
  readonly bytes: number;
  /** what is kept of an answer; null: it is none */
  read(answer: string): T | null;
  /** ms after which it is asked again; two months unless said */
  readonly old?: number;
}

/** `text`: JSON of what was read; `seenAt`: ms since 1970, when it was asked for. The same text has the same `seenAt`. */
export interface KeptText {
  readonly text: string;
  readonly seenAt: number;
}

export interface KeptAnswers {
  /** null: nobody answers, or not what was asked, and nothing is kept */
  get<T>(wanted: Wanted<T>): Promise<T | null>;
  /** The same as it is written: what is large is sent on without being read. */
  written(wanted: Wanted<unknown>): Promise<KeptText | null>;
}

const OLD = 60 * 24 * 60 * 60_000;
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
  const underWay = new Map<string, Promise<KeptText | null>>();
  const lately = createLately();
  const rests = createRests(now);
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

  async function ask({ address, bytes, read, old = OLD }: Wanted<unknown>): Promise<KeptText | null> {
    const kept = lately.get(address) ?? (await texts.find(address));
    if (kept !== null) lately.set(address, kept);
    if ((kept !== null && now() - kept.seenAt < old) || rests.has(address)) return kept;
    try {
      const { text } = await inTurn(() => fetchText(address, { bytes, time: ANSWER_TIME }));
      const found = text === null ? null : read(text);
      if (found === null) throw new NotFetched({ kind: "not-text", type: "" }, address);
      const fresh = { text: JSON.stringify(found), seenAt: now() };
      await texts.keep({ address, etag: null, ...fresh });
      lately.set(address, fresh);
      rests.end(address);
      return fresh;
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      rests.begin(address, error.fault);
      onError(error);
      return kept;
    }
  }

  function written(wanted: Wanted<unknown>): Promise<KeptText | null> {
    // once for all who ask meanwhile
    const known = underWay.get(wanted.address);
    if (known !== undefined) return known;
    const asked = ask(wanted).finally(() => underWay.delete(wanted.address));
    underWay.set(wanted.address, asked);
    return asked;
  }

  return {
    written,
    async get<T>(wanted: Wanted<T>) {
      const kept = await written(wanted);
      return kept === null ? null : (JSON.parse(kept.text) as T);
    },
  };
}
