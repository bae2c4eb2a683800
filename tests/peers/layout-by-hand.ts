/** What a program that knows only docs/layout.md does: reads the texts people wrote, and writes cells in a lane of its own. */
import type * as Y from "yjs";

/** one text written over the import, with what decides between several: the stamp, then the client id, then the lane, then the place */
interface Written {
  readonly rank: readonly number[];
  readonly text: string;
}

/** the texts of single cells, by address `row:column`; packed entries are not read here */
export function cellsIn(lanes: Iterable<readonly [key: string, entries: readonly unknown[]]>): Map<string, string> {
  const cells = new Map<string, Written>();
  for (const [key, entries] of lanes) {
    const [client = 0, lane = 0] = key.split(".").map((part) => Number.parseInt(part, 36));
    for (const [place, entry] of entries.entries()) {
      if (!Array.isArray(entry) || entry.length !== 3) continue;
      const [stamp, address, text] = entry as [number, string, string];
      const rank = [stamp, client, lane, place];
      const known = cells.get(address);
      if (known === undefined || isAfter(rank, known.rank)) cells.set(address, { rank, text });
    }
  }
  return new Map([...cells].map(([address, { text }]) => [address, text]));
}

/** the highest stamp anybody used */
export function lastStamp(lanes: Iterable<readonly [key: string, entries: readonly unknown[]]>): number {
  let last = 1;
  for (const [, entries] of lanes)
    for (const entry of entries)
      if (Array.isArray(entry) && typeof entry[0] === "number") last = Math.max(last, entry[0]);
  return last;
}

/** lanes of a Yjs document, whichever copy of Yjs made it */
export function lanesOf(doc: Y.Doc): [string, readonly unknown[]][] {
  return [...doc.getMap<Y.Array<unknown>>("w")].map(([key, lane]) => [key, lane.toArray()]);
}

/** A writer with a lane of its own, made once, outside of what an undo tracks. */
export function openPen(doc: Y.Doc, LaneArray: new () => Y.Array<unknown>) {
  const lane = new LaneArray();
  doc.getMap("w").set(`${doc.clientID.toString(36)}.1`, lane);
  return (row: string, column: string, text: string, origin: unknown) => {
    const stamp = lastStamp(lanesOf(doc)) + 1;
    doc.transact(() => lane.push([[stamp, `${row}:${column}`, text]]), origin);
  };
}

function isAfter(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value > (b[i] ?? 0);
  return false;
}
