/** Values that are more than texts: numbers, dates, addresses, places. The first of a family that reads the most is taken. */
import { placeOfPoint, readPoint } from "#shared/french/gps.ts";
import { openField } from "../field-reader.ts";
import { readField } from "../read-field.ts";
import { isEmail } from "../text-formats/email.ts";
import { isUri } from "../text-formats/uri.ts";
import { isUuid } from "../text-formats/uuid.ts";
import type { ColumnKind } from "./column-kind.ts";

const addresses: readonly ColumnKind[] = [
  { says: { type: "string", format: "email" }, fits: isEmail, isCode: false, isPersonal: true },
  {
    says: { type: "string", format: "uri" },
    // spaces are looked for on their own: from each dot of a long text to a space at its end, again, takes minutes
    fits: (text) => /^https?:\/\/[^/]+\../i.test(text) && !/\s/.test(text) && isUri(text),
    isCode: false,
  },
  { says: { type: "string", format: "uuid" }, fits: (text) => text.length === 36 && isUuid(text), isCode: true },
];

const points: readonly ColumnKind[] = [point("default", /^-?\d+\.\d+, ?-?\d+\.\d+$/), point("array", /^\[.*\]$/)];

const moments: readonly ColumnKind[] = [
  moment("date", "default", /^\d{4}-\d{2}-\d{2}$/),
  moment("date", "%d/%m/%Y", /^\d{1,2}\/\d{1,2}\/\d{4}$/),
  moment("date", "%d-%m-%Y", /^\d{1,2}-\d{1,2}-\d{4}$/),
  moment("date", "%Y/%m/%d", /^\d{4}\/\d{1,2}\/\d{1,2}$/),
  moment("datetime", "default", /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/),
];

const years: readonly ColumnKind[] = [
  {
    says: { type: "year" },
    fits: (text) => /^(18|19|20)\d\d$/.test(text),
    mayBe: ({ words }) => /\b(ans?|annees?|date|years?|millesime|exercice|rentree)\b/.test(words),
  },
];

export const NUMBERS: readonly ColumnKind[] = [
  { says: { type: "integer" }, fits: (text) => /^-?(0|[1-9]\d{0,14})$/.test(text) },
  { says: { type: "number" }, fits: decimals("", "\\.") },
  { says: { type: "number", decimalChar: "," }, fits: decimals("", ",") },
  // groups of three digits, apart by one of the spaces that spreadsheets write
  ...[" ", "\u00a0", "\u202f"].flatMap((groupChar): ColumnKind[] => [
    { says: { type: "number", groupChar }, fits: decimals(groupChar, "\\.") },
    { says: { type: "number", decimalChar: ",", groupChar }, fits: decimals(groupChar, ",") },
  ]),
];

/** What only the name of a column tells from numbers comes before them. */
export const VALUE_FAMILIES: readonly (readonly ColumnKind[])[] = [addresses, points, moments, years, NUMBERS];

/** Longitude first, as the type wants it: a column of swapped points is left a text, and tells nothing wrong. */
function point(format: string, shape: RegExp): ColumnKind {
  return {
    says: { type: "geopoint", ...said(format) },
    check: {
      name: "french-gps-coordinates",
      keeps: (text) => {
        const read = readPoint(text);
        return read !== null && placeOfPoint(read) === "in-france";
      },
    },
    fits(text) {
      const read = shape.test(text) ? readPoint(text) : null;
      return read !== null && placeOfPoint(read) !== "swapped";
    },
  };
}

function moment(type: string, format: string, shape: RegExp): ColumnKind {
  const field = readField({ name: "moment", type, format }, "", [""], () => undefined);
  const reader = field === null ? null : openField(field, { missingValues: [""] });
  return {
    says: { type, ...said(format) },
    fits: (text) => shape.test(text) && reader?.read(text) !== undefined,
    isNamed: ({ words }) => type === "date" && /\bdates?\b/.test(words),
  };
}

/** What goes without saying is not said. */
function said(format: string): { format?: string } {
  return format === "default" ? {} : { format };
}

function decimals(group: string, mark: string): (text: string) => boolean {
  const whole = group === "" ? "(0|[1-9]\\d*)" : `(0|[1-9]\\d{0,2}(${group}\\d{3})*|[1-9]\\d*)`;
  const shape = new RegExp(`^-?${whole}(${mark}\\d+)?$`);
  return (text) => shape.test(text);
}
