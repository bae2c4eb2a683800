/** What a list of replacements makes of a text: all at once, so that `a → b` and `b → a` change places. */
import { foldText } from "#shared/model/fold-text.ts";
import { foldedPlaces } from "#shared/views/find/folded-places.ts";

interface Pair {
  /** blank: blank texts */
  readonly from: string;
  readonly to: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Of two pairs with the same `from`, the first counts; of two found at one place, the longer. Null: nothing is found. */
export function replacerOf(
  pairs: readonly Pair[],
  where: "cell" | "inside",
  exact: boolean,
): (text: string) => string | null {
  const blank = pairs.find(({ from }) => from.trim() === "")?.to ?? null;
  const written = pairs.filter(({ from }) => from.trim() !== "");
  const become = where === "cell" ? wholeTexts(written, exact) : insideTexts(written, exact);
  return (text) => (text.trim() === "" ? blank : become(text));
}

function wholeTexts(pairs: readonly Pair[], exact: boolean): (text: string) => string | null {
  const keyOf = (text: string) => (exact ? text : foldText(text).trim());
  const known = new Map<string, string>();
  for (const { from, to } of pairs) if (!known.has(keyOf(from))) known.set(keyOf(from), to);
  return (text) => known.get(keyOf(text)) ?? null;
}

function insideTexts(pairs: readonly Pair[], exact: boolean): (text: string) => string | null {
  const sought = pairs.map(({ from, to }) => ({ from: exact ? from : foldText(from), to }));
  return (text) => {
    const looked = exact ? text : foldText(text);
    const places = sought.flatMap(({ from, to }): Place[] => {
      if (from === "" || !looked.includes(from)) return [];
      return (exact ? exactPlaces(text, from) : foldedPlaces(text, from)).map((place) => ({ ...place, to }));
    });
    return places.length === 0 ? null : withReplaced(text, places);
  };
}

function exactPlaces(text: string, from: string): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + from.length))
    places.push({ start: at, end: at + from.length });
  return places;
}

function withReplaced(text: string, places: Place[]): string {
  // a stable sort: of the same place, the pair that came first
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let after = "";
  let from = 0;
  for (const { start, end, to } of places) {
    if (start < from) continue;
    after += text.slice(from, start) + to;
    from = end;
  }
  return after + text.slice(from);
}
