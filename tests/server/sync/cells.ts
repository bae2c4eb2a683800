/** The smallest edits and readings of a table that the sync tests need. */
import * as Y from "yjs";

export function emptyTable(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getMap("x").set("start", "1");
  return doc;
}

export function type(doc: Y.Doc, key: string, text: string): void {
  doc.getMap("x").set(key, text);
}

export function text(doc: Y.Doc, key: string): string {
  return String(doc.getMap("x").get(key) ?? "");
}
