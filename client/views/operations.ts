/** Runs operations of cleaning on the table of a screen: prepared between two frames, stopped when asked, written as one gesture. Of a table, one at a time. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import type { Plan, Refusal, Target } from "#shared/cleaning/operations/operation.ts";
import { prepareOperation, toldOf, writeOperation } from "#shared/cleaning/run-operation.ts";
import { type StepRows, stepOf } from "#shared/cleaning/step.ts";
import type { Changed } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Communes } from "#shared/french/communes.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { inTurns } from "./slices.ts";

export interface OperationRun {
  readonly operation: string;
  /** 0 to 99: how much of the writing is prepared */
  readonly percent: number;
}

/** The rows an operation is held to, and how its step says so. */
export interface ChosenRows {
  /** null: all of them */
  readonly handles: readonly RowHandle[] | null;
  readonly said: StepRows;
}

export const ALL_ROWS: ChosenRows = { handles: null, said: { kind: "all" } };

export type OperationOutcome =
  | { readonly is: "done"; readonly plan: Plan; readonly changed: Changed }
  /** there was nothing to change: nothing was written */
  | { readonly is: "nothing"; readonly plan: Plan }
  | { readonly is: "refused"; readonly refusal: Refusal }
  /** more than one gesture, or one table, can hold */
  | { readonly is: "too-much" }
  /** one may no longer write */
  | { readonly is: "read-only" };

export interface Operations {
  readonly running: Store<OperationRun | null>;
  /** False when another one is being prepared: nothing is done. */
  run(
    target: Target,
    operation: SomeOperation,
    params: unknown,
    said: StepRows,
    onEnd: (outcome: OperationOutcome) => void,
  ): boolean;
  /** Nothing is written; false when none was being prepared. */
  stop(): boolean;
}

const known = new WeakMap<Table, Operations>();

export function operationsOf(collaboration: Collaboration): Operations {
  const there = known.get(collaboration.table) ?? createOperations(collaboration);
  known.set(collaboration.table, there);
  return there;
}

/** What operations work on here. `sourceOf`: other tables that parameters name, once they are open. */
export function targetOf(
  { table, lockOn }: Pick<Collaboration, "table" | "lockOn">,
  rows: readonly RowHandle[] | null,
  schema: TableSchema | null,
  communes: Communes | null = null,
  sourceOf: Target["sourceOf"] = () => null,
  epcis: Target["epcis"] = null,
): Target {
  return { table, rows, schema, communes, epcis, sourceOf, mayWrite: (column: ColumnId) => lockOn(column) === null };
}

function createOperations(collaboration: Collaboration): Operations {
  const { origin } = collaboration;
  const running = createValue<OperationRun | null>(
    null,
    (a, b) => a?.operation === b?.operation && a?.percent === b?.percent,
  );
  let giveUp: () => void = () => undefined;

  return {
    running,
    run(target, operation, params, said, onEnd) {
      if (running.get() !== null) return false;
      const end = (outcome: OperationOutcome) => {
        running.set(null);
        onEnd(outcome);
      };
      const tell = (share: number) =>
        running.set({ operation: operation.id, percent: Math.min(99, Math.floor(100 * share)) });
      const steps = caught(prepareOperation(target, operation, params, tell), () => running.set(null));
      tell(0);
      const stop = inTurns(steps, (prepared) => {
        if (prepared === "too-much") return end({ is: "too-much" });
        const { planned, ready } = prepared;
        if (ready === null) return end({ is: "refused", refusal: planned });
        if (!collaboration.mayEdit) return end({ is: "read-only" });
        if (isNothing(planned)) return end({ is: "nothing", plan: planned });
        try {
          const changed = writeOperation(
            target,
            ready,
            stepOf(operation.id, toldOf(operation, params, planned), said),
            origin,
          );
          end({ is: "done", plan: planned, changed });
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          end({ is: "too-much" });
        }
      });
      giveUp = () => {
        stop();
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
}

function isNothing({ changes }: Plan): boolean {
  return (
    Object.values(changes).every((part) => part === null || !Array.isArray(part) || part.length === 0) &&
    changes.newRows === null
  );
}

/** What no gesture can carry is told when it is prepared. `onFault`: whatever else goes wrong, another may begin. */
function* caught<T>(work: InSlices<T>, onFault: () => void): InSlices<T | "too-much"> {
  try {
    return yield* work;
  } catch (error) {
    if (error instanceof RangeError) return "too-much";
    onFault();
    throw error;
  }
}
