/** Reads the text at an address or a path, within limits of time and size. */
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";

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
export async function readText(place: string, limits: ReadingLimits, fetch: typeof globalThis.fetch): Promise<string> {
  try {
    const bytes = isWebAddress(place) ? await readWeb(place, limits, fetch) : await readFile(pathOf(place), limits);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NotReadable(`${place} cannot be read`, { cause });
  }
}

export function isWebAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** The path that a `file:` address or a path names. */
export function pathOf(place: string): string {
  return place.startsWith("file:") ? fileURLToPath(place) : place;
}

async function readWeb(address: string, limits: ReadingLimits, fetch: typeof globalThis.fetch): Promise<Uint8Array> {
  const answer = await fetch(address, {
    signal: AbortSignal.timeout(limits.time),
    headers: { accept: "application/json" },
  });
  if (!answer.ok || answer.body === null) throw new NotReadable(`${address} answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    // leaving the loop cancels the download
    if (size > limits.bytes) throw new NotReadable(`${address} is larger than ${limits.bytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readFile(path: string, limits: ReadingLimits): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.bytes) throw new NotReadable(`${path} is larger than ${limits.bytes} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
