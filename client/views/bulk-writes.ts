/**
 * Many cells at once: what is to be written is prepared between two frames, can be given up until it is there, and is then one gesture. Of a
 * table, one at a time.
 */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { handStep } from "#shared/cleaning/hand-steps.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import { type ColumnFill, prepareFills, writePrepared } from "#shared/document/edits/fill-columns.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import { inSlices } from "./slices.ts";

/** cells from which a gesture is prepared: fewer are written at once */
export const BULK = 50_000;

export interface BulkWrite {
  readonly kind: "fill" | "paste" | "clear" | "replace";
  /** 0 to 99 */
  readonly percent: number;
}

export interface BulkWrites {
  /** null: none is being prepared */
  readonly running: Store<BulkWrite | null>;
  /**
   * Of few cells: at once. `work` tells which share is done, from 0 to 1; `onEnd` writes. False when another one is being prepared: nothing
   * is done.
   */
  run<T>(
    kind: BulkWrite["kind"],
    cells: number,
    work: (told: (share: number) => void) => InSlices<T>,
    onEnd: (made: T) => void,
  ): boolean;
  /** Nothing is written; false when none was being prepared. */
  stop(): boolean;
}

const known = new WeakMap<Table, BulkWrites>();

export function bulkWritesOf(table: Table): BulkWrites {
  const there = known.get(table) ?? createBulkWrites();
  known.set(table, there);
  return there;
}

/**
 * `onWritten` is given what was written; null: one may no longer write. `anew`: what to write instead when somebody wrote in these columns, or
 * took rows away, while it was being prepared. `stepOf`: what the gesture says it was, told what it writes; by hand, unless
 * it is given.
 */
export function runFills(
  collaboration: Pick<Collaboration, "table" | "origin" | "mayEdit">,
  kind: BulkWrite["kind"],
  fills: readonly ColumnFill[],
  onWritten: (fills: readonly ColumnFill[] | null) => void,
  anew?: () => readonly ColumnFill[],
  stepOf: (fills: readonly ColumnFill[]) => Step | null = (written) => stepOfHands(kind, cellsOf(written)),
): boolean {
  const { table, origin } = collaboration;
  const columns = new Set(fills.map(({ column }) => column));
  const cells = cellsOf(fills);
  return bulkWritesOf(table).run(
    kind,
    cells,
    function* (told) {
      let changed = false;
      const leave = table.subscribe((change) => {
        changed ||= touches(change, columns);
      });
      try {
        const prepared = yield* prepareFills(table, fills, told);
        return changed && anew !== undefined ? atOnce(prepareFills(table, anew())) : prepared;
      } finally {
        leave();
      }
    },
    (prepared) => {
      if (!collaboration.mayEdit) return onWritten(null);
      if (cellsOf(prepared) > 0) writePrepared(table, prepared, origin, stepOf(prepared));
      onWritten(prepared);
    },
  );
}

/** What hands wrote at once says it was; null: so little that it is what one types. */
export function stepOfHands(kind: BulkWrite["kind"], cells: number): Step | null {
  return handStep(kind, cells);
}

export function cellsOf(fills: readonly ColumnFill[]): number {
  return fills.reduce((sum, { rows }) => sum + rows.length, 0);
}

function createBulkWrites(): BulkWrites {
  const running = createValue<BulkWrite | null>(null, (a, b) => a?.kind === b?.kind && a?.percent === b?.percent);
  let giveUp = () => undefined as unknown;

  return {
    running,
    run(kind, cells, work, onEnd) {
      if (cells < BULK) {
        onEnd(atOnce(work(() => undefined)));
        return true;
      }
      if (running.get() !== null) return false;
      const steps = settled(work((share) => running.set({ kind, percent: Math.min(99, Math.floor(100 * share)) })));
      running.set({ kind, percent: 0 });
      // it begins now: it follows the table from here on, and what cannot be written at all is thrown to who asked
      const begun = steps.next();
      if (begun.done === true) {
        onEnd(begun.value);
        return true;
      }
      const stop = inSlices(steps, cells, onEnd);
      giveUp = () => {
        stop();
        // what it holds on to is let go
        steps.return(undefined as never);
      };
      return true;
    },
    stop() {
      const was = running.get() !== null;
      if (was) giveUp();
      running.set(null);
      return was;
    },
  };

  /** However it ends, another may begin. */
  function* settled<T>(work: InSlices<T>): InSlices<T> {
    try {
      return yield* work;
    } finally {
      running.set(null);
    }
  }
}

/** Whether it wrote in these columns, or took rows away. */
export function touches({ cells, vanished }: TableChange, columns: ReadonlySet<string>): boolean {
  return vanished.length > 0 || [...cells.keys()].some((column) => columns.has(column));
}
