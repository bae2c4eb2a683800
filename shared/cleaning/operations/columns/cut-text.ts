/** A text cut into parts: at a separator, at widths, at a pattern, or what the groups of a pattern found. */
import { compileFinder } from "#shared/schema/constraints/pattern-finder.ts";

export type CutText = (text: string) => readonly string[] | "no-match" | "not-computed";

/** `most` null: as many as there are; else the last one holds all the rest. */
export function cutAt(separator: string, most: number | null): CutText {
  return (text) => {
    const parts = text.split(separator);
    if (most === null || parts.length <= most) return parts;
    return [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)];
  };
}

/** Null: it is no regular expression, or finds empty texts everywhere. */
export function cutAtPattern(pattern: string, most: number | null): CutText | null {
  const find = compileFinder(pattern, { ignoreCase: false, whole: false });
  if (find === null) return null;
  return (text) => {
    const found = find(text);
    if (found === null) return "not-computed";
    const parts: string[] = [];
    let from = 0;
    for (const { start, end } of found) {
      // nothing found is a place between two signs, not before the first nor after the last
      if (end === start && (start === 0 || start === text.length)) continue;
      if (most !== null && parts.length === most - 1) break;
      parts.push(text.slice(from, start));
      from = end;
    }
    return [...parts, text.slice(from)];
  };
}

/** What each pair of parentheses found. Null: it is no regular expression. */
export function cutByGroups(pattern: string): CutText | null {
  const find = compileFinder(pattern, { ignoreCase: false, whole: false });
  if (find === null) return null;
  return (text) => {
    const found = find(text);
    if (found === null) return "not-computed";
    const [first] = found;
    if (first === undefined) return "no-match";
    return first.groups.length === 0 ? [text.slice(first.start, first.end)] : first.groups.map((group) => group ?? "");
  };
}

/** Signs as people count them; what is left over is a part too. */
export function cutAtWidths(widths: readonly number[]): CutText {
  return (text) => {
    const signs = [...text];
    const parts: string[] = [];
    let from = 0;
    for (const width of widths) {
      parts.push(signs.slice(from, from + width).join(""));
      from += width;
    }
    return from < signs.length ? [...parts, signs.slice(from).join("")] : parts;
  };
}

/** `5, 2, 3`; null for anything else. */
export function widthsOf(written: string): readonly number[] | null {
  const parts = written.trim().split(/[\s,;]+/);
  if (parts.length > 50 || !parts.every((part) => /^[1-9]\d{0,4}$/.test(part))) return null;
  return parts.map(Number);
}
