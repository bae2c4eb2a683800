/** Reads the text at an address or a path, within limits of time and size. */
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";

/** What was to be read is not there, does not answer, or is too large. */
export class NotReadable extends Error {
  override readonly name = "NotReadable";
}

export interface ReadingLimits {
  readonly bytes: number;
  /** ms, from the first byte asked to the last byte received */
  readonly time: number;
}

/** `http:` and `https:` addresses, `file:` addresses and paths. Rejects with NotReadable. */
export async function readText(place: string, limits: ReadingLimits, fetchText: FetchText): Promise<string> {
  if (!isWebAddress(place)) return readFile(place, limits);
  try {
    return (await fetchText(place, limits)).text ?? "";
  } catch (cause) {
    if (!(cause instanceof NotFetched)) throw cause;
    throw new NotReadable(cause.message, { cause });
  }
}

export function isWebAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** The path that a `file:` address or a path names. */
export function pathOf(place: string): string {
  return place.startsWith("file:") ? fileURLToPath(place) : place;
}

async function readFile(place: string, { bytes }: ReadingLimits): Promise<string> {
  try {
    const file = await open(pathOf(place));
    try {
      const { size } = await file.stat();
      if (size > bytes) throw new NotReadable(`${place} is larger than ${bytes} bytes`);
      return new TextDecoder("utf-8", { fatal: true }).decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new NotReadable(`${place} cannot be read`, { cause });
  }
}
