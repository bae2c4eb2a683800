/**
 * Updates that arrived before what they build on. Yjs parks them inside the document, where they are neither applied nor recorded:
 * this is the one file that looks at that place.
 */
import * as Y from "yjs";

/** What is parked; compare two with `sameParked` to see whether an update left something behind. */
export interface Parked {
  readonly structs: Uint8Array | null;
  readonly deletions: Uint8Array | null;
}

export function parkedIn(doc: Y.Doc): Parked {
  return { structs: doc.store.pendingStructs?.update ?? null, deletions: doc.store.pendingDs };
}

export function hasParked(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

export function sameParked(a: Parked, b: Parked): boolean {
  return sameBytes(a.structs, b.structs) && sameBytes(a.deletions, b.deletions);
}

/** Forgets what is parked: its sender is gone, and sends all of it again when it is back. */
export function dropParked(doc: Y.Doc): void {
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}

/** What `stateVector` lacks, without what is parked: Yjs would send that along, and it is not on disk. */
export function encodeApplied(doc: Y.Doc, stateVector?: Uint8Array): Uint8Array {
  if (!hasParked(doc)) return Y.encodeStateAsUpdate(doc, stateVector);
  const { pendingStructs, pendingDs } = doc.store;
  dropParked(doc);
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } finally {
    doc.store.pendingStructs = pendingStructs;
    doc.store.pendingDs = pendingDs;
  }
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
