/** For keys that found nothing: rows of the other table that may be meant, and those that hold what one types. */
import { useEffect, useState } from "react";
import { inTurns } from "#client/views/slices.ts";
import { proposeRowsInSlices } from "#shared/cleaning/join/propose-rows.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Found } from "./use-matches.ts";

interface Proposals {
  /** the nearest first */
  of(first: RowHandle): readonly RowHandle[];
  search(typed: string): readonly RowHandle[];
  /** rows of the other table whose key is the same as that of this one */
  sharing(row: RowHandle): readonly RowHandle[];
}

/** keys that something is proposed for */
const MOST_KEYS = 2_000;
const MOST_FOUND = 20;
/** between the parts of a key: what no cell holds */
const BETWEEN = "\u0000";

/** null: not wanted, or on its way */
export function useProposals(table: Table, source: Table, found: Found, wanted: boolean): Proposals | null {
  const [proposals, setProposals] = useState<Proposals | null>(null);
  useEffect(() => {
    if (!wanted) return;
    return inTurns(proposing(table, source, found), setProposals);
  }, [table, source, found, wanted]);
  return wanted ? proposals : null;
}

function* proposing(table: Table, source: Table, { ask, matches }: Found): InSlices<Proposals> {
  const lost = matches.keys.filter(({ is }) => is === "unmatched").slice(0, MOST_KEYS);
  const here = ask.keys.map((pair) => lost.map(({ first }) => table.text(first, pair.here)));
  const rows = Array.from(source.order, (row) => row as RowHandle);
  const there: string[][] = [];
  for (const pair of ask.keys) {
    there.push(source.columnTexts(pair.there));
    yield;
  }
  // each key once: rows that share one are told apart afterwards
  const places = new Map<string, number[]>();
  for (let place = 0; place < rows.length; place++) {
    const key = there.map((column) => column[place] ?? "").join(BETWEEN);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
    if (place % 8_192 === 8_191) yield;
  }
  places.delete(ask.keys.map(() => "").join(BETWEEN));
  const firsts = [...places.values()].map(([first = 0]) => first);
  const proposed = yield* proposeRowsInSlices(here, [...lost.keys()], there, firsts);
  const byFirst = new Map(
    proposed.map(({ row, candidates }) => [lost[row]?.first, candidates.flatMap((place) => rows[place] ?? [])]),
  );
  const folded: { readonly text: string; readonly row: RowHandle }[] = [];
  for (const [at, place] of firsts.entries()) {
    const row = rows[place];
    if (row !== undefined) folded.push({ text: foldText(there.map((column) => column[place] ?? "").join(" ")), row });
    if (at % 2_048 === 2_047) yield;
  }
  return {
    of: (first) => byFirst.get(first) ?? [],
    search(typed) {
      const words = foldText(typed).split(/\s+/).filter(Boolean);
      const held: RowHandle[] = [];
      for (const { text, row } of folded) {
        if (words.every((word) => text.includes(word))) held.push(row);
        if (held.length === MOST_FOUND) break;
      }
      return held;
    },
    sharing(row) {
      const key = ask.keys.map((pair) => source.text(row, pair.there)).join(BETWEEN);
      return (places.get(key) ?? []).flatMap((place) => rows[place] ?? []);
    },
  };
}
