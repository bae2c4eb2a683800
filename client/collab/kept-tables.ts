/** The tables this computer keeps of one dataset, as files: for who is not known to the server and can open none. */
import { openTable } from "#shared/document/open-table.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import { browserCopies, copyName } from "./local-copies.ts";
import { rescueCopy } from "./rescue.ts";

export interface KeptTable {
  readonly name: string;
  readonly user: UserId;
  /** edits not known to be on the server */
  readonly waiting: number;
  /** ms since 1970; null when not known */
  readonly lastEdit: number | null;
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Those that hold something, with what waits first. */
export async function readKeptTables(dataset: DatasetId): Promise<readonly KeptTable[]> {
  const kept: KeptTable[] = [];
  for (const copy of await browserCopies.of(dataset)) {
    const { doc, waiting, lastEdit } = await browserCopies.read(copy);
    const table = openTable(doc);
    if (table.columns.length > 0) {
      kept.push({ name: copyName(copy), user: copy.user, waiting, lastEdit, file: rescueCopy(table) });
    }
    table.close();
    doc.destroy();
  }
  return kept.sort((a, b) => b.waiting - a.waiting);
}
