/** A point in two columns, latitude and longitude: exchanged, or in metres. Both are written as one, and only where neither was right. */
import { placeOfPoint } from "#shared/french/gps.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { acceptanceOf } from "./acceptance.ts";
import { NO_READING, type Reading, type RepairKind } from "./family.ts";
import { kindOfField } from "./kind-of-field.ts";
import { type Angle, angleOf, rounded } from "./points.ts";
import { degreesOfMetres } from "./projected-points.ts";
import type { OpenRowFamily } from "./row-family.ts";
import { withoutStraySpaces } from "./spaces.ts";

type Axis = "latitude" | "longitude";

/** Degrees, written with a point. */
type Pair = Readonly<Record<Axis, string>> & { readonly kind: RepairKind };

export const coordinatePair: OpenRowFamily = (field, schema) => {
  const axis = axisOf(field, schema);
  const other = axis === null ? null : otherOf(field, axis, schema);
  if (axis === null || other === null) return null;
  const accepts = acceptanceOf(field, schema, null);
  const otherAccepts = acceptanceOf(other, schema, null);
  const name = other.name.trim();
  return {
    reads: [name],
    writes: [name],
    readings(text, others) {
      const beside = others(name);
      if (beside === undefined || otherAccepts(beside)) return NO_READING;
      const here = withoutStraySpaces(text);
      const there = withoutStraySpaces(beside);
      const pair = axis === "latitude" ? pairOf(here, there) : pairOf(there, here);
      if (pair === null) return NO_READING;
      const found = pair[axis].replace(".", field.decimalChar);
      const also = pair[axis === "latitude" ? "longitude" : "latitude"].replace(".", other.decimalChar);
      if (!accepts(found) || !otherAccepts(also)) return NO_READING;
      return [{ kind: pair.kind, text: found, also: [{ column: name, text: also }] } satisfies Reading];
    },
    choices: () => NO_READING,
  };
};

function axisOf(field: Field, { customChecks }: Pick<TableSchema, "customChecks">): Axis | null {
  const kind = kindOfField(field, customChecks);
  const isCoordinate = kind === "latitude" || kind === "longitude";
  return isCoordinate && (field.type === "number" || field.type === "string") ? kind : null;
}

/** The one field of the other axis whose name is the same but for the word of its axis; where there is one pair only, whatever its names. */
function otherOf(field: Field, axis: Axis, schema: Parameters<OpenRowFamily>[1]): Field | null {
  const ofOther = schema.fields.filter((one) => {
    const found = axisOf(one, schema);
    return found !== null && found !== axis;
  });
  const alike = ofOther.filter((one) => withoutAxis(one.name) === withoutAxis(field.name));
  const ofSame = schema.fields.filter((one) => axisOf(one, schema) === axis);
  const [only, ...more] = alike.length === 0 && ofSame.length === 1 ? ofOther : alike;
  return more.length === 0 ? (only ?? null) : null;
}

function withoutAxis(name: string): string {
  return name.toLowerCase().replace(/latitude|longitude|long|lon|lng|lat|[xy]_?(?=$)/g, "");
}

/** null where the columns are not to be changed together: exchanged neither way, and no metres. */
function pairOf(latitude: string, longitude: string): Pair | null {
  const [first, second] = [numberOf(latitude), numberOf(longitude)];
  if (first !== null && second !== null) {
    const metres = degreesOfMetres(second, first) ?? degreesOfMetres(first, second);
    if (metres !== null)
      return { latitude: rounded(metres.latitude), longitude: rounded(metres.longitude), kind: "projected" };
  }
  const [north, east] = [readAngle(latitude), readAngle(longitude)];
  if (north === null || east === null) return null;
  const isSaid = north.axis === "longitude" && east.axis === "latitude";
  const isUnsaid = north.axis === null && east.axis === null;
  const point = { latitude: Number(north.degrees), longitude: Number(east.degrees) };
  const isExchanged = isSaid || (isUnsaid && placeOfPoint(point) === "swapped");
  return isExchanged ? { latitude: east.degrees, longitude: north.degrees, kind: "swapped" } : null;
}

function readAngle(text: string): Angle | null {
  const number = numberOf(text);
  return number === null ? angleOf(text) : { degrees: text.replace(",", "."), axis: null };
}

/** `652 469,02` and `48.85`; null for anything else. */
function numberOf(text: string): number | null {
  const joined = text.replace(/(?<=\d)\s(?=\d{3})/g, "").replace(",", ".");
  return /^-?\d{1,8}(?:\.\d+)?$/.test(joined) ? Number(joined) : null;
}
