/** Points as people copy them: the other way round, with decimal commas, in degrees, minutes and seconds, or in metres of a French projection. */

import { placeOfPoint } from "#shared/french/gps.ts";
import type { Expected, Family, Reading, RepairKind } from "./family.ts";
import { NO_READING } from "./family.ts";
import { degreesOfMetres } from "./projected-points.ts";

/** Degrees, written: figures are kept as they were typed wherever they need no computing. */
interface Point {
  readonly longitude: string;
  readonly latitude: string;
}

export const points: Family = (text, expected) => {
  if (expected.type === "geopoint" || expected.kind === "french-point") return pointReadings(text, expected);
  const isAngle = expected.kind === "latitude" || expected.kind === "longitude";
  if (!isAngle || (expected.type !== "number" && expected.type !== "string")) return NO_READING;
  const angle = angleOf(text);
  if (angle === null || (angle.axis !== null && angle.axis !== expected.kind)) return NO_READING;
  return [{ kind: "coordinates", text: angle.degrees.replace(".", expected.decimalChar) }];
};

function pointReadings(text: string, expected: Expected): readonly Reading[] {
  const bare = text
    .replace(/^(?:SRID=\d+;)?\s*POINT\s*Z?\s*/i, "")
    .replace(/^[([{]\s*|\s*[)\]}]$/g, "")
    .replace(/"(?:lon|lat|lng|longitude|latitude)"\s*:/gi, "")
    .replaceAll('"', "");
  const angles = anglesOf(bare);
  if (angles !== null) return reading(angles, "coordinates", expected);
  const pair = pairOf(bare);
  if (pair === null) return NO_READING;
  const metres = degreesOfMetres(Number(pair[0]), Number(pair[1])) ?? degreesOfMetres(Number(pair[1]), Number(pair[0]));
  if (metres !== null) {
    return reading({ longitude: rounded(metres.longitude), latitude: rounded(metres.latitude) }, "projected", expected);
  }
  const asked = { longitude: pair[0], latitude: pair[1] };
  const swapped = { longitude: pair[1], latitude: pair[0] };
  if (isFrench(swapped) && !isFrench(asked)) return reading(swapped, "swapped", expected);
  if (isOnEarth(asked)) return reading(asked, "coordinates", expected);
  return isOnEarth(swapped) ? reading(swapped, "swapped", expected) : NO_READING;
}

function reading(point: Point, kind: RepairKind, { format }: Expected): readonly Reading[] {
  return [{ kind, text: pointText(point, format) }];
}

/** As a geopoint of this format is written. */
export function pointText({ longitude, latitude }: Point, format: string): string {
  if (format === "object") return `{"lon": ${longitude}, "lat": ${latitude}}`;
  return format === "array" ? `[${longitude}, ${latitude}]` : `${longitude},${latitude}`;
}

const NUMBER = "[+-]?\\d{1,3}(?:\\.\\d+)?|[+-]?\\d{5,8}(?:\\.\\d+)?";
const COMMA_NUMBER = "[+-]?\\d{1,3},\\d+|[+-]?\\d{5,8},\\d+";
const PAIR = new RegExp(`^(${NUMBER})\\s*[;,/\\s|]\\s*(${NUMBER})$`);
/** `48,85 2,35`, `48,85 ; 2,35` and `48,85, 2,35`: the commas are decimal */
const COMMA_PAIR = new RegExp(`^(${COMMA_NUMBER})\\s*(?:[;/|]\\s*|,\\s*|\\s)(${COMMA_NUMBER})$`);
const NAMED = /^(?:lat(?:itude)?|lon(?:gitude)?|lng)\s*[:=]?\s*/gi;

function pairOf(text: string): readonly [string, string] | null {
  const named = /lon|lng/i.exec(text)?.index;
  const isLatitudeFirst = named !== undefined && (/lat/i.exec(text)?.index ?? named) < named;
  const bare = text
    .split(/(?=\b(?:lat|lon|lng))/i)
    .map((part) => part.replace(NAMED, "").replace(/[\s,;]+$/, ""))
    .join(" ")
    .trim();
  const parts = PAIR.exec(bare) ?? COMMA_PAIR.exec(bare);
  const [first, second] = [parts?.[1]?.replace(",", "."), parts?.[2]?.replace(",", ".")];
  if (first === undefined || second === undefined) return null;
  return isLatitudeFirst ? [second, first] : [first, second];
}

const ANGLE =
  /^([NSEOW])?\s*(\d{1,3})\s*(?:°|º|d|deg)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:'|′|’|m)\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|’’|s)?)?)?\s*([NSEOW])?(?:ord|ud|st|uest)?$/i;
const DECIMAL_ANGLE = /^([NSEOW])?\s*([+-]?\d{1,3}[.,]\d+)\s*(?:°|º)?\s*([NSEOW])?$/i;

export interface Angle {
  readonly degrees: string;
  readonly axis: "latitude" | "longitude" | null;
}

/** Degrees and what follows them, or decimal degrees with the letter of a side; null for plain decimal degrees. */
export function angleOf(text: string): Angle | null {
  const decimal = DECIMAL_ANGLE.exec(text);
  if (decimal !== null) {
    const side = (decimal[1] ?? decimal[3])?.toUpperCase();
    const degrees = (decimal[2] ?? "").replace(",", ".");
    if (side === undefined) return /[°º]/.test(text) ? { degrees, axis: null } : null;
    return degrees.startsWith("-") ? null : { degrees: signed(degrees, side), axis: axisOf(side) };
  }
  const parts = ANGLE.exec(text);
  if (parts === null) return null;
  const side = (parts[1] ?? parts[5])?.toUpperCase();
  const [minutes, seconds] = [toNumber(parts[3]), toNumber(parts[4])];
  if (minutes >= 60 || seconds >= 60) return null;
  const degrees = rounded(Number(parts[2]) + minutes / 60 + seconds / 3600);
  return side === undefined ? { degrees, axis: null } : { degrees: signed(degrees, side), axis: axisOf(side) };
}

function anglesOf(text: string): Point | null {
  const sides = [...text.matchAll(/[^;,/|]*?[NSEOW](?:ord|ud|st|uest)?(?![a-z])/gi)].map(([part]) => part);
  for (const [first, second] of [
    text.split(/\s*[;/|]\s*|,\s+/),
    sides,
    text.split(/(?<=.)(?=[NSEOW]\s*\d)/i),
    text.split(/\s+(?=\d{1,3}\s*[°º])/),
  ]) {
    const a = angleOf(first?.trim() ?? "");
    const b = angleOf(second?.replace(/^[\s,;/|]+/, "").trim() ?? "");
    if (a === null || b === null) continue;
    if (a.axis === "latitude" && b.axis === "longitude") return { longitude: b.degrees, latitude: a.degrees };
    if (a.axis === "longitude" && b.axis === "latitude") return { longitude: a.degrees, latitude: b.degrees };
    const [straight, swapped] = [
      { longitude: a.degrees, latitude: b.degrees },
      { longitude: b.degrees, latitude: a.degrees },
    ];
    // without sides, only where France tells
    if (a.axis === null && b.axis === null && isFrench(straight) !== isFrench(swapped)) {
      return isFrench(straight) ? straight : swapped;
    }
  }
  return null;
}

function axisOf(side: string): "latitude" | "longitude" {
  return side === "N" || side === "S" ? "latitude" : "longitude";
}

function signed(degrees: string, side: string): string {
  return side === "S" || side === "W" || side === "O" ? `-${degrees}` : degrees;
}

function toNumber(written: string | undefined): number {
  return Number((written ?? "0").replace(",", "."));
}

/** Six decimals are a tenth of a metre. */
export function rounded(degrees: number): string {
  return String(Number(degrees.toFixed(6)));
}

function isOnEarth({ longitude, latitude }: Point): boolean {
  return Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
}

function isFrench({ longitude, latitude }: Point): boolean {
  return placeOfPoint({ longitude: Number(longitude), latitude: Number(latitude) }) === "in-france";
}
