/** Fetches the newest schema of each entry behind the scenes, so that all of them are there when the web is not. */
import { setTimeout as pause } from "node:timers/promises";
import type { FetchedTexts } from "#server/storage/fetched-texts.ts";
import { NotReadable } from "./schema-catalogue-reader.ts";

/** ms between one and the next: it is someone else's server */
const GENTLE = 250;
/** in a row: the network is gone */
const FAILURES = 5;
/** ms after which what has no version is asked for again */
const OLD = 24 * 60 * 60_000;

export interface Stock {
  /** begins to fetch what is not there yet, unless it is at it */
  fill(wanted: readonly { readonly address: string; readonly fixed: boolean }[]): void;
  /** resolves when nothing is under way any more */
  close(): Promise<void>;
}

export function createStock(parts: {
  readonly texts: FetchedTexts;
  readonly now: () => number;
  readonly gentle?: number;
  fetch(address: string, signal: AbortSignal): Promise<unknown>;
  onError(error: unknown): void;
}): Stock {
  const { texts, now, gentle = GENTLE } = parts;
  const closing = new AbortController();
  let filling: Promise<void> | null = null;

  async function fetchAll(wanted: Parameters<Stock["fill"]>[0]): Promise<void> {
    let failures = 0;
    const isHere = (seen: number | undefined, fixed: boolean) => seen !== undefined && (fixed || now() - seen < OLD);
    // all at once: to look for each would read the whole of what is kept as many times
    const known = await texts.seenAt();
    for (const { address, fixed } of wanted.filter((one) => !isHere(known.get(one.address), one.fixed))) {
      // somebody may have asked for it meanwhile
      if (isHere((await texts.find(address))?.seenAt, fixed)) continue;
      try {
        await parts.fetch(address, closing.signal);
        failures = 0;
      } catch (error) {
        if (!(error instanceof NotReadable)) throw error;
        failures += 1;
        if (failures === FAILURES) return;
      }
      await pause(gentle, undefined, { signal: closing.signal, ref: false });
    }
  }

  return {
    fill(wanted) {
      if (closing.signal.aborted) return;
      filling ??= fetchAll(wanted)
        .catch((error: unknown) => {
          if (!closing.signal.aborted) parts.onError(error);
        })
        .finally(() => {
          filling = null;
        });
    },
    async close() {
      closing.abort();
      await filling;
    },
  };
}
