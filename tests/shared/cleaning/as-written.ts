/** A table written as people see it, spaces kept: titles first, then rows, cells parted by a bar. */
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import type { Table } from "#shared/document/table.ts";
import { openReplica } from "../../convergence/replica.ts";

export function tableAsWritten(text: string): Table {
  const [titles = [], ...rows] = text.split("\n").map((line) => line.split("|"));
  const builder = createBaseBuilder(titles);
  for (const row of rows) builder.addRow(row);
  return openReplica(7, builder.finish().update).table;
}
