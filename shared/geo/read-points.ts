/** The points of a whole table, in slices: where each row is, which rows say so in no way that can be read, and which stand apart. */
import { readTypedDegrees, readTypedPoint } from "#shared/checks/entry/typed-point.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { type Point, placeOfPoint } from "#shared/french/gps.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Area } from "./area.ts";
import type { PointColumns } from "./point-columns.ts";
import { type Box, isInBox } from "./territory.ts";

export interface TablePoints {
  /** rows with a point, in table order, and their degrees */
  readonly rows: Uint32Array;
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** rows in which nothing is written there */
  readonly blank: readonly RowHandle[];
  /** rows whose text is no point */
  readonly unread: readonly RowHandle[];
}

const PLAIN = /^-?\d{1,3}(?:\.\d+)?$/;

export function* readPoints(table: Table, columns: PointColumns): InSlices<TablePoints> {
  const size = maxOf(table.order) + 1;
  const longitudes = new Float64Array(size).fill(Number.NaN);
  const latitudes = new Float64Array(size).fill(Number.NaN);
  const written = new Uint8Array(size);
  if (columns.in === "two") {
    yield* readDegrees(table, columns.latitude, "latitude", latitudes, written);
    yield* readDegrees(table, columns.longitude, "longitude", longitudes, written);
  } else {
    yield* readTexts(table, columns.point, written, (row, text) => {
      const point = readTypedPoint(text);
      if (point === null) return;
      longitudes[row] = point.longitude;
      latitudes[row] = point.latitude;
    });
  }
  const placed: number[] = [];
  const blank: RowHandle[] = [];
  const unread: RowHandle[] = [];
  for (const row of table.order) {
    if (!Number.isNaN(longitudes[row]) && !Number.isNaN(latitudes[row])) placed.push(row);
    else if (written[row] === 0) blank.push(row as RowHandle);
    else unread.push(row as RowHandle);
  }
  const rows = Uint32Array.from(placed);
  return {
    rows,
    longitudes: Float64Array.from(rows, (row) => longitudes[row] ?? Number.NaN),
    latitudes: Float64Array.from(rows, (row) => latitudes[row] ?? Number.NaN),
    blank,
    unread,
  };
}

/** As the cells of one row say it now; null: they do not. */
export function pointOfRow(table: Pick<Table, "text">, columns: PointColumns, row: RowHandle): Point | null {
  if (columns.in === "one") {
    const text = table.text(row, columns.point);
    return text.trim() === "" ? null : readTypedPoint(text);
  }
  const latitude = degreesOf(table.text(row, columns.latitude), "latitude");
  const longitude = degreesOf(table.text(row, columns.longitude), "longitude");
  return Number.isNaN(latitude) || Number.isNaN(longitude) ? null : { longitude, latitude };
}

function* readDegrees(
  table: Table,
  column: ColumnId,
  part: "latitude" | "longitude",
  into: Float64Array,
  written: Uint8Array,
): InSlices {
  yield* readTexts(table, column, written, (row, text) => {
    into[row] = degreesOf(text, part);
  });
}

function* readTexts(
  table: Table,
  column: ColumnId,
  written: Uint8Array,
  read: (row: number, text: string) => void,
): InSlices {
  for (const part of table.columnParts(column)) {
    part.rows.forEach((row, i) => {
      const text = part.texts[part.places === null ? i : (part.places[i] ?? 0)] ?? "";
      if (text === "" || isMark(text) || text.trim() === "") return;
      written[row] = 1;
      read(row, text);
    });
    yield;
  }
}

function degreesOf(text: string, part: "latitude" | "longitude"): number {
  if (PLAIN.test(text)) {
    const plain = Number(text);
    return Math.abs(plain) <= (part === "latitude" ? 90 : 180) ? plain : Number.NaN;
  }
  return readTypedDegrees(text, part) ?? Number.NaN;
}

function maxOf(order: Uint32Array): number {
  let most = 0;
  for (const row of order) if (row > most) most = row;
  return most;
}

/**
 * `far`: much farther from the middle of the table than half of its points; `elsewhere`: in no part of France; `swapped`: latitude and longitude
 * changed places; `outside`: not in the territory that was chosen.
 */
export type Oddness = "far" | "elsewhere" | "swapped" | "outside";

/** Points that deserve a look, by their place in `points.rows`. `territory`: where they are expected; null: none was chosen. */
export function* oddPoints(
  points: TablePoints,
  territory: Pick<Area, "contains"> | null,
): InSlices<ReadonlyMap<number, Oddness>> {
  const { rows, longitudes, latitudes } = points;
  const odd = new Map<number, Oddness>();
  if (rows.length === 0) return odd;
  const usual = territory === null ? usualBox(points) : null;
  for (let at = 0; at < rows.length; at++) {
    const point = { longitude: longitudes[at] ?? 0, latitude: latitudes[at] ?? 0 };
    const place = placeOfPoint(point);
    if (place !== "in-france") odd.set(at, place);
    else if (usual !== null && !isInBox(usual, point)) odd.set(at, "far");
    else if (territory !== null && !territory.contains(point)) odd.set(at, "outside");
    if (at % 16_384 === 16_383) yield;
  }
  return odd;
}

/** fewer points have no middle that means something */
const FEWEST = 8;
/** times the middle distance from the middle */
const TIMES = 12;
/** degrees: as far as that, nothing stands apart */
const LEAST = 0.15;

function usualBox({ longitudes, latitudes }: TablePoints): Box | null {
  if (longitudes.length < FEWEST) return null;
  const [west, east] = reach(longitudes);
  const [south, north] = reach(latitudes);
  return { kind: "box", west, east, south, north };
}

function reach(degrees: Float64Array): [number, number] {
  const middle = median(degrees);
  const width = Math.max(LEAST, TIMES * median(degrees.map((one) => Math.abs(one - middle))));
  return [middle - width, middle + width];
}

function median(numbers: Float64Array): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[sorted.length >> 1] ?? 0;
}
