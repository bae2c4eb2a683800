/** Runs an operation on the table as it is: planned in steps, begun again when others write meanwhile, then written as one gesture. */
import {
  type Changed,
  type PreparedChanges,
  prepareChanges,
  type Step,
  writeChanges,
} from "#shared/document/edits/change-table.ts";
import type { TableChange } from "#shared/document/table.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import type { SomeOperation } from "./operations/all.ts";
import { isRefusal, type Plan, type Planned, type Target } from "./operations/operation.ts";

/** times it is planned anew because others wrote; then it is done in one go, while nobody can */
const ANEW = 3;

export type Prepared =
  | { readonly planned: Exclude<Planned, Plan>; readonly ready: null }
  | { readonly planned: Plan; readonly ready: PreparedChanges };

/**
 * Between two steps the table may change: what is given in the end holds for the table as it is then, to be written (`writePrepared`) before
 * anything else happens. Throws RangeError for what no gesture can carry.
 */
export function* prepareOperation(
  target: Target,
  operation: SomeOperation,
  params: unknown,
  onStep?: (share: number) => void,
): InSlices<Prepared> {
  const { table } = target;
  const read = operation.params.safeParse(params);
  if (!read.success) {
    const field = read.error.issues[0]?.path[0];
    return { planned: { refused: "bad-parameter", field: String(field ?? "") }, ready: null };
  }
  let changed = false;
  const leave = table.subscribe((change) => {
    changed ||= matters(change);
  });
  try {
    for (let time = 0; time < ANEW; time++) {
      changed = false;
      const done = yield* unlessChanged(whole(target, operation, read.data, onStep), () => changed);
      if (done !== null) return done;
    }
    return atOnce(whole(target, operation, read.data, onStep));
  } finally {
    leave();
  }
}

/** What its gesture says of these parameters, which it has planned with. */
export function toldOf(operation: SomeOperation, params: unknown, done: Plan): unknown {
  return operation.told === undefined ? params : operation.told(operation.params.parse(params), done);
}

export function writeOperation(target: Target, ready: PreparedChanges, step: Step | null, origin: unknown): Changed {
  return writeChanges(target.table, ready, step, origin);
}

/** Planned and written at once: for small tables, tests and programs. */
export function runOperation(
  target: Target,
  operation: SomeOperation,
  params: unknown,
  step: Step | null,
  origin: unknown,
): { readonly planned: Planned; readonly changed: Changed | null } {
  const { planned, ready } = atOnce(prepareOperation(target, operation, params));
  return { planned, changed: ready === null ? null : writeOperation(target, ready, step, origin) };
}

function* whole(
  target: Target,
  operation: SomeOperation,
  params: unknown,
  onStep?: (share: number) => void,
): InSlices<Prepared> {
  const planned: Planned = yield* operation.plan(target, params);
  if (isRefusal(planned)) return { planned, ready: null };
  return { planned, ready: yield* prepareChanges(target.table, planned.changes, onStep) };
}

/** null: the table changed before it was done. */
function* unlessChanged<T>(work: InSlices<T>, changed: () => boolean): InSlices<T | null> {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return changed() ? null : slice.value;
    yield;
    if (changed()) {
      work.return(undefined as never);
      return null;
    }
  }
}

function matters(change: TableChange): boolean {
  return change.cells.size > 0 || change.appeared.length + change.vanished.length > 0 || change.order || change.columns;
}
