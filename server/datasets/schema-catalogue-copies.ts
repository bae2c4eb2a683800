/** What the web says, and what it said last where it does not answer. */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { FetchedText, FetchedTexts } from "#server/storage/fetched-texts.ts";
import { NotReadable, type ReadingLimits } from "./schema-catalogue-reader.ts";

export interface Copies {
  find(address: string): Promise<FetchedText | null>;
  /** Asks the web, once for all who ask meanwhile, and keeps the answer when it is `good`. Rejects with NotReadable. */
  renew(address: string, asked: Asked): Promise<FetchedText>;
}

interface Asked extends ReadingLimits {
  readonly signal?: AbortSignal;
  good(text: string): boolean;
}

export function createCopies(parts: {
  readonly texts: FetchedTexts;
  readonly fetchText: FetchText;
  readonly now: () => number;
}): Copies {
  const { texts, fetchText, now } = parts;
  const underWay = new Map<string, Promise<FetchedText>>();

  async function renew(address: string, { good, ...asked }: Asked): Promise<FetchedText> {
    const copy = await texts.find(address);
    const answer = await fetchText(address, { ...asked, etag: copy?.etag ?? null }).catch((cause: unknown) => {
      throw cause instanceof NotFetched ? new NotReadable(cause.message, { cause }) : cause;
    });
    const seenAt = now();
    if (answer.text === null) {
      if (copy === null) throw new NotReadable(`${address} says that it has not changed, and was never seen`);
      await texts.seen(address, seenAt);
      return { ...copy, seenAt };
    }
    const fetched = { address, text: answer.text, etag: answer.etag, seenAt };
    if (good(answer.text)) await texts.keep(fetched);
    return fetched;
  }

  return {
    find: texts.find,
    renew(address, asked) {
      const known = underWay.get(address);
      if (known !== undefined) return known;
      const renewing = renew(address, asked).finally(() => underWay.delete(address));
      underWay.set(address, renewing);
      return renewing;
    },
  };
}
