/** What is asked for the rows of a table: each different address once, in batches that the geocoder takes at a time. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { askedAddress } from "#shared/geo/asked-address.ts";
import { askedPoint } from "#shared/geo/asked-point.ts";
import { pointOfRow } from "#shared/geo/read-points.ts";
import type { Territory } from "#shared/geo/territory.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { GEOCODING_ROWS, type GeocodingAsk } from "#shared/wire/geocoding.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { AskedLine } from "./geocoder-format.ts";
import type { BatchLine } from "./runner.ts";

/** lines of one file */
const BATCH = 1_000;

/** rows gone through in one step */
const STEP = 1_000;

/** `total`: different addresses, or points. The table may change between two steps. Throws "column-not-found", "too-many-addresses". */
export function* batchesOf(
  table: Table,
  ask: GeocodingAsk,
): InSlices<{ readonly batches: readonly string[]; readonly total: number }> {
  requireColumns(table, ask);
  const rows = rowsOf(table, ask);
  if (rows.length > GEOCODING_ROWS) throw new ProblemError("too-many-addresses", { args: { limit: GEOCODING_ROWS } });
  const lines = new Map<string, BatchLine>();
  for (const [at, row] of rows.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (table.isDeleted(row)) continue;
    const asked = lineOf(table, ask, row);
    if (asked === null) continue;
    const key = JSON.stringify(asked.line);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, { ...asked, rows: [table.idOf(row)] });
    else known.rows.push(table.idOf(row));
  }
  const all = [...lines.values()];
  const batches: string[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    batches.push(JSON.stringify(all.slice(from, from + BATCH)));
    yield;
  }
  return { batches, total: all.length };
}

function rowsOf(table: Table, { rows }: GeocodingAsk): readonly RowHandle[] {
  if (rows === null) return Array.from(table.order, (row) => row as RowHandle);
  return rows.flatMap((id) => {
    const row = table.handleOf(id);
    return row === undefined || table.isDeleted(row) ? [] : [row];
  });
}

function lineOf(table: Table, ask: GeocodingAsk, row: RowHandle): { asked: string; line: AskedLine } | null {
  if (ask.direction === "reverse") {
    const point = pointOfRow(table, ask.columns, row);
    return point === null ? null : { asked: askedPoint(table, row, ask.columns), line: point };
  }
  const address = askedAddress(table, row, ask.columns);
  if (address === "") return null;
  const text = (column: ColumnId | null) => (column === null ? "" : table.text(row, column).trim());
  const [postcode, citycode] = [text(ask.postcode), text(ask.citycode)];
  const isCode = /^\d[\dAB]\d{3}$/;
  const isPostcode = /^\d{5}$/.test(postcode);
  return {
    asked: address,
    line: {
      address,
      // what is no code would find nothing
      postcode: isPostcode ? postcode : "",
      // a territory of one commune bounds what says nothing of its own
      citycode: isCode.test(citycode) ? citycode : isPostcode ? "" : onlyCommune(ask.territory),
    },
  };
}

/** "" where it is not one. A city of several arrondissements is no filter there: they have codes of their own. */
function onlyCommune(territory: Territory): string {
  const [only = "", second] = territory.kind === "communes" ? territory.codes : [];
  return second === undefined && !["75056", "69123", "13055"].includes(only) ? only : "";
}

function requireColumns(table: Table, ask: GeocodingAsk): void {
  const there = new Set(table.columns.map(({ id }) => id));
  const named =
    ask.direction === "search"
      ? [...ask.columns, ask.postcode, ask.citycode]
      : ask.columns.in === "one"
        ? [ask.columns.point]
        : [ask.columns.latitude, ask.columns.longitude];
  if (named.some((column) => column !== null && !there.has(column))) throw new ProblemError("column-not-found");
}
