/** Regular expressions in plain words where they are simple, and made from an example for who does not write them. */

export type Characters = "digit" | "capital" | "small" | "letter" | "letter-or-digit" | "any";

/** `most` null: no limit */
export interface PatternPart {
  readonly what:
    | { readonly is: "characters"; readonly of: Characters }
    | { readonly is: "text"; readonly text: string };
  readonly least: number;
  readonly most: number | null;
}

const CLASSES: readonly (readonly [RegExp, Characters])[] = [
  [/^(?:\\d|\[0-9\]|\[\\d\])/, "digit"],
  [/^\[A-Z\]/, "capital"],
  [/^\[a-z\]/, "small"],
  [/^\[(?:A-Za-z|a-zA-Z)\]/, "letter"],
  [/^(?:\\w|\[(?:A-Z0-9|0-9A-Z|A-Za-z0-9|a-zA-Z0-9|0-9A-Za-z|0-9a-zA-Z|a-z0-9|0-9a-z)\])/, "letter-or-digit"],
  [/^\./, "any"],
];
const TIMES = /^(?:\{(\d+)(?:(,)(\d*))?\}|([*+?]))/;
/** One character that stands for itself, escaped or not. */
const ITSELF = /^(?:\\([^\w\s])|([^\\^$.|?*+()[\]{}]))/u;

/** What it asks for, one part after the other; null when that cannot be said simply. */
export function partsOfPattern(pattern: string): readonly PatternPart[] | null {
  let rest = pattern.replace(/^\^/, "").replace(/(?<!\\)\$$/, "");
  const parts: PatternPart[] = [];
  while (rest !== "") {
    const read = readOne(rest);
    if (read === null) return null;
    rest = rest.slice(read.length);
    const times = TIMES.exec(rest);
    rest = rest.slice(times?.[0].length ?? 0);
    if (/^[?+*]/.test(rest) && times !== null) return null;
    const { least, most } = countOf(times);
    const last = parts.at(-1);
    const joins = read.what.is === "text" && last?.what.is === "text" && isOnce(last) && least === 1 && most === 1;
    if (joins && last.what.is === "text" && read.what.is === "text") {
      parts[parts.length - 1] = { ...last, what: { is: "text", text: last.what.text + read.what.text } };
    } else parts.push({ what: read.what, least, most });
  }
  return parts.length === 0 ? null : parts;
}

/** A pattern that the example keeps: as many digits and letters, the rest as it is. */
export function patternLike(example: string): string {
  return example.replace(/[0-9]+|[A-Z]+|[a-z]+|[^0-9A-Za-z]/gu, (run) => {
    if (/^[0-9]/.test(run)) return times("[0-9]", run.length);
    if (/^[A-Z]/.test(run)) return times("[A-Z]", run.length);
    if (/^[a-z]/.test(run)) return times("[a-z]", run.length);
    return run.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
  });
}

function times(set: string, count: number): string {
  return count === 1 ? set : `${set}{${count}}`;
}

function isOnce({ least, most }: PatternPart): boolean {
  return least === 1 && most === 1;
}

function readOne(text: string): { what: PatternPart["what"]; length: number } | null {
  for (const [expression, of] of CLASSES) {
    const found = expression.exec(text);
    if (found !== null) return { what: { is: "characters", of }, length: found[0].length };
  }
  const itself = ITSELF.exec(text);
  if (itself === null) return null;
  return { what: { is: "text", text: itself[1] ?? itself[2] ?? "" }, length: itself[0].length };
}

function countOf(found: RegExpExecArray | null): { least: number; most: number | null } {
  if (found === null) return { least: 1, most: 1 };
  const [, least, comma, most, sign] = found;
  if (sign === "?") return { least: 0, most: 1 };
  if (sign !== undefined) return { least: sign === "+" ? 1 : 0, most: null };
  if (comma === undefined) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === "" ? null : Number(most) };
}
