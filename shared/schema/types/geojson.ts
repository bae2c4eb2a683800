import { canonicalJson, isRecord, readCellJson } from "../canonical-json.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** A GeoJSON object (RFC 7946, its structure), or with format `topojson` any JSON object that says its type. */
export const geojsonType: FieldTypeDefinition = {
  type: "geojson",
  constraints: ["required", "unique", "enum"],
  formats: ["default", "topojson"],
  open(field) {
    const accepts = field.format === "topojson" ? isTopology : isGeojson;
    return valueReader<unknown>({
      read(text) {
        const value = readCellJson(text);
        return accepts(value) ? value : undefined;
      },
      keyOf: canonicalJson,
    });
  },
};

/** How deep the arrays of positions are, and how many the innermost array must hold. */
const SHAPES: Readonly<Record<string, { depth: number; least: number }>> = {
  Point: { depth: 0, least: 0 },
  MultiPoint: { depth: 1, least: 0 },
  LineString: { depth: 1, least: 2 },
  MultiLineString: { depth: 2, least: 2 },
  Polygon: { depth: 2, least: 4 },
  MultiPolygon: { depth: 3, least: 4 },
};

function isGeojson(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value.type === "FeatureCollection") return Array.isArray(value.features) && value.features.every(isFeature);
  return isFeature(value) || isGeometry(value);
}

function isFeature(value: unknown): boolean {
  if (!isRecord(value) || value.type !== "Feature") return false;
  const properties = value.properties;
  if (properties !== null && !isRecord(properties)) return false;
  return value.geometry === null || isGeometry(value.geometry);
}

function isGeometry(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== "string") return false;
  if (value.type === "GeometryCollection") return Array.isArray(value.geometries) && value.geometries.every(isGeometry);
  const shape = SHAPES[value.type];
  return shape !== undefined && hasDepth(value.coordinates, shape.depth, shape.least);
}

function hasDepth(value: unknown, depth: number, least: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return value.length >= 2 && value.every((part) => typeof part === "number");
  if (depth === 1 && value.length < least) return false;
  return value.every((part) => hasDepth(part, depth - 1, least));
}

function isTopology(value: unknown): boolean {
  return isRecord(value) && typeof value.type === "string";
}
