/** What a gesture did, as one says it after the name of who did it. */
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { HistoryEntry } from "#shared/wire/history.ts";
import { sentenceOfSchema } from "./schema-sentence.ts";

/** columns of a gesture beyond which the server does not name them all */
const COLUMNS_NAMED = 20;

/** Names the file that it came from. `titleOf`: the title of a column of the table, deleted ones too; undefined when it is not known. */
export function sentenceOfEntry(
  entry: HistoryEntry,
  words: Words["history"],
  titleOf: (column: ColumnId) => string | undefined,
): string {
  const said = sentenceOfGesture(entry, words, titleOf);
  return entry.file === undefined ? said : words.did.fromFile(said, entry.file);
}

function sentenceOfGesture(
  entry: HistoryEntry,
  words: Words["history"],
  titleOf: (column: ColumnId) => string | undefined,
): string {
  const { did } = words;
  const named = (title: string | null | undefined) => (title == null || title === "" ? words.untitled : title);
  const parts: string[] = [];
  const { kinds } = entry;
  if (entry.undone !== undefined) parts.push(did.undid(entry.undone.length));
  if (entry.redone !== undefined) parts.push(did.redid(entry.redone.length));
  if (kinds.includes("import")) return entry.rows > 0 ? did.importedRows(entry.rows) : did.imported;

  const ofRows = kinds.filter((kind) => kind === "rows-added" || kind === "rows-deleted" || kind === "rows-restored");
  if (ofRows.length > 1) parts.push(did.changedRows(entry.rows));
  else if (ofRows[0] === "rows-added") parts.push(did.addedRows(entry.rows));
  else if (ofRows[0] === "rows-deleted") parts.push(did.deletedRows(entry.rows));
  else if (ofRows[0] === "rows-restored") parts.push(did.restoredRows(entry.rows));

  const ofColumns = kinds.filter((kind) => kind.startsWith("column-"));
  const [only] = entry.columns;
  if (entry.columns.length > 1 || ofColumns.length > 1) {
    const severalAdded = ofColumns.length === 1 && ofColumns[0] === "column-added";
    parts.push((severalAdded ? did.addedColumns : did.columns)(countColumns(entry)));
  } else if (only !== undefined) {
    switch (ofColumns[0]) {
      case "column-added":
        parts.push(did.addedColumn(named(only.after)));
        break;
      case "column-deleted":
        parts.push(did.deletedColumn(named(only.before)));
        break;
      case "column-restored":
        parts.push(did.restoredColumn(named(only.after)));
        break;
      case "column-moved":
        parts.push(did.movedColumn(named(only.after)));
        break;
      case "column-private":
        parts.push(did.hidColumn(named(only.after)));
        break;
      case "column-public":
        parts.push(did.unhidColumn(named(only.after)));
        break;
      default:
        parts.push(did.renamedColumn(named(only.before), named(only.after)));
    }
  }

  if (entry.cells > 0) {
    const { cellColumns } = entry;
    const [first] = cellColumns;
    const where =
      cellColumns.length === 1 && first !== undefined
        ? did.inColumn(named(titleOf(first)))
        : cellColumns.length < COLUMNS_NAMED
          ? did.inColumns(cellColumns.length)
          : did.inManyColumns(cellColumns.length);
    // of a larger gesture only the first cells are known here
    const whole = entry.sample.length === entry.cells;
    if (whole && entry.sample.every(({ before }) => before === "")) parts.push(did.filled(entry.cells, where));
    else if (whole && entry.sample.every(({ after }) => after === "")) parts.push(did.cleared(entry.cells, where));
    else parts.push(did.changed(entry.cells, where));
  }
  if (kinds.includes("rows-moved")) parts.push(did.movedRows);
  if (kinds.includes("schema")) parts.push(sentenceOfSchema(entry.schema, words));
  return parts.length === 0 ? did.nothing : words.together(parts);
}

function countColumns({ columns }: HistoryEntry): number {
  return new Set(columns.map(({ column }) => column)).size;
}
