/** Texts that are certainly right, told at sight and many at once: nearly every cell, and where a full pass spends its time. */
import type { Constraint } from "#shared/schema/constraints/constraint.ts";
import type { FieldReader } from "#shared/schema/field-reader.ts";

/**
 * Puts a 1 in `doubtful`, from 0 on, for each of the texts from `from` up to `to` that must be judged; of the others nothing is wrong. True when there is
 * one. It is given zeros, and at most as many texts as there are.
 */
export type Sight = (texts: readonly string[], from: number, to: number, doubtful: Uint8Array) => boolean;

/** null where no text can be told sooner than it can be looked up among those judged before. */
export function createSight(reader: FieldReader, constraints: readonly Constraint[]): Sight | null {
  const isRight = rightAlone(reader, constraints);
  if (isRight === null) return null;
  const required = reader.field.constraints.required === true;
  // a loop for each thing that is asked: each is compiled by itself, without a call from one to the next for each text
  if (reader.blankIsMissing && (!required || reader.onlyBlankIsMissing)) {
    const sifts = constraints.flatMap(({ sift }) => sift ?? []);
    const numbers = reader.readPlainNumbers;
    if (numbers !== undefined && sifts.length === constraints.length) return sightOfNumbers(numbers, sifts, required);
    const passes = constraints.flatMap((one) => one.passes ?? []);
    const { type, format } = reader.field;
    if (type === "string" && format === "default" && passes.length === constraints.length)
      return sightOfTexts(passes.length === 0 ? [() => true] : passes, required);
  }
  return (texts, from, to, doubtful) => {
    let doubts = false;
    for (let at = from; at < to; at += 1) {
      if (isRight(texts[at] ?? "")) continue;
      doubtful[at - from] = 1;
      doubts = true;
    }
    return doubts;
  };
}

/** The same of one text. */
export function rightAlone(
  { field, isMissing, readPlain }: FieldReader,
  constraints: readonly Constraint[],
): ((content: string) => boolean) | null {
  if (readPlain === undefined) return null;
  const optional = field.constraints.required !== true;
  const [only, ...others] = constraints.map(({ test }) => test);
  if (only === undefined) {
    return (content) => (isMissing(content) ? optional : readPlain(content) !== undefined);
  }
  return (content) => {
    if (isMissing(content)) return optional;
    const value = readPlain(content);
    if (value === undefined || only(value, content) !== null) return false;
    for (let at = 0; at < others.length; at += 1) if (others[at]?.(value, content) !== null) return false;
    return true;
  };
}

type Read = NonNullable<FieldReader["readPlainNumbers"]>;
type Sift = NonNullable<Constraint["sift"]>;
type Passes = NonNullable<Constraint["passes"]>;

function sightOfNumbers(read: Read, sifts: readonly Sift[], required: boolean): Sight {
  let values = new Float64Array(0);
  return (texts, from, to, doubtful) => {
    const count = to - from;
    if (count > values.length) values = new Float64Array(count);
    read(texts, from, to, values);
    for (const sift of sifts) sift(values, count);
    let doubts = false;
    for (let at = 0; at < count; at += 1) {
      const value = values[at] ?? 0;
      if (!Number.isNaN(value) || (!required && isBlank(texts[from + at]))) continue;
      doubtful[at] = 1;
      doubts = true;
    }
    return doubts;
  };
}

function sightOfTexts(asked: readonly Passes[], required: boolean): Sight {
  return (texts, from, to, doubtful) => {
    let doubts = false;
    for (const passes of asked) {
      for (let at = from; at < to; at += 1) {
        const text = texts[at] ?? "";
        if (isBlank(text) ? !required : passes(text)) continue;
        doubtful[at - from] = 1;
        doubts = true;
      }
    }
    return doubts;
  };
}

/** Its length is at hand, where comparing it with another text is a call. */
function isBlank(text: string | undefined): boolean {
  return text === undefined || text.length === 0;
}
