/** Well-known text of a geometry: `POINT (30 10)`, `POLYGON ((30 10, 40 40, 20 40, 30 10))`, nested and `EMPTY` ones included. */
export function isWkt(text: string): boolean {
  const tokens = text.match(/[A-Za-z]+|[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[(),]|\S/g) ?? [];
  const end = geometry(tokens, 0, 0);
  return end === tokens.length;
}

const NAMES =
  /^(?:point|linestring|polygon|multipoint|multilinestring|multipolygon|geometrycollection|circularstring|compoundcurve|curvepolygon|multicurve|multisurface|curve|surface|polyhedralsurface|tin|triangle)(?:z|m|zm)?$/i;

/** Geometries and parentheses within one another; collections of collections of polygons have six. */
const DEPTH = 100;

/** The place after the geometry that starts at `at`, or -1. */
function geometry(tokens: readonly string[], at: number, depth: number): number {
  if (depth > DEPTH || !NAMES.test(tokens[at] ?? "")) return -1;
  const next = /^(?:z|m|zm)$/i.test(tokens[at + 1] ?? "") ? at + 2 : at + 1;
  return body(tokens, next, depth + 1);
}

function body(tokens: readonly string[], at: number, depth: number): number {
  if (/^empty$/i.test(tokens[at] ?? "")) return at + 1;
  if (depth > DEPTH || tokens[at] !== "(") return -1;
  let place = at + 1;
  for (;;) {
    place = item(tokens, place, depth + 1);
    if (place === -1) return -1;
    if (tokens[place] === ")") return place + 1;
    if (tokens[place] !== ",") return -1;
    place += 1;
  }
}

function item(tokens: readonly string[], at: number, depth: number): number {
  const token = tokens[at] ?? "";
  if (token === "(" || /^empty$/i.test(token)) return body(tokens, at, depth);
  if (/^[a-z]/i.test(token)) return geometry(tokens, at, depth);
  let place = at;
  while (/^[-+.0-9]/.test(tokens[place] ?? "")) place += 1;
  return place - at >= 2 && place - at <= 4 ? place : -1;
}
