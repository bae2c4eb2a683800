/** Expressions of OpenRefine (GREL) that say in a formula of this house what they say there: texts, columns, a few functions. All others are not understood. */

/** A formula; null: not understood. `value`: what stands for the cell in the formula. */
export function formulaOfGrel(expression: string, value: string): string | null {
  const source = expression.replace(/^grel:/i, "");
  if (source.length > LONGEST) return null;
  const tokens = tokensOf(source);
  if (tokens === null) return null;
  const reader = { tokens, at: 0, value, depth: 0 };
  const read = readSum(reader);
  return read !== null && reader.at === tokens.length ? read.formula : null;
}

const LONGEST = 2_000;
const DEEPEST = 30;

interface Token {
  readonly kind: "name" | "text" | "pattern" | "number" | "sign";
  readonly text: string;
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly value: string;
  at: number;
  depth: number;
}

interface Read {
  readonly formula: string;
  readonly is: "text" | "number" | "pattern" | "other";
  /** of a text, a number or a pattern: as it is */
  readonly raw?: string;
}

const TOKEN =
  /\s*(?:([A-Za-z_]\w*)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(?<=[(,]\s*)\/((?:[^/\\]|\\.)+)\/|(\d+(?:\.\d+)?)|(==|!=|[-+.,()[\]]))/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function tokensOf(source: string): Token[] | null {
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < source.trimEnd().length; ) {
    const [, name, double, single, pattern, number, sign] = TOKEN.exec(source) ?? [];
    const text = double ?? single;
    if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (text !== undefined)
      tokens.push({ kind: "text", text: text.replace(/\\(.)/gs, (_, one: string) => ESCAPES[one] ?? one) });
    else if (pattern !== undefined) tokens.push({ kind: "pattern", text: pattern });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else return null;
  }
  return tokens;
}

function readSum(reader: Reader): Read | null {
  let left = readCompared(reader);
  while (left !== null && takes(reader, "+")) {
    const right = readCompared(reader);
    // of two numbers it is a sum there
    if (right === null || (left.is !== "text" && right.is !== "text")) return null;
    left = { formula: `${left.formula} & ${right.formula}`, is: "text" };
  }
  return left;
}

function readCompared(reader: Reader): Read | null {
  const left = readChained(reader);
  const sign = reader.tokens[reader.at];
  if (left === null || sign?.kind !== "sign" || (sign.text !== "==" && sign.text !== "!=")) return left;
  reader.at++;
  const right = readChained(reader);
  return right === null ? null : other(`${left.formula} ${sign.text === "==" ? "=" : "<>"} ${right.formula}`);
}

/** `value.trim().toUppercase()` */
function readChained(reader: Reader): Read | null {
  let read = readFirst(reader);
  while (read !== null && takes(reader, ".")) {
    const name = reader.tokens[reader.at++];
    if (name?.kind !== "name" || !takes(reader, "(")) return null;
    const given = readGiven(reader);
    read = given === null ? null : called(name.text, [read, ...given], reader);
  }
  return read;
}

function readFirst(reader: Reader): Read | null {
  const token = reader.tokens[reader.at++];
  if (token === undefined) return null;
  if (token.kind === "text") return { formula: textOf(token.text), is: "text", raw: token.text };
  if (token.kind === "number") return { formula: token.text, is: "number", raw: token.text };
  if (token.kind === "pattern") return { formula: textOf(token.text), is: "pattern", raw: token.text };
  if (token.kind === "sign") {
    if (token.text !== "(") return null;
    const inside = deeper(reader, readSum);
    return inside !== null && takes(reader, ")") ? { ...inside, formula: `(${inside.formula})` } : null;
  }
  if (token.text === "value") return { formula: reader.value, is: "other" };
  if (token.text === "null") return other('""');
  if (token.text === "cells") return readColumn(reader);
  if (!takes(reader, "(")) return null;
  const given = readGiven(reader);
  return given === null ? null : called(token.text, given, reader);
}

/** `["nom"].value`, `.nom.value` */
function readColumn(reader: Reader): Read | null {
  const bracket = takes(reader, "[");
  if (!bracket && !takes(reader, ".")) return null;
  const title = reader.tokens[reader.at++];
  if (title?.kind !== (bracket ? "text" : "name") || (bracket && !takes(reader, "]"))) return null;
  if (!takes(reader, ".") || reader.tokens[reader.at++]?.text !== "value") return null;
  return other(columnNamed(title?.text ?? ""));
}

/** Up to the parenthesis that closes. */
function readGiven(reader: Reader): Read[] | null {
  const given: Read[] = [];
  if (takes(reader, ")")) return given;
  do {
    const one = deeper(reader, readSum);
    if (one === null) return null;
    given.push(one);
  } while (takes(reader, ","));
  return takes(reader, ")") ? given : null;
}

type Translate = (given: readonly string[], read: readonly Read[]) => string | null;

const FUNCTIONS: ReadonlyMap<string, readonly [count: number, Translate]> = new Map(
  Object.entries<readonly [count: number, Translate]>({
    trim: [1, ([text]) => `REMPLACER.MOTIF(${text}; "^\\s+|\\s+$"; "")`],
    strip: [1, ([text]) => `REMPLACER.MOTIF(${text}; "^\\s+|\\s+$"; "")`],
    toUppercase: [1, ([text]) => `MAJUSCULE(${text})`],
    toLowercase: [1, ([text]) => `MINUSCULE(${text})`],
    toTitlecase: [1, ([text]) => `NOMPROPRE(${text})`],
    length: [1, ([text]) => `NBCAR(${text})`],
    replace: [
      3,
      ([text, sought, by], [, what]) =>
        what?.is === "pattern"
          ? `REMPLACER.MOTIF(${text}; ${sought}; ${by})`
          : what?.is === "text"
            ? `REMPLACER(${text}; ${sought}; ${by})`
            : null,
    ],
    substring: [
      3,
      ([text], [, from, to]) =>
        from?.is === "number" && to?.is === "number"
          ? `STXT(${text}; ${Number(from.raw) + 1}; ${Number(to.raw) - Number(from.raw)})`
          : null,
    ],
    if: [3, ([holds, then, otherwise]) => `SI(${holds}; ${then}; ${otherwise})`],
    isBlank: [1, ([text]) => `ESTVIDE(${text})`],
    not: [1, ([holds]) => `NON(${holds})`],
  }),
);

function called(name: string, read: readonly Read[], reader: Reader): Read | null {
  if (name === "split") return part(read, reader);
  if (name === "toString" && read.length === 1) return read[0] ?? null;
  const [count, translate] = FUNCTIONS.get(name) ?? [];
  if (count !== read.length || translate === undefined) return null;
  const formula = translate(
    read.map((one) => one.formula),
    read,
  );
  return formula === null ? null : other(formula);
}

/** `split("-")[0]`: a list alone is no text. */
function part(read: readonly Read[], reader: Reader): Read | null {
  const [text, mark] = read;
  if (text === undefined || mark?.is !== "text" || read.length !== 2 || !takes(reader, "[")) return null;
  const back = takes(reader, "-");
  const place = reader.tokens[reader.at++];
  if (place?.kind !== "number" || !takes(reader, "]")) return null;
  return other(`MORCEAU(${text.formula}; ${mark.formula}; ${back ? `-${place.text}` : Number(place.text) + 1})`);
}

function deeper(reader: Reader, read: (reader: Reader) => Read | null): Read | null {
  if (++reader.depth > DEEPEST) return null;
  const done = read(reader);
  reader.depth--;
  return done;
}

function takes(reader: Reader, sign: string): boolean {
  const token = reader.tokens[reader.at];
  if (token?.kind !== "sign" || token.text !== sign) return false;
  reader.at++;
  return true;
}

function other(formula: string): Read {
  return { formula, is: "other" };
}

function textOf(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The column of that title, in a formula. */
export function columnNamed(title: string): string {
  return `[${title.replaceAll("]", "]]")}]`;
}
