/** Functions of texts. Of nothing, they make nothing, but where their words say otherwise. */

import { foldText } from "#shared/model/fold-text.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { inLetterCase } from "../../texts/letter-case.ts";
import { padded } from "../../texts/pad.ts";
import { trimmed, withoutAccents, withoutPunctuation, withSingleSpaces } from "../../texts/plain-text.ts";
import {
  asNumber,
  type Failed,
  isFailed,
  TOO_LONG,
  textValue,
  type Value,
  writtenNumber,
  writtenValue,
} from "../value.ts";
import { type FunctionDefinition, plain } from "./definition.ts";

type Given = Exclude<Value, Failed>;

export const TEXT_FUNCTIONS: readonly FunctionDefinition[] = [
  ofText(["MAJUSCULE", "UPPER"], (text) => inLetterCase(text, "upper")),
  ofText(["MINUSCULE", "LOWER"], (text) => inLetterCase(text, "lower")),
  ofText(["NOMPROPRE", "PROPER"], (text) => inLetterCase(text, "names")),
  ofText(["PHRASE", "SENTENCE"], (text) => inLetterCase(text, "sentence")),
  ofText(["SUPPRESPACE", "TRIM"], (text) => withSingleSpaces(trimmed(text))),
  ofText(["SANSACCENTS", "NOACCENTS"], withoutAccents),
  ofText(["SANSPONCTUATION", "NOPUNCTUATION"], withoutPunctuation),
  counted(["GAUCHE", "LEFT"], (signs, count) => signs.slice(0, count)),
  counted(["DROITE", "RIGHT"], (signs, count) => (count === 0 ? [] : signs.slice(-count))),
  plain(["STXT", "MID"], 2, 3, (value, from = null, count = null) => {
    const [start, size] = [asNumber(from), asNumber(count)];
    if (isFailed(start)) return start;
    if (isFailed(size)) return size;
    const first = Math.max(0, Math.trunc(start ?? 1) - 1);
    const signs = [...written(value)];
    return textValue(signs.slice(first, size === null ? undefined : first + Math.max(0, Math.trunc(size))).join(""));
  }),
  plain(["NBCAR", "LEN"], 1, 1, (value) => [...written(value)].length),
  heavy(["REMPLACER", "REPLACE", "SUBSTITUE", "SUBSTITUTE"], 3, 3, (value, sought, by) =>
    replaced(written(value), written(sought), written(by)),
  ),
  heavy(["REPETER", "REPT", "REPEAT"], 2, 2, (value, times) => {
    const count = asNumber(times);
    if (isFailed(count)) return count;
    const text = written(value);
    const whole = Math.max(0, Math.trunc(count ?? 0));
    return text.length * whole > LIMITS.cellLength ? TOO_LONG : textValue(text.repeat(whole));
  }),
  heavy(["COMPLETER", "PAD"], 2, 3, (value, size, sign = "0") => {
    const count = asNumber(size);
    if (isFailed(count)) return count;
    if (count !== null && count > LIMITS.cellLength) return TOO_LONG;
    return textValue(padded(written(value), count ?? 0, written(sign), "start"));
  }),
  plain(["CONCAT", "CONCAT", "CONCATENER", "CONCATENATE"], 1, null, (...values) => joined("", values)),
  plain(["JOINDRE", "JOIN", "JOINDRE.TEXTE", "TEXTJOIN"], 2, null, (between, ...values) =>
    joined(
      written(between),
      values.filter((value) => value !== null),
    ),
  ),
  plain(["AVANT", "BEFORE"], 2, 2, (value, mark) => {
    const [text, sought] = [written(value), written(mark)];
    const at = sought === "" ? -1 : text.indexOf(sought);
    return textValue(at === -1 ? text : text.slice(0, at));
  }),
  plain(["APRES", "AFTER"], 2, 2, (value, mark) => {
    const [text, sought] = [written(value), written(mark)];
    const at = sought === "" ? -1 : text.indexOf(sought);
    return at === -1 ? null : textValue(text.slice(at + sought.length));
  }),
  plain(["MORCEAU", "PART"], 3, 3, (value, mark, place) => {
    const number = asNumber(place);
    if (isFailed(number)) return number;
    const [text, sought] = [written(value), written(mark)];
    const parts = sought === "" ? [text] : text.split(sought);
    const at = Math.trunc(number ?? 1);
    // from the end: -1 is the last one
    return textValue((at < 0 ? parts.at(at) : parts[at - 1]) ?? "");
  }),
  folded(["CONTIENT", "CONTAINS"], (text, sought) => text.includes(sought)),
  folded(["COMMENCE.PAR", "STARTS.WITH"], (text, sought) => text.startsWith(sought)),
  folded(["FINIT.PAR", "ENDS.WITH"], (text, sought) => text.endsWith(sought)),
];

/** It makes a long text of short ones. */
function heavy(...given: Parameters<typeof plain>): FunctionDefinition {
  return { ...plain(...given), heavy: true };
}

/** A text, or a number as it is written. */
function written(value: Given): string {
  return typeof value === "number" ? writtenNumber(value) : writtenValue(value);
}

function ofText(names: Parameters<typeof plain>[0], become: (text: string) => string): FunctionDefinition {
  return plain(names, 1, 1, (value) => textValue(become(written(value))));
}

/** Signs as people count them: one for a letter with its accent, or an emoji. */
function counted(
  names: Parameters<typeof plain>[0],
  take: (signs: readonly string[], count: number) => readonly string[],
): FunctionDefinition {
  return plain(names, 1, 2, (value, size = 1) => {
    const count = asNumber(size);
    if (isFailed(count)) return count;
    return textValue(take([...written(value)], Math.max(0, Math.trunc(count ?? 0))).join(""));
  });
}

/** Whatever the case and the accents. */
function folded(
  names: Parameters<typeof plain>[0],
  holds: (text: string, sought: string) => boolean,
): FunctionDefinition {
  return plain(names, 2, 2, (value, sought) => holds(foldText(written(value)), foldText(written(sought))));
}

function replaced(text: string, sought: string, by: string): Value {
  if (sought === "") return textValue(text);
  const parts = text.split(sought);
  const length = text.length + (parts.length - 1) * (by.length - sought.length);
  return length > LIMITS.cellLength ? TOO_LONG : textValue(parts.join(by));
}

function joined(between: string, values: readonly Given[]): Value {
  let text = "";
  for (const [place, value] of values.entries()) {
    text += place === 0 ? written(value) : between + written(value);
    if (text.length > LIMITS.cellLength) return TOO_LONG;
  }
  return textValue(text);
}
