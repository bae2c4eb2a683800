/** What was found before anything is joined: how many rows, and by a list each those that were not, or not surely; there a person decides. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { type KeyMatch, type MatchChoice, type MatchKind, toldOf } from "#shared/cleaning/join/match-rows.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { AmbiguousLine } from "./ambiguous-line.tsx";
import styles from "./joining.module.css";
import { UnmatchedLine } from "./unmatched-line.tsx";
import type { Found } from "./use-matches.ts";
import { useProposals } from "./use-proposals.ts";

interface Props {
  readonly table: Table;
  readonly source: Table;
  readonly found: Found;
  readonly choices: readonly MatchChoice[];
  onChoices(choices: readonly MatchChoice[]): void;
  onGo(row: RowHandle, column: ColumnId | null): void;
}

type Shown = MatchKind | "unused" | "blank";

/** lines drawn of a list */
const DRAWN = 50;
/** UTF-16 code units that choices may take: with the rest they travel in one cell's length */
const MOST_CHOSEN = 20_000;

export function MatchesPart({ table, source, found, choices, onChoices, onGo }: Props) {
  const words = useWords().joining.matches;
  const { matches, ask } = found;
  const { counts } = matches;
  const [shown, setShown] = useState<Shown | null>(null);
  const [more, setMore] = useState(DRAWN);
  const [isFull, setIsFull] = useState(false);
  const proposals = useProposals(table, source, found, shown === "unmatched");
  const kinds: readonly (readonly [Shown, number])[] = [
    ["found", counts.found],
    ["near", counts.near],
    ["chosen", counts.chosen],
    ["unmatched", counts.unmatched],
    ["ambiguous", counts.ambiguous],
    ["left", counts.left],
    ["blank", counts.blank],
    ["unused", matches.unused.length],
  ];
  const partsHere = (row: RowHandle) => ask.keys.map(({ here }) => table.text(row, here));
  const partsThere = (row: RowHandle) => ask.keys.map(({ there }) => source.text(row, there));
  const said = (parts: readonly string[]) => parts.join(" · ") || words.nothing;

  function choose(key: KeyMatch, there: RowHandle | null, among: readonly RowHandle[]) {
    const here = partsHere(key.first);
    const told = there === null ? [] : toldOf(source, there, among);
    const choice: MatchChoice = {
      here,
      there: there === null ? null : partsThere(there),
      ...(told.length === 0 ? {} : { told }),
    };
    const next = [...withoutKey(here), choice];
    const full = JSON.stringify(next).length > MOST_CHOSEN;
    setIsFull(full);
    if (!full) onChoices(next);
  }
  function withoutKey(here: readonly string[]) {
    const written = JSON.stringify(here);
    return choices.filter((one) => JSON.stringify(one.here) !== written);
  }

  const keys = shown === null ? [] : matches.keys.filter(({ is }) => is === shown);
  const rows = shown === "unused" ? matches.unused : [];
  return (
    <section className={styles.part} aria-label={words.label}>
      <p role="status" className={styles.counts}>
        {words.summary(counts.found + counts.near + counts.chosen, counts.unmatched, counts.ambiguous)}
      </p>
      <div className={styles.kinds}>
        {kinds
          .filter(([kind, n]) => n > 0 && kind !== "blank")
          .map(([kind, n]) => (
            <Button
              key={kind}
              size="compact-xs"
              variant={shown === kind ? "filled" : "default"}
              aria-pressed={shown === kind}
              data-kind={kind}
              onClick={() => {
                setShown(shown === kind ? null : kind);
                setMore(DRAWN);
              }}
            >
              {words.kinds[kind](n)}
            </Button>
          ))}
      </div>
      {counts.blank > 0 && <p className={styles.soft}>{words.kinds.blank(counts.blank)}</p>}
      {isFull && <p className={styles.caution}>{words.full}</p>}
      {shown !== null && keys.length + rows.length > 0 && (
        <>
          {words.hints[shown] !== "" && <p className={styles.soft}>{words.hints[shown]}</p>}
          <ul className={styles.lines} aria-label={words.kinds[shown](keys.length + rows.length)}>
            {keys.slice(0, more).map((key) => (
              <li key={key.first}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => onGo(key.first, ask.keys[0]?.here ?? null)}
                >
                  {said(partsHere(key.first))}
                </button>
                {key.rows > 1 && <span className={styles.soft}> {words.times(key.rows)}</span>}
                {shown === "unmatched" && (
                  <UnmatchedLine
                    label={said(partsHere(key.first))}
                    proposals={proposals?.of(key.first) ?? []}
                    search={(typed) => proposals?.search(typed) ?? []}
                    said={(row) => said(partsThere(row))}
                    onChoose={(row) => choose(key, row, row === null ? [] : (proposals?.sharing(row) ?? [row]))}
                  />
                )}
                {shown === "ambiguous" && (
                  <AmbiguousLine
                    label={said(partsHere(key.first))}
                    source={source}
                    candidates={key.candidates}
                    onChoose={(row) => choose(key, row, key.candidates)}
                  />
                )}
                {(shown === "near" || shown === "chosen") && key.candidates[0] !== undefined && (
                  <span> → {said(partsThere(key.candidates[0]))}</span>
                )}
                {shown === "near" && (
                  <button type="button" className={styles.link} onClick={() => choose(key, null, [])}>
                    {words.notSame}
                  </button>
                )}
                {(shown === "chosen" || shown === "left") && (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => onChoices(withoutKey(partsHere(key.first)))}
                  >
                    {words.forget}
                  </button>
                )}
              </li>
            ))}
            {rows.slice(0, more).map((row) => (
              <li key={row}>{said(partsThere(row))}</li>
            ))}
          </ul>
          {keys.length + rows.length > more && (
            <Button size="compact-xs" variant="subtle" className={styles.start} onClick={() => setMore(more + DRAWN)}>
              {words.more(keys.length + rows.length - more)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
