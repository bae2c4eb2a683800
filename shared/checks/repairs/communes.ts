/** Communes: the code for a name, the name for a code, the postal code, with the help of what the row says of the place elsewhere. */
import type { Commune } from "#shared/french/commune.ts";
import type { Communes } from "#shared/french/communes.ts";
import { isDepartementCode } from "#shared/french/departement.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { communeCandidates, type PlaceHints } from "./commune-candidates.ts";
import { NO_READING, type Reading } from "./family.ts";
import { type KindOfField, kindOfField } from "./kind-of-field.ts";
import type { OpenRowFamily, Others } from "./row-family.ts";

const OF_COMMUNES: readonly (KindOfField | null)[] = ["commune-code", "commune-name", "postal-code"];
/** more are no help to who chooses */
const MOST_CHOICES = 6;

/** True where repairs of the field want the list of communes. */
export function wantsCommunes(kind: KindOfField | null): boolean {
  return OF_COMMUNES.includes(kind);
}

export const communeFamily: OpenRowFamily = (field, { fields, customChecks }, communes) => {
  const kind = kindOfField(field, customChecks);
  if (communes === null || field.type !== "string" || !wantsCommunes(kind)) return null;
  const columns = columnsOfPlace(field, kind, fields, customChecks);
  const reads = HINTS.flatMap((hint) => columns.get(hint) ?? []);
  const candidates = (text: string, others: Others) =>
    communeCandidates(text, hintsOf(columns, others, communes), communes);
  const isWritten = (figures: string) => kind === "postal-code" && communes.places.postalCodes.has(figures);

  return {
    reads,
    writes: [],
    readings(text, others) {
      const [figures, ...more] = text.match(/(?<!\d)\d{5}(?!\d)/g) ?? [];
      if (figures !== undefined && more.length === 0 && isWritten(figures)) return [{ kind: "commune", text: figures }];
      // a code of Insee, or the postal code of one organisation (CEDEX), which no list has: only the name tells
      const isUnsaid =
        kind === "postal-code" && figures === text && hintsOf(columns, others, communes).name === undefined;
      if (isUnsaid) return NO_READING;
      const found = readingsOf(candidates(text, others), kind);
      const isSure = kind === "commune-name" ? candidates(text, others).length === 1 : found.length === 1;
      return isSure ? found : NO_READING;
    },
    choices(text, others) {
      const found = readingsOf(candidates(text, others), kind);
      return found.length <= MOST_CHOICES ? found : NO_READING;
    },
  };
};

const HINTS: readonly KindOfField[] = ["commune-code", "commune-name", "postal-code", "departement-code"];

/** The columns of the same place. Where a row has several places, those whose names are the same but for what they hold. */
function columnsOfPlace(
  field: Field,
  kind: KindOfField | null,
  fields: readonly Field[],
  customChecks: TableSchema["customChecks"],
): ReadonlyMap<KindOfField, string> {
  const of = (asked: KindOfField | null) => fields.filter((one) => kindOfField(one, customChecks) === asked);
  const isOnly = of(kind).length <= 1;
  const place = placeIn(field.name);
  return new Map(
    HINTS.filter((hint) => hint !== kind).flatMap((hint) => {
      const all = of(hint);
      const [only, ...more] = isOnly && all.length === 1 ? all : all.filter(({ name }) => placeIn(name) === place);
      return only === undefined || more.length > 0 ? [] : [[hint, only.name.trim()] as const];
    }),
  );
}

/** `siege` for `Code postal du siège` and `commune_siege`. */
function placeIn(name: string): string {
  return foldText(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "))
    .replace(/[^a-z0-9]+/g, " ")
    .replace(
      /\b(?:code|postal|cp|insee|commune|com|ville|nom|lib|libelle|departement|dep|num|numero|de|du|la|le|l|d)\b/g,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** Only what is right by itself helps. */
function hintsOf(columns: ReadonlyMap<KindOfField, string>, others: Others, communes: Communes): PlaceHints {
  const said = (kind: KindOfField) => {
    const name = columns.get(kind);
    return (name === undefined ? undefined : others(name))?.trim() ?? "";
  };
  const [code, name, postal, departement] = [
    said("commune-code").padStart(5, "0"),
    said("commune-name"),
    said("postal-code").padStart(5, "0"),
    said("departement-code").padStart(2, "0"),
  ];
  return {
    communeCode: communes.places.communeCodes.has(code) ? code : undefined,
    name: communes.named(name).length > 0 ? name : undefined,
    postalCode: communes.places.postalCodes.has(postal) ? postal : undefined,
    departement: isDepartementCode(departement) ? departement : undefined,
  };
}

/** A column of communes whose pattern wants codes gets a code: what the field accepts is kept. */
function readingsOf(communes: readonly Commune[], kind: KindOfField | null): readonly Reading[] {
  const found = new Map<string, Reading>();
  for (const { code, name, postalCodes } of communes) {
    const meaning = `${name} (${postalCodes[0] ?? code.slice(0, 2)})`;
    const texts = kind === "postal-code" ? postalCodes : kind === "commune-name" ? [name, code] : [code];
    for (const text of texts) found.set(text, { kind: "commune", text, meaning });
  }
  return [...found.values()];
}
