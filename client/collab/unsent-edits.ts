/**
 * Edits that never left, of tables whose past was destroyed since: kept apart from the local copies, which hold that past and go at once. In
 * localStorage, under the name of whoever made them.
 */
import { z } from "zod";
import type { LeftBehind } from "#shared/document/left-behind.ts";
import { ColumnId, DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import { keptName } from "./kept-names.ts";
import type { CopyName } from "./local-copies.ts";

export interface UnsentEdits {
  readonly copy: CopyName;
  /** ms since 1970; null when not known */
  readonly lastEdit: number | null;
  readonly left: LeftBehind;
}

/** Port: what this computer keeps of them. */
export interface KeptUnsent {
  of(dataset: DatasetId): readonly UnsentEdits[];
  /** false: there is no room for them */
  keep(edits: UnsentEdits): boolean;
  forget(copy: CopyName): void;
}

const Kept = z.object({
  lastEdit: z.number().nullable(),
  left: z.object({
    cells: z.array(z.object({ row: RowId, column: ColumnId, text: z.string() })),
    rows: z.array(z.object({ after: RowId.nullable(), cells: z.array(z.tuple([ColumnId, z.string()])) })),
    deleted: z.array(RowId),
    restored: z.array(RowId),
    columns: z.array(z.object({ id: ColumnId, name: z.string(), after: ColumnId.nullable() })),
    renamed: z.array(z.object({ id: ColumnId, name: z.string() })),
  }),
});

export const browserUnsent: KeptUnsent = {
  of(dataset) {
    try {
      const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
      return names.flatMap((name) => {
        const copy = copyIn(name);
        const text = copy?.dataset === dataset ? localStorage.getItem(name) : null;
        return copy === null || text === null ? [] : (readKept(copy, text) ?? []);
      });
    } catch (error) {
      console.warn("unsent edits not recalled", error);
      return [];
    }
  },
  keep({ copy, lastEdit, left }) {
    const rows = left.rows.map(({ after, cells }) => ({ after, cells: [...cells] }));
    try {
      localStorage.setItem(nameOf(copy), JSON.stringify({ lastEdit, left: { ...left, rows } }));
      return true;
    } catch (error) {
      console.warn("unsent edits not kept", error);
      return false;
    }
  },
  forget(copy) {
    try {
      localStorage.removeItem(nameOf(copy));
    } catch (error) {
      console.warn("unsent edits not forgotten", error);
    }
  },
};

function nameOf({ user, dataset, incarnation }: CopyName): string {
  return keptName("unsent", user, `${dataset}:${incarnation}`);
}

const NAME = /^tablee\.unsent:([^:]+):([^:]+):(\d+)$/;

function copyIn(name: string): CopyName | null {
  const [, user, dataset, incarnation] = NAME.exec(name) ?? [];
  const parsed = { user: UserId.safeParse(user), dataset: DatasetId.safeParse(dataset) };
  if (!parsed.user.success || !parsed.dataset.success) return null;
  return { user: parsed.user.data, dataset: parsed.dataset.data, incarnation: Number(incarnation) };
}

function readKept(copy: CopyName, text: string): UnsentEdits | null {
  const read = Kept.safeParse(JSON.parse(text));
  if (!read.success) {
    console.warn("unsent edits not read", read.error);
    return null;
  }
  const { left, lastEdit } = read.data;
  const rows = left.rows.map(({ after, cells }) => ({ after, cells: new Map(cells) }));
  return { copy, lastEdit, left: { ...left, rows } };
}
