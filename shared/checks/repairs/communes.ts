/** Communes: the code for a name, the name for a code, the postal code, with the help of what the row says of the place elsewhere. */
import type { Commune } from "#shared/french/commune.ts";
import type { Communes } from "#shared/french/communes.ts";
import { isDepartementCode } from "#shared/french/departement.ts";
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
  const columns = new Map<KindOfField, string>();
  for (const other of fields) {
    const otherKind = kindOfField(other, customChecks);
    if (otherKind !== null && otherKind !== kind && !columns.has(otherKind)) columns.set(otherKind, other.name.trim());
  }
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
