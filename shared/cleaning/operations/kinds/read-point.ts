/** Points as people write them, in one cell or in two, as degrees of latitude and longitude. */
import { LONGEST } from "#shared/checks/repairs/family.ts";
import { type Angle, angleOf, points, rounded } from "#shared/checks/repairs/points.ts";
import { degreesOfMetres } from "#shared/checks/repairs/projected-points.ts";
import { withoutStraySpaces } from "#shared/checks/repairs/spaces.ts";
import { placeOfPoint } from "#shared/french/gps.ts";
import type { LeftReason } from "../operation.ts";
import { expectedOf } from "./expected.ts";

/** Degrees, with a point, their figures kept as they were typed wherever they need no computing. */
export interface WrittenPoint {
  readonly latitude: string;
  readonly longitude: string;
}

type ReadPoint = WrittenPoint | { readonly left: LeftReason };

const GEOPOINT = expectedOf("geopoint");
/** letters of a side, names of axes, degrees: what says which is which */
const SAYS_WHICH = /[a-z°º′″]/i;

/** Metres of a French projection too. Two plain numbers outside France may be read both ways: they are ambiguous. */
export function pointInText(written: string): ReadPoint {
  const text = written.length > LONGEST ? "" : withoutStraySpaces(written);
  const [reading] = points(text, GEOPOINT, null);
  const [longitude, latitude] = reading?.text.split(",") ?? [];
  if (reading === undefined || longitude === undefined || latitude === undefined) return { left: "not-understood" };
  const isSure =
    reading.kind === "projected" ||
    SAYS_WHICH.test(text) ||
    placeOfPoint({ longitude: Number(longitude), latitude: Number(latitude) }) === "in-france" ||
    // no latitude is so large
    Math.abs(Number(longitude)) > 90;
  return isSure ? { latitude, longitude } : { left: "ambiguous" };
}

/** They change places where that puts them in France, or where their letters say it. */
export function pointOfTwo(first: string, second: string): ReadPoint {
  const [north, east] = [partOf(first), partOf(second)];
  if (north === null || east === null) return { left: "not-understood" };
  const [y, x] = [Number(north.degrees), Number(east.degrees)];
  const metres = degreesOfMetres(x, y) ?? degreesOfMetres(y, x);
  if (metres !== null) return { latitude: rounded(metres.latitude), longitude: rounded(metres.longitude) };
  if (north.axis !== null && north.axis === east.axis) return { left: "not-understood" };
  const isSaid = north.axis !== null || east.axis !== null;
  const isExchanged = isSaid
    ? north.axis === "longitude" || east.axis === "latitude"
    : placeOfPoint({ latitude: y, longitude: x }) === "swapped";
  const [latitude, longitude] = isExchanged ? [east.degrees, north.degrees] : [north.degrees, east.degrees];
  const isOnEarth = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  return isOnEarth ? { latitude, longitude } : { left: "not-understood" };
}

function partOf(written: string): Angle | null {
  const text = written.length > LONGEST ? "" : withoutStraySpaces(written);
  const joined = text.replace(/(?<=\d)\s(?=\d{3})/g, "").replace(",", ".");
  return /^[+-]?\d{1,8}(?:\.\d+)?$/.test(joined) ? { degrees: joined, axis: null } : angleOf(text);
}
