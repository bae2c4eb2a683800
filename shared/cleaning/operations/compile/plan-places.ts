/** Answers of a geocoder as one gesture: over what the rows hold now, those whose address is no longer the one that was asked left alone. */
import type { TableChanges } from "#shared/document/edits/change-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { GeocodedPlace, GeocodedRow } from "#shared/geo/geocoded.ts";
import { degreesText } from "#shared/geo/write-point.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Plan, Refusal, Target } from "../operation.ts";
import { makePlan, PLAN_STEP } from "../planning.ts";
import type { PlaceParams, PlacePart } from "./place-params.ts";

export interface PlacesPlan {
  readonly plan: Plan;
  /** rows that are written */
  readonly written: readonly RowHandle[];
  /** rows whose address is another since it was asked */
  readonly changed: readonly RowHandle[];
  /** rows that have a text there already */
  readonly filled: readonly RowHandle[];
}

/** `askedNow`: what would be asked for that row now. Rows that are gone, or for which nothing was found, are passed over. */
export function* planPlaces(
  target: Target,
  params: PlaceParams,
  found: readonly GeocodedRow[],
  askedNow: (row: RowHandle) => string,
): InSlices<PlacesPlan | Refusal> {
  const { table } = target;
  const there = new Set<string>(table.columns.map(({ id }) => id));
  const known = params.into.filter(({ column }) => column !== undefined);
  if (params.into.length === 0) return { refused: "no-column" };
  if (known.some(({ column }) => column !== undefined && !there.has(column))) return { refused: "column-gone" };
  if (known.some(({ column }) => !target.mayWrite(column as ColumnId))) return { refused: "locked" };
  const written: RowHandle[] = [];
  const places: GeocodedPlace[] = [];
  const changed: RowHandle[] = [];
  const filled: RowHandle[] = [];
  let seen = 0;
  for (const { row: id, asked, place } of found) {
    if (++seen % PLAN_STEP === 0) yield;
    const row = table.handleOf(id);
    if (row === undefined || table.isDeleted(row) || place === null) continue;
    if (askedNow(row) !== asked) changed.push(row);
    else if (!params.over && known.some(({ column }) => table.content(row, column as ColumnId) !== ""))
      filled.push(row);
    else {
      written.push(row);
      places.push(place);
    }
  }
  return { plan: makePlan(table, changesOf(params, written, places)), written, changed, filled };
}

function changesOf(
  { into }: PlaceParams,
  rows: readonly RowHandle[],
  places: readonly GeocodedPlace[],
): Partial<TableChanges> {
  if (rows.length === 0) return {};
  const newColumns = into.filter(({ column }) => column === undefined);
  return {
    newColumns: newColumns.map(({ title }) => title),
    cells: into.map((one) => ({
      column: one.column === undefined ? newColumns.indexOf(one) : (one.column as ColumnId),
      rows,
      texts: places.map((place) => textOf(place, one.part)),
    })),
  };
}

function textOf(place: GeocodedPlace, part: PlacePart): string {
  switch (part) {
    case "latitude":
      return degreesText(place.latitude);
    case "longitude":
      return degreesText(place.longitude);
    case "point":
      // Table Schema, geopoint: longitude first
      return `${degreesText(place.longitude)},${degreesText(place.latitude)}`;
    case "score":
      return String(Number(place.score.toFixed(2)));
    default:
      return place[part];
  }
}
