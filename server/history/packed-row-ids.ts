/** Many ids of rows in few signs, as they go over the wire. */
import { parseRowId } from "#shared/document/layout.ts";
import type { RowId } from "#shared/model/ids.ts";
import type { ChangedRows } from "#shared/wire/history.ts";

export function originsOf(rows: Iterable<RowId>): ChangedRows["origins"] {
  const numbers = new Map<string, number[]>();
  for (const row of rows) {
    const parts = parseRowId(row);
    if (parts === null) continue;
    const known = numbers.get(parts.origin);
    if (known === undefined) numbers.set(parts.origin, [parts.number]);
    else known.push(parts.number);
  }
  return Array.from(numbers, ([origin, list]) => ({ origin, spans: spansOf(list.sort((a, b) => a - b)) }));
}

function spansOf(numbers: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else spans.push([number, 1]);
  }
  return spans;
}
