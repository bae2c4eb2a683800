/**
 * The national catalogue of schemas, or any in the same format: at an address, in a file, or in a folder that also holds the schemas
 * (`_catalogue/schemas.json` or `schemas.json`, and `<org>__<name>/schema.json` for the newest version of each).
 */
import { access, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { LIMITS } from "#shared/model/limits.ts";
import type { CatalogueEntry } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { SchemaCatalogue } from "./parts.ts";
import { createTextCache } from "./schema-catalogue-cache.ts";
import { type PublishedTableSchema, readCatalogue } from "./schema-catalogue-format.ts";
import { isWebAddress, NotReadable, pathOf, type ReadingLimits, readText } from "./schema-catalogue-reader.ts";

export interface SchemaCatalogueOptions {
  /** `http:`, `https:` or `file:` address, or path, of a catalogue; or path of a folder */
  readonly address: string;
  /** where copies are kept; made when needed */
  readonly cacheFolder: string;
  readonly fetch: typeof globalThis.fetch;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly limits?: Partial<ReadingLimits>;
}

const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_WAIT = 10_000;
/** ms during which the catalogue is not asked for again */
const FRESH = 10 * 60_000;

export function createSchemaCatalogue(options: SchemaCatalogueOptions): SchemaCatalogue {
  const { address, cacheFolder, fetch, now = Date.now } = options;
  const time = options.limits?.time ?? LONGEST_WAIT;
  const cache = createTextCache(cacheFolder);
  const unreachable = (cause?: unknown) => new ProblemError("catalogue-unreachable", { args: { address }, cause });
  let fresh: { readonly entries: Promise<PublishedTableSchema[]>; readonly until: number } | null = null;

  /** one request at a time, however many ask; a failure is not remembered */
  function entries(): Promise<PublishedTableSchema[]> {
    if (fresh === null || now() >= fresh.until) {
      const loading = { entries: load(), until: now() + FRESH };
      fresh = loading;
      loading.entries.catch(() => {
        if (fresh === loading) fresh = null;
      });
    }
    return fresh.entries;
  }

  async function load(): Promise<PublishedTableSchema[]> {
    const place = await catalogueFile(address);
    const bytes = options.limits?.bytes ?? MOST_BYTES;
    try {
      const text = await readText(place, { bytes, time }, fetch);
      const read = readCatalogue(text);
      if (read === null) throw new NotReadable(`${place} is not a catalogue`);
      if (isWebAddress(place)) await cache.keep(place, text);
      return read;
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      // what was seen last serves while the catalogue does not answer
      const kept = readCatalogue((await cache.read(place)) ?? "");
      if (kept === null) throw unreachable(error);
      return kept;
    }
  }

  async function schemaText(entry: PublishedTableSchema, index: number): Promise<string> {
    const published = entry.addresses[index] ?? "";
    const bytes = options.limits?.bytes ?? LIMITS.schemaBytes;
    if (!isWebAddress(address)) {
      const besides = await fileBeside(address, entry.name, published, index === 0);
      if (besides !== null) return readText(besides, { bytes, time }, fetch);
    }
    const place =
      isWebAddress(address) && URL.canParse(published, address) ? new URL(published, address).href : published;
    if (!isWebAddress(place)) throw new NotReadable(`${place} is not beside the catalogue`);
    // a published version does not change: its copy is as good, and `latest` is not among the versions as a rule
    const kept = entry.versions[index] === "latest" ? null : await cache.read(place);
    if (kept !== null) return kept;
    const text = await readText(place, { bytes, time }, fetch);
    await cache.keep(place, text);
    return text;
  }

  return {
    async list() {
      try {
        const found = await entries();
        return { entries: found.map(withoutAddresses), catalogue: { state: "fresh", seenAt: now(), address } };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return { entries: [], catalogue: { state: "unreachable", seenAt: null, address } };
      }
    },
    async get(name, version) {
      const entry = (await entries()).find((one) => one.name === name);
      const index = version === null ? 0 : (entry?.versions.indexOf(version) ?? -1);
      const found = entry?.versions[index];
      if (entry === undefined || found === undefined) {
        throw new ProblemError("catalogue-entry-not-found", {
          args: { name: version === null ? name : `${name} ${version}` },
        });
      }
      try {
        return { text: await schemaText(entry, index), name, version: found };
      } catch (error) {
        if (error instanceof NotReadable) throw unreachable(error);
        throw error;
      }
    },
  };
}

function withoutAddresses({ name, title, description, versions }: PublishedTableSchema): CatalogueEntry {
  return { name, title, description, versions };
}

/** The catalogue's own file, when the address is a folder. */
async function catalogueFile(address: string): Promise<string> {
  if (isWebAddress(address)) return address;
  const folder = await folderOf(address);
  if (folder !== pathOf(address)) return address;
  const inside = join(folder, "_catalogue", "schemas.json");
  return (await exists(inside)) ? inside : join(folder, "schemas.json");
}

/** A schema on the same disk as its catalogue; null when there is none. */
async function fileBeside(address: string, name: string, published: string, newest: boolean): Promise<string | null> {
  const folder = await folderOf(address);
  if (published.startsWith("file:") || (!isWebAddress(published) && published !== "")) {
    const path = pathOf(published);
    return isAbsolute(path) ? path : join(folder, path);
  }
  if (!newest) return null;
  const ofName = join(name.replaceAll("/", "__"), "schema.json");
  for (const candidate of [join(folder, ofName), join(dirname(folder), ofName)]) {
    if (await exists(candidate)) return candidate;
  }
  return null;
}

/** The folder that the address is, or that its file is in. */
async function folderOf(address: string): Promise<string> {
  const path = pathOf(address);
  const isFolder = (await exists(path)) && (await stat(path)).isDirectory();
  return isFolder ? path : dirname(path);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
