/** The field of one column, from its name and all its texts. */
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { isNir } from "#shared/french/nir.ts";
import { isPhone } from "#shared/french/phone.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { openField } from "../field-reader.ts";
import { readField } from "../read-field.ts";
import { areAllDifferent, type ColumnFacts, countFitting, evenly, readFacts } from "./column-facts.ts";
import { type ColumnKind, NEARLY_ALL } from "./column-kind.ts";
import { type Header, titleOf } from "./header.ts";
import { REGISTER_KINDS } from "./register-kinds.ts";
import { booleanKinds, digitsKind, shapeKind } from "./text-kinds.ts";
import { NUMBERS, VALUE_FAMILIES } from "./value-kinds.ts";

export interface DerivedField {
  /** as in a descriptor */
  readonly field: Readonly<Record<string, unknown>> & { readonly name: string };
  /** name of the custom check that its texts keep */
  readonly check: string | null;
  /** required and unique, and called what identifies */
  readonly mayBeKey: boolean;
}

/** Looked at before all of them are. */
const SAMPLE = 300;
/** From so many texts on, a code is seen in its lengths. */
const MOST_MEASURED = 50_000;
/** Fewer rows prove nothing about those to come. */
const FEW_ROWS = 5;
const LONGEST_CHOICE = 100;

export function* deriveField(
  header: Header,
  texts: readonly string[],
  places: FrenchPlaces | undefined,
): InSlices<DerivedField> {
  const facts = yield* readFacts(texts);
  const { filled } = facts;
  const kind = (yield* findKind(header, facts)) ?? { says: { type: "string" }, fits: () => true };
  const choices = kind.pattern === undefined && kind.says.type === "string" ? choicesOf(header, kind, facts) : null;
  const required = filled.length === facts.rows && facts.rows > 0;
  const unique = choices === null && (yield* isUnique(header, kind, filled));
  const constraints = {
    ...(required ? { required } : {}),
    ...(unique ? { unique } : {}),
    ...(choices === null ? {} : { enum: choices }),
    ...((yield* keepsPattern(kind, filled)) ? { pattern: kind.pattern } : {}),
  };
  const example = choices === null ? exampleOf(header, kind, filled) : null;
  return {
    field: {
      name: header.name,
      title: titleOf(header.name),
      ...kind.says,
      ...(example === null ? {} : { example }),
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    },
    check: (yield* keepsCheck(kind, filled, places)) ? (kind.check?.name ?? null) : null,
    mayBeKey: required && unique && header.identifies,
  };
}

function* findKind(header: Header, facts: ColumnFacts): InSlices<ColumnKind | null> {
  const { filled, counts, beginsWithZero } = facts;
  if (filled.length === 0) return null;
  const sample = evenly(filled, SAMPLE);
  const distinct = new Set(sample).size;
  const measured = evenly(filled, MOST_MEASURED);
  const values = beginsWithZero ? VALUE_FAMILIES.filter((family) => family !== NUMBERS) : VALUE_FAMILIES;
  const families: readonly (readonly (ColumnKind | null)[])[] = [
    ...booleanKinds(counts).map((kind) => [kind]),
    ...REGISTER_KINDS.map((kind) => [kind]),
    [digitsKind(measured, header, beginsWithZero)],
    ...values,
    [isFew(facts) ? null : shapeKind(sample, measured)],
  ];
  for (const family of families) {
    let best: { kind: ColumnKind; read: number } | null = null;
    for (const kind of family) {
      if (kind === null || kind.mayBe?.(header, distinct) === false) continue;
      if (sample.filter((text) => kind.fits(text)).length < NEARLY_ALL * sample.length) continue;
      const read = yield* countFitting(filled, kind.fits);
      if (read >= NEARLY_ALL * filled.length && read > (best?.read ?? 0)) best = { kind, read };
      if (read === filled.length) break;
    }
    if (best !== null) return best.kind;
    const named = yield* mostOfNamed(header, family, filled);
    if (named !== null) return named;
  }
  return null;
}

/** Of the kinds that the name of the column says, the one of most of its texts: the rest are faults, were they a third of them. */
function* mostOfNamed(
  header: Header,
  family: readonly (ColumnKind | null)[],
  filled: readonly string[],
): InSlices<ColumnKind | null> {
  let [fitting, most]: [number, { kind: ColumnKind; read: number } | null] = [0, null];
  for (const kind of family) {
    if (kind?.isNamed?.(header) !== true) continue;
    const read = yield* countFitting(filled, kind.fits);
    fitting += read;
    if (read > (most?.read ?? 0)) most = { kind, read };
  }
  return 2 * fitting > filled.length ? (most?.kind ?? null) : null;
}

/** Few different texts, and each of them more than once. */
function isFew({ filled, counts }: ColumnFacts): boolean {
  return (
    counts !== null && counts.size > 1 && filled.length > FEW_ROWS && [...counts.values()].every((count) => count > 1)
  );
}

/** The most frequent first. */
function choicesOf(header: Header, kind: ColumnKind, facts: ColumnFacts): readonly string[] | null {
  if (facts.counts === null || !isFew(facts) || header.isPersonal || kind.isPersonal === true) return null;
  const choices = [...facts.counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  return choices.some((text) => text.length > LONGEST_CHOICE || looksPersonal(text)) ? null : choices;
}

function* isUnique(header: Header, kind: ColumnKind, filled: readonly string[]): InSlices<boolean> {
  const names = kind.isCode ?? (header.identifies && !header.isPersonal);
  if (!names || filled.length < FEW_ROWS || !["string", "integer"].includes(kind.says.type)) return false;
  const field = readField({ ...kind.says, name: header.name }, "", [""], () => undefined);
  if (field === null) return false;
  const reader = openField(field, { missingValues: [""] });
  return yield* areAllDifferent(filled, (text) => reader.keyOfText(text) ?? text);
}

function* keepsPattern(
  { pattern, mayBeWrittenOtherwise = false }: ColumnKind,
  filled: readonly string[],
): InSlices<boolean> {
  if (pattern === undefined || !mayBeWrittenOtherwise) return pattern !== undefined;
  const matches = new RegExp(pattern);
  return (yield* countFitting(filled, (text) => matches.test(text))) >= NEARLY_ALL * filled.length;
}

function* keepsCheck(
  { check }: ColumnKind,
  filled: readonly string[],
  places: FrenchPlaces | undefined,
): InSlices<boolean> {
  if (check?.keeps === undefined) return check !== undefined;
  const { keeps } = check;
  return (yield* countFitting(filled, (text) => keeps(text, places))) >= NEARLY_ALL * filled.length;
}

/** The first that fits, of what holds values or codes: of mere texts nobody knows whom they name. */
function exampleOf(header: Header, kind: ColumnKind, filled: readonly string[]): string | null {
  const plain = kind.says.type === "string" && kind.pattern === undefined && kind.says.format === undefined;
  if (plain && kind.check === undefined) return null;
  if (header.isPersonal || kind.isPersonal === true) return null;
  const first = filled.find(
    (text) => kind.fits(text) && (kind.pattern === undefined || new RegExp(kind.pattern).test(text)),
  );
  return first === undefined || looksPersonal(first) ? null : first;
}

/** A number plate, a number of the social security, an address or a number that reaches someone. */
function looksPersonal(text: string): boolean {
  if (text.length > LONGEST_CHOICE) return true;
  const reaches = text.includes("@") || (/^\s*[(+0]/.test(text) && isPhone(text));
  return reaches || isNir(text) || /^[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}$/.test(text);
}
