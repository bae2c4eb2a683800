/** A point as one types or pastes it, in any notation, and as the columns of a table want it. */
import { type Point, readPoint } from "#shared/french/gps.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { Expected } from "../repairs/family.ts";
import { kindOfField } from "../repairs/kind-of-field.ts";
import { angleOf, points, pointText, rounded } from "../repairs/points.ts";
import { withoutStraySpaces } from "../repairs/spaces.ts";

/** point: the whole of it, in one cell; the others: one number of it */
export type PointPart = "point" | "latitude" | "longitude";

/** null for a field that holds no point. */
export function pointPartOf(field: Field, { customChecks }: Pick<TableSchema, "customChecks">): PointPart | null {
  const kind = kindOfField(field, customChecks);
  if (field.type === "geopoint" || (kind === "french-point" && field.type === "string")) return "point";
  const isCoordinate = kind === "latitude" || kind === "longitude";
  return isCoordinate && (field.type === "number" || field.type === "string") ? kind : null;
}

/** Longitude first where nothing else tells, as geopoints are, unless only the other order is in France; null when it is no point. */
export function readTypedPoint(text: string): Point | null {
  const [reading] = points(withoutStraySpaces(text), AS_POINT, null);
  return reading === undefined ? null : readPoint(reading.text);
}

const AS_POINT: Expected = {
  type: "geopoint",
  format: "default",
  decimalChar: ".",
  trueValues: [],
  falseValues: [],
  example: null,
  constraints: {},
  kind: "french-point",
};

/** Degrees of one of the two; null when the text is no number of degrees, or says that it is the other. */
export function readTypedDegrees(text: string, part: "latitude" | "longitude"): number | null {
  const plain = withoutStraySpaces(text);
  const angle = angleOf(plain);
  const isOther = angle !== null && angle.axis !== null && angle.axis !== part;
  const degrees = Number(
    angle === null ? (/^[+-]?\d{1,3}(?:[.,]\d+)?$/.exec(plain)?.[0].replace(",", ".") ?? Number.NaN) : angle.degrees,
  );
  const isOnEarth = Math.abs(degrees) <= (part === "latitude" ? 90 : 180);
  return !isOther && isOnEarth ? degrees : null;
}

/** What the cell of this field says of the point: six decimals at most, a tenth of a metre. */
export function writePoint(point: Point, part: PointPart, field: Field): string {
  if (part !== "point") return writeDegrees(point[part], field);
  return pointText({ longitude: rounded(point.longitude), latitude: rounded(point.latitude) }, field.format);
}

export function writeDegrees(degrees: number, { decimalChar }: Pick<Field, "decimalChar">): string {
  return rounded(degrees).replace(".", decimalChar);
}
