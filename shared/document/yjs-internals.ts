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

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

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

/** Who set this key of a root map first, however often it was set since; null when it never was. */
export function firstSetter(
  map: Y.Map<unknown>,
  key: string,
): { readonly client: number; readonly clock: number } | null {
  let item = map._map.get(key);
  while (item?.left) item = item.left;
  return item === undefined ? null : item.id;
}

/** What lives in the document of what a client wrote from the clock `from` on, before `to`: where it is, and the values there. */
export function liveValues(doc: Y.Doc, client: number, from: number, to = Number.POSITIVE_INFINITY) {
  return valuesOf(doc, client, from, to, (struct) => !struct.deleted);
}

/** As `liveValues`, of what was deleted since and is still known. */
export function deletedValues(doc: Y.Doc, client: number, from: number, to: number) {
  return valuesOf(doc, client, from, to, (struct) => struct.deleted);
}

function* valuesOf(
  doc: Y.Doc,
  client: number,
  from: number,
  to: number,
  wanted: (struct: Y.Item) => boolean,
): Generator<Place & { readonly values: readonly unknown[] }> {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || from >= Y.getState(doc.store, client)) return;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= to) return;
    if (!(struct instanceof Y.Item) || !wanted(struct) || !(struct.content instanceof Y.ContentAny)) continue;
    const place = placeOfItem(doc, struct);
    const { clock } = struct.id;
    if (place !== null) yield { ...place, values: struct.content.arr.slice(Math.max(0, from - clock), to - clock) };
  }
}

/** A value that was deleted, and where it was. */
export interface DeletedValue {
  readonly client: number;
  readonly clock: number;
  /** key in the root of the list it was in */
  readonly key: string;
  readonly value: unknown;
}

export type UndoStep = Y.UndoManager["undoStack"][number];

/**
 * Takes out of a step of an undo what it would put back into the lists under `root`, where it was: for whoever writes it elsewhere. What
 * the step itself had added is left out.
 */
export function takeDeletedValues(doc: Y.Doc, step: UndoStep, root: string): DeletedValue[] {
  const values: DeletedValue[] = [];
  const others = Y.createDeleteSet();
  for (const [client, ranges] of step.deletions.clients) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const range of ranges) {
      const end = range.clock + range.len;
      for (let clock = range.clock; clock < end; ) {
        const struct = structs[Y.findIndexSS(structs, clock)];
        if (struct === undefined) break;
        const offset = clock - struct.id.clock;
        const count = Math.min(struct.length - offset, end - clock);
        const place = struct instanceof Y.Item ? placeOfItem(doc, struct) : null;
        if (place?.root === root && place.inside && struct instanceof Y.Item) {
          const content = struct.content instanceof Y.ContentAny ? struct.content.arr : [];
          for (const [i, value] of content.slice(offset, offset + count).entries()) {
            const added = Y.isDeleted(step.insertions, Y.createID(client, clock + i));
            if (!added) values.push({ client, clock: clock + i, key: place.key ?? "", value });
          }
        } else addRange(others, client, clock, count);
        clock += count;
      }
    }
  }
  step.deletions = others;
  return values;
}

/** From now on a step that added one of `values` has added its copy too: the i-th of those this client wrote from `clock` on. */
export function followCopies(
  doc: Y.Doc,
  steps: readonly UndoStep[],
  values: readonly DeletedValue[],
  clock: number,
): void {
  const own = values.flatMap((value, i) =>
    value.client === doc.clientID ? [{ from: value.clock, to: clock + i }] : [],
  );
  if (own.length === 0) return;
  for (const step of steps) {
    for (const { from, to } of own) {
      if (Y.isDeleted(step.insertions, Y.createID(doc.clientID, from))) addRange(step.insertions, doc.clientID, to, 1);
    }
  }
}

/** clocks are added in ascending order */
function addRange(set: DeleteSet, client: number, clock: number, len: number): void {
  const ranges = set.clients.get(client);
  const last = ranges?.at(-1);
  if (ranges === undefined || last === undefined) set.clients.set(client, [{ clock, len }]);
  else if (last.clock + last.len === clock) ranges[ranges.length - 1] = { clock: last.clock, len: last.len + len };
  else ranges.push({ clock, len });
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
