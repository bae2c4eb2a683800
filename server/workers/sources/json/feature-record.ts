/** A feature of GeoJSON (RFC 7946, 3.2) as a row: its properties, then where it is. A point has two columns; other shapes stay GeoJSON. */
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { jsonCell } from "./json-cell.ts";
import { itemsOf, type JsonSpan, propertiesOf, stringOf } from "./json-text.ts";

export function* featureRecord(
  text: string,
  feature: JsonSpan,
): Generator<readonly [key: string, cell: RawCell], void> {
  const parts = new Map([...propertiesOf(text, feature)].map((part) => [part.key, part]));
  const id = parts.get("id");
  if (id !== undefined) yield ["id", jsonCell(text, id)];
  const properties = parts.get("properties");
  const taken = new Set<string>();
  if (properties !== undefined && text[properties.from] === "{") {
    for (const property of propertiesOf(text, properties)) {
      taken.add(property.key);
      yield [property.key, jsonCell(text, property)];
    }
  }
  const geometry = parts.get("geometry");
  if (geometry === undefined || text[geometry.from] !== "{") return;
  for (const [key, cell] of whereIs(text, geometry)) yield [taken.has(key) ? `${key}_geojson` : key, cell];
}

function whereIs(text: string, geometry: JsonSpan): (readonly [key: string, cell: RawCell])[] {
  const parts = new Map([...propertiesOf(text, geometry)].map((part) => [part.key, part]));
  const type = parts.get("type");
  const coordinates = parts.get("coordinates");
  const isPoint = type !== undefined && text[type.from] === '"' && stringOf(text, type) === "Point";
  if (!isPoint || coordinates === undefined || text[coordinates.from] !== "[") {
    return [["geometry", jsonCell(text, geometry)]];
  }
  const [longitude, latitude] = itemsOf(text, coordinates);
  if (longitude === undefined || latitude === undefined) return [];
  return [
    ["longitude", jsonCell(text, longitude)],
    ["latitude", jsonCell(text, latitude)],
  ];
}
