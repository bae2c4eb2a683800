/** All copies of tables that this browser keeps, whoever made them: by the names of its IndexedDB databases. */
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { inheritanceOf, readNotes } from "./session-notes.ts";

export interface CopyName {
  readonly user: UserId;
  readonly dataset: DatasetId;
  readonly incarnation: number;
}

export interface FoundCopy extends CopyName {
  readonly doc: Y.Doc;
  /** Yjs client ids of the sessions that wrote in it here */
  readonly clients: readonly number[];
  /** of each, the Yjs clock up to which the server is known to have had all */
  readonly acknowledged: ReadonlyMap<number, number>;
  /** edits not known to be on the server */
  readonly waiting: number;
  /** ms since 1970 of the last of these sessions' edits; null when not known */
  readonly lastEdit: number | null;
}

/** Port: finding what other sessions left on this computer. */
export interface LocalCopies {
  of(dataset: DatasetId): Promise<readonly CopyName[]>;
  /** the document is the caller's, to destroy */
  read(name: CopyName): Promise<FoundCopy>;
  forget(name: CopyName): Promise<void>;
}

const NAME = /^tablee:([^:]+):([^:]+):(\d+)$/;
/** the names, for browsers that do not list their databases */
const REMEMBERED = "tablee.copies";

export function copyName({ user, dataset, incarnation }: CopyName): string {
  return `tablee:${user}:${dataset}:${incarnation}`;
}

/** To be called when a copy is made. */
export function rememberCopy(name: string): void {
  const names = rememberedNames();
  if (!names.includes(name)) rememberNames([...names, name]);
}

export const browserCopies: LocalCopies = {
  async of(dataset) {
    return (await allCopies()).filter((copy) => copy.dataset === dataset);
  },
  async read(name) {
    const doc = new Y.Doc();
    const persistence = new IndexeddbPersistence(copyName(name), doc);
    try {
      await persistence.whenSynced;
      const notes = await readNotes(await persistence._db);
      const edits = notes.flatMap(({ at }) => at ?? []);
      return {
        ...name,
        doc,
        clients: notes.map(({ client }) => client),
        acknowledged: new Map(notes.map(({ client, clock }) => [client, clock])),
        waiting: inheritanceOf(notes, doc).waiting,
        lastEdit: edits.length === 0 ? null : Math.max(...edits),
      };
    } finally {
      await persistence.destroy();
    }
  },
  async forget(name) {
    rememberNames(rememberedNames().filter((known) => known !== copyName(name)));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(copyName(name));
      request.onsuccess = () => resolve();
      // another tab has it open: the browser deletes it when that tab is closed
      request.onblocked = () => resolve();
      request.onerror = () => reject(request.error);
    });
  },
};

/** The copies of one person. */
export async function copiesOf(user: UserId): Promise<readonly CopyName[]> {
  return (await allCopies()).filter((copy) => copy.user === user);
}

async function allCopies(): Promise<readonly CopyName[]> {
  const names = new Set([...(await listedNames()), ...rememberedNames()]);
  return [...names].flatMap((name) => parseName(name) ?? []);
}

function parseName(name: string): CopyName | null {
  const [, user, dataset, incarnation] = NAME.exec(name) ?? [];
  const parsed = { user: UserId.safeParse(user), dataset: DatasetId.safeParse(dataset) };
  if (!parsed.user.success || !parsed.dataset.success) return null;
  return { user: parsed.user.data, dataset: parsed.dataset.data, incarnation: Number(incarnation) };
}

async function listedNames(): Promise<readonly string[]> {
  if (typeof indexedDB === "undefined" || typeof indexedDB.databases !== "function") return [];
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

function rememberedNames(): readonly string[] {
  try {
    return localStorage.getItem(REMEMBERED)?.split(" ") ?? [];
  } catch (error) {
    console.warn("copies not recalled", error);
    return [];
  }
}

function rememberNames(names: readonly string[]): void {
  try {
    localStorage.setItem(REMEMBERED, names.join(" "));
  } catch (error) {
    console.warn("copies not remembered", error);
  }
}
