/** What is doubtful, or was damaged, in the cells of a row on its way into a table. */
import type { RowBytes } from "#shared/model/row-bytes.ts";
import type { WatchedColumn } from "./doubt-watch.ts";
import { createDoubtList, type TableDoubts } from "./doubts.ts";
import { mendedPart } from "./mended-part.ts";
import { mayBeDamaged, textOfCell } from "./plain-rows.ts";
import type { PlannedColumn } from "./plan-columns.ts";
import type { RawCell, RawRow } from "./raw-table.ts";
import type { ReadingNotes } from "./reading-notes.ts";
import { damageOf } from "./text-repair.ts";

export interface CellJudge {
  /** the columns of the table, once they are known, and those of the file in which values may be doubtful */
  watch(columns: readonly PlannedColumn[], watched: readonly WatchedColumn[]): void;
  expectDamage(is: boolean): void;
  /** Mends `texts`, the row of the table, where that is wished. `raw`: the row of the workbook; `fileRow` its number; `row` its index in the table. */
  take(texts: string[], raw: RawRow | null, fileRow: number, row: number): void;
  /** As `take`, of a row as it lies in the file; false when some of it is to be mended: nothing is judged then. `isDamaged`: some of it may be. */
  takeBytes(row: RowBytes, isDamaged: boolean, fileRow: number, at: number): boolean;
  /** a text as it is put in the table */
  repaired(text: string): string;
  doubts(): TableDoubts;
}

export function createCellJudge(repairs: boolean, notes: ReadingNotes): CellJudge {
  const list = createDoubtList();
  let sources: readonly PlannedColumn[] = [];
  let watching: { readonly at: number; readonly watched: WatchedColumn }[] = [];
  let damaged = false;

  function judgeDamage(texts: string[], raw: RawRow | null, fileRow: number, row: number): void {
    for (let column = 0; column < texts.length; column++) {
      const text = texts[column] ?? "";
      const damage = text === "" ? null : damageOf(text);
      if (damage === null) continue;
      if (damage.kind !== "mojibake") {
        if ((toldOf(raw, column)?.doubt ?? null) === null)
          list.add({ code: damage.kind, row, column, fileRow, text, shown: null });
        continue;
      }
      notes.add(repairs ? "mojibake-repaired" : "mojibake-found", fileRow, mendedPart(text, damage.mended));
      if (repairs) texts[column] = damage.mended;
    }
  }

  function toldOf(raw: RawRow | null, column: number): Exclude<RawCell, string> | null {
    const cell = raw?.cells[sources[column]?.source ?? -1];
    return cell === undefined || typeof cell === "string" ? null : cell;
  }

  function judgeTold(raw: RawRow, fileRow: number, row: number): void {
    for (let column = 0; column < sources.length; column++) {
      const cell = raw.cells[sources[column]?.source ?? -1];
      if (cell === undefined || typeof cell === "string" || cell.doubt === null) continue;
      const { doubt, text, shown } = cell;
      list.add({ code: doubt, row, column, fileRow, text, shown });
    }
  }

  return {
    expectDamage(is) {
      damaged = is;
    },
    watch(columns, watched) {
      sources = columns;
      watching = watched.flatMap((one) => {
        const at = columns.findIndex(({ source }) => source === one.source);
        return at === -1 ? [] : [{ at, watched: one }];
      });
    },
    take(texts, raw, fileRow, row) {
      if (raw !== null) judgeTold(raw, fileRow, row);
      if (damaged || raw !== null) judgeDamage(texts, raw, fileRow, row);
      for (const { at, watched } of watching) {
        const text = texts[at] ?? "";
        if (text === "") continue;
        const shown = raw === null ? null : (toldOf(raw, at)?.shown ?? null);
        if (watched.isDoubtful(text, shown)) list.add({ code: watched.code, row, column: at, fileRow, text, shown });
      }
    },
    takeBytes(row, isDamaged, fileRow, at) {
      if (isDamaged) {
        const texts = sources.map(({ source }) => (mayBeDamaged(row, source) ? textOfCell(row, source) : ""));
        if (repairs && texts.some((text) => damageOf(text)?.kind === "mojibake")) return false;
        judgeDamage(texts, null, fileRow, at);
      }
      for (const { at: column, watched } of watching) {
        const length = (row.ends[watched.source] ?? 0) - (row.starts[watched.source] ?? 0);
        if (length < watched.least || length > watched.most) continue;
        const text = textOfCell(row, watched.source);
        if (watched.isDoubtful(text, null))
          list.add({ code: watched.code, row: at, column, fileRow, text, shown: null });
      }
      return true;
    },
    repaired(text) {
      const damage = damageOf(text);
      return damage?.kind === "mojibake" ? damage.mended : text;
    },
    doubts: list.list,
  };
}
