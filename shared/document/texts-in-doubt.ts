/** What a new base may change: the texts displayed before, in cells that may read otherwise afterwards. */
import type * as Y from "yjs";
import { type BaseRows, type BaseSpan, type Chunk, visitReplacedTexts } from "./base-rows.ts";
import { parseCellAddress } from "./entry.ts";
import type { EntryChanges } from "./lane.ts";
import type { TableView } from "./open-table.ts";
import { TextNotes } from "./text-notes.ts";

/**
 * What was displayed, before `entries` take effect and once the base is new, in cells whose base text is another now (`before`: the
 * spans that went), and in those of single entries and of those that go.
 */
export function textsInDoubt(
  view: TableView,
  columns: Iterable<string>,
  before: readonly BaseSpan[],
  entries: EntryChanges,
): TextNotes {
  const notes = new TextNotes();
  for (const column of columns) {
    const overlay = view.overlay.column(column);
    visitReplacedTexts(before, view.base, column, (handle, text) =>
      notes.add(column, handle, () => overlay?.text(handle) ?? text),
    );
  }
  const note = (column: string, handle: number) => notes.add(column, handle, () => view.contentOf(handle, column));
  for (const entry of [...entries.removed, ...entries.added]) {
    if (entry.kind === "cell") {
      const address = parseCellAddress(entry.address);
      const handle = address === null ? -1 : view.rows.handleOf(address.origin, address.number);
      if (address !== null && handle >= 0) note(address.column, handle);
    } else if (entry.kind === "set") {
      entry.spans?.visitAll((handle) => note(entry.column, handle));
    }
  }
  return notes;
}

/** Chunks of a base that is not yet read anew whose rows may read otherwise: replaced or gone, or all when one is added that could claim their rows. */
export function chunksReplaced(base: BaseRows, root: Y.Map<unknown>): Chunk[] {
  const chunks = new Set(base.spans.map((span) => span.chunk));
  const known = new Set([...chunks].map((chunk) => chunk.key));
  if ([...root.keys()].some((key) => !known.has(key))) return [...chunks];
  return [...chunks].filter((chunk) => root.get(chunk.key) !== chunk.bytes);
}
