/** An operation run on a small table, as tests write them: a line a row, cells separated by bars. */
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { isRefusal, type Planned, type Target } from "#shared/cleaning/operations/operation.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { openReplica, type Replica, texts } from "../../convergence/replica.ts";
import { columnNamed } from "../document/file-update.ts";

export type Written = Replica;

/** A table of its own, spaces and blank lines kept. */
export function tableOf(text: string): Written {
  const [titles = [], ...rows] = text.split("\n").map((line) => line.split("|"));
  const builder = createBaseBuilder(titles);
  for (const row of rows) builder.addRow(row);
  return openReplica(7, builder.finish().update);
}

function targetOf({ table }: Written, given: Partial<Target> = {}): Target {
  return { table, rows: null, schema: null, communes: null, sourceOf: () => null, mayWrite: () => true, ...given };
}

/** What `params` names by a title, under `column` or `columns`, becomes its id. Throws for an operation that is not there. */
export function runOn(
  one: Written,
  id: string,
  params: (column: (title: string) => string) => unknown,
  given: Partial<Target> = {},
): Planned {
  const operation = operationOf(id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  return runOperation(
    targetOf(one, given),
    operation,
    params((title) => columnNamed(one.table, title)),
    null,
    one.me,
  ).planned;
}

/** Rows, cells separated by bars. */
export function rowsOf({ table }: Written): string[] {
  return texts(table).map((cells) => cells.join("|"));
}

/** What was left, as `text: why`. */
export function leftOf(planned: Planned): string[] {
  return isRefusal(planned) ? [planned.refused] : planned.left.map(({ text, why }) => `${text}: ${why}`);
}
