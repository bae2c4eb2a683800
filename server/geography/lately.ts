/** The texts that were asked for last, as many as there is room for: those of a département take a moment to be read from the disk. */
import type { KeptText } from "./kept-answers.ts";

/** UTF-16 code units, of all of them */
const ROOM = 24 * 1024 * 1024;

interface Lately {
  get(address: string): KeptText | null;
  set(address: string, kept: KeptText): void;
}

export function createLately(room = ROOM): Lately {
  /** the last one asked for last */
  const texts = new Map<string, KeptText>();
  let taken = 0;
  const drop = (address: string) => {
    taken -= texts.get(address)?.text.length ?? 0;
    texts.delete(address);
  };
  return {
    get: (address) => texts.get(address) ?? null,
    set(address, { text, seenAt }) {
      drop(address);
      if (text.length > room) return;
      texts.set(address, { text, seenAt });
      taken += text.length;
      for (const first of texts.keys()) {
        if (taken <= room) break;
        drop(first);
      }
    },
  };
}
