import { isRecord, readCellJson } from "../canonical-json.ts";
import { readFloat } from "../numerals.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

type Point = readonly [longitude: number, latitude: number];

/** Longitude first. A swapped pair within the bounds is accepted, as in the reference engine. */
export const geopointType: FieldTypeDefinition = {
  type: "geopoint",
  constraints: ["required", "unique", "enum"],
  formats: ["default", "array", "object"],
  open(field) {
    const parts = field.format === "array" ? fromArray : field.format === "object" ? fromObject : fromText;
    return valueReader<Point>({
      read(text) {
        const pair = parts(text);
        if (pair === null) return undefined;
        const longitude = degrees(pair[0], 180);
        const latitude = degrees(pair[1], 90);
        return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
      },
      keyOf: (point) => point.join(","),
    });
  },
};

type Pair = readonly [unknown, unknown];

function fromText(text: string): Pair | null {
  const parts = text.split(",");
  return parts.length === 2 ? [parts[0], parts[1]] : null;
}

function fromArray(text: string): Pair | null {
  const value = readCellJson(text);
  return Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : null;
}

function fromObject(text: string): Pair | null {
  const value = readCellJson(text);
  if (!isRecord(value) || Object.keys(value).length !== 2) return null;
  return [value.lon, value.lat];
}

function degrees(part: unknown, bound: number): number | undefined {
  const value = typeof part === "number" ? part : typeof part === "string" ? readFloat(part) : undefined;
  return value !== undefined && Math.abs(value) <= bound ? value : undefined;
}
