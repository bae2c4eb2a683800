/**
 * The one file that looks inside Yjs (13.6, pinned). An update leaves out where a struct belongs when it has a neighbour, and its
 * deletions name nothing but clocks: to know what either touches, the structs of the document must be looked up, and Yjs's public types
 * only go the other way, from the root down.
 */
import * as Y from "yjs";

/** Where a struct is: the value of a key in a root map, or inside the type that is that value. `key` null: a list item of the root itself. */
export interface Place {
  readonly root: string;
  readonly key: string | null;
  readonly inside: boolean;
}

/** null when the document has no such struct, or it is deeper than a table goes, or what it was is no longer known */
export function placeInDocument(doc: Y.Doc, client: number, clock: number): Place | null {
  if (clock >= Y.getState(doc.store, client)) return null;
  const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? placeOfItem(doc, struct) : null;
}

/** the places of what lives in the document at these clocks of a client */
export function* livePlaces(
  doc: Y.Doc,
  client: number,
  from: number,
  length: number,
): Generator<Place & { container: boolean }> {
  const structs = doc.store.clients.get(client);
  const end = Math.min(from + length, Y.getState(doc.store, client));
  if (structs === undefined || from >= end) return;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= end) return;
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const place = placeOfItem(doc, struct);
    if (place !== null) yield { ...place, container: struct.content instanceof Y.ContentType };
  }
}

/** What lives in the document of what a client wrote from the clock `from` on: where it is, and the values there. */
export function* liveValues(
  doc: Y.Doc,
  client: number,
  from: number,
): Generator<Place & { readonly values: readonly unknown[] }> {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || from >= Y.getState(doc.store, client)) return;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i];
    if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentAny)) continue;
    const place = placeOfItem(doc, struct);
    if (place !== null) yield { ...place, values: struct.content.arr.slice(Math.max(0, from - struct.id.clock)) };
  }
}

function placeOfItem(doc: Y.Doc, item: Y.Item): Place | null {
  const { parent } = item;
  if (!(parent instanceof Y.AbstractType)) return null;
  const container = parent._item;
  if (container === null) return { root: rootName(doc, parent), key: item.parentSub, inside: false };
  const outer = container.parent;
  if (!(outer instanceof Y.AbstractType) || outer._item !== null) return null;
  return { root: rootName(doc, outer), key: container.parentSub, inside: true };
}

function rootName(doc: Y.Doc, type: Y.AbstractType<unknown>): string {
  for (const [name, root] of doc.share) if (root === type) return name;
  return "";
}
