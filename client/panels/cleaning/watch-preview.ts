/** What an operation would do, worked out between frames as one types its parameters, and again as others write. */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { inTurns } from "#client/views/slices.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import { isRefusal, type Planned, type Refusal, type Target } from "#shared/cleaning/operations/operation.ts";
import { type Preview, previewOf } from "#shared/cleaning/preview/preview.ts";
import type { RowHandle, TableChange } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export type PreviewNow =
  | { readonly is: "looking" }
  | { readonly is: "refused"; readonly refusal: Refusal }
  /** more than one gesture, or one table, can hold */
  | { readonly is: "too-much" }
  /** `partial`: of the rows in sight alone; the others are on their way */
  | { readonly is: "preview"; readonly preview: Preview; readonly partial: boolean };

export interface PreviewWatch {
  readonly now: Store<PreviewNow>;
  /** asks anew: something beside the table changed */
  again(): void;
  close(): void;
}

/** rows from which those in sight are shown first */
const MANY = 4_000;
/** ms at least between two looks */
const LOOK_AGAIN = 300;
/** that many times as long as it takes is left between two looks */
const REST = 10;

/** `inSight`: asked each time; `before`: what stands until there is something to show. */
export function watchPreview(
  target: Target,
  operation: SomeOperation,
  params: unknown,
  inSight: () => readonly RowHandle[],
  before: PreviewNow,
): PreviewWatch {
  const { table } = target;
  const now = createValue<PreviewNow>(before);
  let stop: () => void = () => undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let isLate = false;
  let took = 0;

  function* work(isFirst: boolean): InSlices<PreviewNow> {
    const read = operation.params.safeParse(params);
    if (!read.success) {
      const field = String(read.error.issues[0]?.path[0] ?? "");
      return { is: "refused", refusal: { refused: "bad-parameter", field } };
    }
    const seen = inSight();
    const rows = target.rows;
    const showsSight = operation.acts === "cells" || operation.showsSight === true;
    if (isFirst && showsSight && (rows?.length ?? table.rowCount) > MANY) {
      const few = rows === null ? seen : among(seen, rows);
      const planned: Planned = yield* operation.plan({ ...target, rows: few }, read.data);
      if (!isRefusal(planned)) {
        now.set({ is: "preview", preview: yield* previewOf(table, planned, seen), partial: true });
      }
    }
    const planned: Planned = yield* operation.plan(target, read.data);
    if (isRefusal(planned)) return { is: "refused", refusal: planned };
    return { is: "preview", preview: yield* previewOf(table, planned, seen), partial: false };
  }
  function look(isFirst: boolean): void {
    clearTimeout(due);
    due = undefined;
    stop();
    isWorking = true;
    isLate = false;
    let spent = 0;
    stop = inTurns(
      timed(caught(work(isFirst)), (ms) => (spent += ms)),
      (found) => {
        isWorking = false;
        took = spent;
        now.set(found);
        if (isLate) later();
      },
    );
  }
  function later(): void {
    if (isWorking) isLate = true;
    else due ??= setTimeout(() => look(false), Math.max(LOOK_AGAIN, took * REST));
  }
  const leave = table.subscribe((change) => {
    if (matters(change)) later();
  });
  look(true);
  return {
    now,
    again: later,
    close() {
      leave();
      clearTimeout(due);
      stop();
    },
  };
}

function among(rows: readonly RowHandle[], chosen: readonly RowHandle[]): readonly RowHandle[] {
  const few = new Set(rows);
  return chosen.filter((row) => few.has(row));
}

function matters(change: TableChange): boolean {
  const rows = change.appeared.length + change.vanished.length;
  return change.cells.size > 0 || rows > 0 || change.order || change.columns || change.schema;
}

/** What no gesture can carry is said, and stops nothing. */
function* caught(work: InSlices<PreviewNow>): InSlices<PreviewNow> {
  try {
    return yield* work;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { is: "too-much" };
  }
}

/** `spent`: ms of each slice, the waits between them left out. */
function* timed<T>(work: InSlices<T>, spent: (ms: number) => void): InSlices<T> {
  for (;;) {
    const begin = performance.now();
    const slice = work.next();
    spent(performance.now() - begin);
    if (slice.done === true) return slice.value;
    yield;
  }
}
