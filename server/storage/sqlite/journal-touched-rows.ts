/** The rows that entries of the journal wrote in: read some entries at a time, so that a long history holds nobody up. */
import type BetterSqlite3 from "better-sqlite3";
import type { DatasetId, RowId } from "#shared/model/ids.ts";
import type { JournalPlace, JournalQuery } from "../journal.ts";
import { touchedIn } from "../journal-lines.ts";
import { type Block, type ChangeRows, unpackLine, unpackLists, unpackRows } from "./journal-rows.ts";
import { stored } from "./stored.ts";

/** entries read between two turns of the event loop */
const TURN = 500;

type Change = Omit<ChangeRows, "places" | "blocks">;

export async function touchedRows(
  connection: BetterSqlite3.Database,
  dataset: DatasetId,
  { author, from }: Pick<JournalQuery, "author" | "from">,
): Promise<ReadonlySet<RowId>> {
  const changes = connection.prepare<unknown[], Change>(
    `SELECT seq, part, author, at, kinds, cells, rows, line, wide, detail FROM changes
     WHERE dataset = ? AND (seq, part) > (?, ?) AND at >= ?${author === undefined ? "" : " AND author = ?"}
     ORDER BY seq, part LIMIT ${TURN}`,
  );
  const blocks = connection.prepare<[string, number, number], Pick<Block, "rows">>(
    "SELECT rows FROM change_blocks WHERE dataset = ? AND seq = ? AND part = ? AND list <> 'rows-deleted'",
  );
  // the plus keeps the index by time: by place, all that is older would be read
  const first = connection.prepare<[string, number], number | null>(
    "SELECT min(+seq) FROM changes WHERE dataset = ? AND at >= ?",
  );
  const since = from ?? 0;
  const found = new Set<RowId>();
  const start = await stored(() => first.pluck().get(dataset, since));
  let after: JournalPlace | undefined = typeof start === "number" ? { seq: start, part: -1 } : undefined;
  while (after !== undefined) {
    const { seq, part }: JournalPlace = after;
    const page: readonly Change[] = await stored(() =>
      changes.all(dataset, seq, part, since, ...(author === undefined ? [] : [author])),
    );
    for (const change of page) {
      if (change.wide === 1) {
        const packed = await stored(() => blocks.all(dataset, change.seq, change.part));
        for (const { rows } of packed) for (const row of unpackRows(rows)) found.add(row);
      } else {
        for (const row of touchedIn(unpackLists(unpackLine(change), change.detail))) found.add(row);
      }
    }
    after = page.length < TURN ? undefined : page.at(-1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}
