/**
 * The national catalogue of schemas, or any in the same format: at an address, in a file, or in a folder that also holds the schemas
 * (`_catalogue/schemas.json` or `schemas.json`, and `<org>__<name>/schema.json` for the newest version of each). What was fetched once is
 * kept, and serves when nobody answers.
 */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import type { FetchedTexts } from "#server/storage/fetched-texts.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { isRecord, readJson } from "#shared/schema/canonical-json.ts";
import type { CatalogueEntry } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { SchemaList } from "#shared/wire/schemas.ts";
import type { SchemaCatalogue } from "./parts.ts";
import { createCopies } from "./schema-catalogue-copies.ts";
import { type PublishedTableSchema, readCatalogue } from "./schema-catalogue-format.ts";
import { catalogueFile, fileBeside } from "./schema-catalogue-places.ts";
import { isWebAddress, NotReadable, readText } from "./schema-catalogue-reader.ts";
import { createStock } from "./schema-catalogue-stock.ts";

export interface SchemaCatalogueOptions {
  /** `http:`, `https:` or `file:` address, or path, of a catalogue; or path of a folder */
  readonly address: string;
  /** where what was fetched is kept */
  readonly texts: FetchedTexts;
  readonly fetchText: FetchText;
  /** the newest schema of each entry is fetched once the catalogue was seen; so unless said */
  readonly stocks?: boolean;
  /** what goes wrong behind the scenes */
  onError(error: unknown): void;
  /** ms since 1970 */
  readonly now?: () => number;
  /** `patience`: ms for which the web is waited for when there is a copy; `gentle`: ms between two schemas fetched behind the scenes */
  readonly limits?: Partial<Record<"bytes" | "time" | "patience" | "gentle", number>>;
}

const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_WAIT = 10_000;
const PATIENCE = 2_000;
/** ms during which the catalogue is not asked for again: after an answer, and after none while there is a copy */
const FRESH = 10 * 60_000;
const RETRY = 30_000;
/** The version of what has none, and may change. */
const UNVERSIONED = "latest";

interface Seen {
  readonly entries: readonly PublishedTableSchema[];
  readonly state: SchemaList["catalogue"]["state"];
  readonly seenAt: number | null;
}

const NEVER_SEEN: Seen = { entries: [], state: "unreachable", seenAt: null };

export function createSchemaCatalogue(options: SchemaCatalogueOptions): SchemaCatalogue {
  const { address, texts, fetchText, now = Date.now } = options;
  const time = options.limits?.time ?? LONGEST_WAIT;
  const schemaLimits = { bytes: options.limits?.bytes ?? LIMITS.schemaBytes, time };
  const copies = createCopies({ texts, fetchText, now });
  const renewSchema = (place: string, signal?: AbortSignal) =>
    copies.renew(place, { ...schemaLimits, ...(signal === undefined ? {} : { signal }), good: isJsonObject });
  const stock = createStock({
    ...{ texts, now, fetch: renewSchema, onError: options.onError },
    ...(options.limits?.gentle === undefined ? {} : { gentle: options.limits.gentle }),
  });
  const unreachable = (cause?: unknown) => new ProblemError("catalogue-unreachable", { args: { address }, cause });
  let last: { readonly seen: Seen; readonly until: number } | null = null;
  /** one request at a time, however many ask */
  let asking: Promise<Seen> | null = null;
  const closing = new AbortController();

  async function seen(): Promise<Seen> {
    if (last !== null && now() < last.until) return last.seen;
    const kept = await keptCopy();
    asking ??= ask().finally(() => {
      asking = null;
    });
    return kept === null ? asking : Promise.race([asking, after(options.limits?.patience ?? PATIENCE, kept)]);
  }

  async function ask(): Promise<Seen> {
    const found = await load();
    last = { seen: found, until: now() + { fresh: FRESH, kept: RETRY, unreachable: 0 }[found.state] };
    if (found.state === "fresh" && isWebAddress(address) && options.stocks !== false) {
      stock.fill(found.entries.map((entry) => ({ address: placeOf(entry, 0), fixed: isFixed(entry, 0) })));
    }
    return found;
  }

  async function load(): Promise<Seen> {
    const limits = { bytes: options.limits?.bytes ?? MOST_BYTES, time };
    try {
      const place = await catalogueFile(address);
      const { text, seenAt } = isWebAddress(place)
        ? await copies.renew(place, { ...limits, signal: closing.signal, good: (one) => readCatalogue(one) !== null })
        : { text: await readText(place, limits, fetchText), seenAt: now() };
      const entries = readCatalogue(text);
      if (entries === null) throw new NotReadable(`${place} is not a catalogue`);
      return { entries, state: "fresh", seenAt };
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      return (await keptCopy()) ?? NEVER_SEEN;
    }
  }

  async function keptCopy(): Promise<Seen | null> {
    if (last !== null && last.seen.state !== "unreachable") return { ...last.seen, state: "kept" };
    const copy = isWebAddress(address) ? await copies.find(address) : null;
    const entries = copy === null ? null : readCatalogue(copy.text);
    return copy === null || entries === null ? null : { entries, state: "kept", seenAt: copy.seenAt };
  }

  function placeOf(entry: PublishedTableSchema, index: number): string {
    const published = entry.addresses[index] ?? "";
    return isWebAddress(address) && URL.canParse(published, address) ? new URL(published, address).href : published;
  }

  async function schemaText(entry: PublishedTableSchema, index: number): Promise<string> {
    const place = placeOf(entry, index);
    const beside = await fileBeside(address, entry.name, place, index === 0);
    if (beside !== null) return readText(beside, schemaLimits, fetchText);
    if (!isWebAddress(place)) throw new NotReadable(`${place} is not beside the catalogue`);
    const copy = await copies.find(place);
    // a published version does not change: its copy is as good
    if (copy !== null && isFixed(entry, index)) return copy.text;
    try {
      return (await renewSchema(place)).text;
    } catch (error) {
      if (!(error instanceof NotReadable) || copy === null) throw error;
      return copy.text;
    }
  }

  return {
    async list() {
      const { entries, state, seenAt } = await seen();
      return { entries: entries.map(withoutAddresses), catalogue: { state, seenAt, address } };
    },
    async get(name, version) {
      const { entries, state } = await seen();
      if (state === "unreachable") throw unreachable();
      const entry = entries.find((one) => one.name === name);
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
    async close() {
      closing.abort();
      // what is on its way writes where it is kept: nobody closes that before
      await Promise.allSettled([stock.close(), asking]);
    },
  };
}

function isFixed({ versions }: PublishedTableSchema, index: number): boolean {
  return versions[index] !== UNVERSIONED;
}

/** An error page that is served as a schema must not be kept as one. */
function isJsonObject(text: string): boolean {
  return isRecord(readJson(text.replace(/^\ufeff/, "")));
}

function withoutAddresses({ name, title, description, versions }: PublishedTableSchema): CatalogueEntry {
  return { name, title, description, versions };
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}
