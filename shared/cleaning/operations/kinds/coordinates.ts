/** Coordinates, from one column or two, as `latitude,longitude` or as two columns: degrees and minutes, or metres of Lambert-93, too. */
import { z } from "zod";
import { kindOfField } from "#shared/checks/repairs/kind-of-field.ts";
import type { Column, RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { walkRows } from "../blanks/walk-rows.ts";
import { newColumns } from "../columns/new-columns.ts";
import { sourceColumns } from "../columns/source-columns.ts";
import { type LeftCell, operation, type Planned, type Target } from "../operation.ts";
import { LEFT_NAMED, makePlan, planTexts } from "../planning.ts";
import { madeTexts } from "../texts/made-texts.ts";
import { pointInText, pointOfTwo, type WrittenPoint } from "./read-point.ts";
import { remembered } from "./remembered.ts";

const WRITTEN = ["lat-lon", "lon-lat", "two"] as const;

export const CoordinatesParams = z.object({
  /** one, with both; or two: the latitude (or Y) first, unless their titles say otherwise */
  columns: z.array(z.string()),
  /** lat-lon and lon-lat: in one column, with a comma between; two: each in its own */
  write: z.enum(WRITTEN),
  /** of a new column with both */
  title: z.string().max(LIMITS.columnNameLength),
});
export type CoordinatesParams = z.infer<typeof CoordinatesParams>;

export const coordinates = operation<CoordinatesParams>({
  id: "kinds.coordinates",
  family: "kinds",
  params: CoordinatesParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "write", kind: "choice", choices: WRITTEN },
    { name: "title", kind: "text", when: { field: "write", is: ["lat-lon", "lon-lat"] } },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: columns.slice(0, 2), write: "lat-lon", title: "" }),
  *plan(target, { columns, write, title }) {
    const found = sourceColumns(target.table, columns);
    if ("refused" in found) return found;
    const [first, second, ...others] = found;
    if (first === undefined) return { refused: "column-gone" };
    if (others.length > 0) return { refused: "bad-parameter", field: "columns" };
    if (second !== undefined) return yield* ofTwo(target, inOrder(first, second), write, title);
    if (write === "two") return yield* intoTwo(target, first);
    return yield* planTexts(
      target,
      [first.id],
      remembered((text) => {
        const point = text.trim() === "" ? null : pointInText(text);
        return point === null || "left" in point ? point : written(point, write);
      }),
    );
  },
});

function written({ latitude, longitude }: WrittenPoint, write: CoordinatesParams["write"]): string {
  return write === "lon-lat" ? `${longitude},${latitude}` : `${latitude},${longitude}`;
}

/** The latitude first. */
function inOrder(first: Column, second: Column): readonly [Column, Column] {
  const isLongitude = ({ name }: Column) =>
    /^x\b|_x$/i.test(name.trim()) || kindOfField({ name, constraints: {} }, []) === "longitude";
  const isLatitude = ({ name }: Column) =>
    /^y\b|_y$/i.test(name.trim()) || kindOfField({ name, constraints: {} }, []) === "latitude";
  return (isLongitude(first) && !isLongitude(second)) || (isLatitude(second) && !isLatitude(first))
    ? [second, first]
    : [first, second];
}

function* intoTwo(target: Target, source: Column): InSlices<Planned> {
  const made = yield* madeTexts(target, source.id, 2, (text) => {
    const point = pointInText(text);
    return "left" in point ? point : [point.latitude, point.longitude];
  });
  const changes = newColumns(target.table, {
    titles: ["latitude", "longitude"],
    after: source.id,
    from: [source.id],
    cells: made.columns.flatMap((cells, column) => (cells.rows.length === 0 ? [] : [{ column, ...cells }])),
  });
  return "refused" in changes ? changes : makePlan(target.table, changes, made.left, made.leftCount);
}

function* ofTwo(
  target: Target,
  [north, east]: readonly [Column, Column],
  write: CoordinatesParams["write"],
  title: string,
): InSlices<Planned> {
  const { table } = target;
  // one without the other would be a point somewhere else
  if (write === "two" && !(target.mayWrite(north.id) && target.mayWrite(east.id))) return { refused: "locked" };
  const found: { readonly row: RowHandle; readonly point: WrittenPoint }[] = [];
  const left: LeftCell[] = [];
  let leftCount = 0;
  yield* walkRows(table, target.rows, [north.id, east.id], (row, contentOf) => {
    const [first, second] = [contentOf(0), contentOf(1)];
    if (isMark(first) || isMark(second) || `${first}${second}`.trim() === "") return;
    const point = pointOfTwo(first, second);
    if (!("left" in point)) {
      if (write !== "two" || point.latitude !== first || point.longitude !== second) found.push({ row, point });
      return;
    }
    leftCount += 1;
    if (left.length < LEFT_NAMED)
      left.push({ row, column: north.id, text: `${first} ${second}`.trim(), why: point.left });
  });
  const rows = found.map(({ row }) => row);
  if (write === "two") {
    const cells = [
      { column: north.id, rows, texts: found.map(({ point }) => point.latitude) },
      { column: east.id, rows, texts: found.map(({ point }) => point.longitude) },
    ];
    return makePlan(table, { cells: rows.length === 0 ? [] : cells }, left, leftCount);
  }
  const changes = newColumns(table, {
    titles: [title.trim() === "" ? (write === "lat-lon" ? "latitude,longitude" : "longitude,latitude") : title],
    after: table.columns.findLast(({ id }) => id === north.id || id === east.id)?.id ?? null,
    from: [north.id, east.id],
    cells: rows.length === 0 ? [] : [{ column: 0, rows, texts: found.map(({ point }) => written(point, write)) }],
  });
  return "refused" in changes ? changes : makePlan(table, changes, left, leftCount);
}
