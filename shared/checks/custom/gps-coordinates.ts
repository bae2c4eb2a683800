/** `french-gps-coordinates`: a point in France; one that is there when latitude and longitude change places is told apart. */
import { z } from "zod";
import { type Point, placeOfPoint, readPoint } from "#shared/french/gps.ts";
import { type CellVerdict, NO_VERDICTS } from "../cell-judge.ts";
import { ColumnName, cellCheck, defineCheck } from "./custom-check.ts";

const Params = z.object({ column: ColumnName });
const ELSEWHERE: readonly CellVerdict[] = [
  { code: "french-gps-coordinates", rule: "french-gps-coordinates", args: {} },
];
const REVERSED: readonly CellVerdict[] = [
  { code: "reversed-french-gps-coordinates", rule: "reversed-french-gps-coordinates", args: {} },
];

export const frenchGpsCoordinates = defineCheck(["french-gps-coordinates"], Params, ({ column }) => ({
  rule: "french-gps-coordinates",
  otherRule: "reversed-french-gps-coordinates",
  columns: [column],
  judgesMissing: false,
  judge([checked]) {
    if (checked === null || checked === undefined) return NO_VERDICTS;
    const place = placeOf(checked.text, checked.value);
    return place === "in-france" ? NO_VERDICTS : place === "swapped" ? REVERSED : ELSEWHERE;
  },
}));

/** The same, under the name of the format: swapped or not, the point is not in France. */
export const coordonneesGpsFrancaises = defineCheck(["coordonnees-gps-francaises"], Params, ({ column }) =>
  cellCheck(column, { code: "custom-check-error", rule: "coordonnees-gps-francaises" }, (text, value) => {
    const place = placeOf(text, value);
    return place === "in-france" ? null : { reason: place };
  }),
);

function placeOf(text: string, value: unknown) {
  const point = pointOf(value) ?? readPoint(text);
  return point === null ? "elsewhere" : placeOfPoint(point);
}

/** What a field of type `geopoint` read: longitude first. */
function pointOf(value: unknown): Point | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [longitude, latitude] = value;
  return typeof longitude === "number" && typeof latitude === "number" ? { longitude, latitude } : null;
}
