/** What a join is given: the other table, by what rows are found there, what comes of it. What would be done is shown underneath. */
import { Checkbox } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import { inTurns } from "#client/views/slices.ts";
import { proposeKeyInSlices } from "#shared/cleaning/join/propose-keys.ts";
import { titledColumns } from "#shared/cleaning/join/titled-columns.ts";
import { type Brought, JoinParams } from "#shared/cleaning/operations/compile/join.ts";
import { schoolKeys } from "#shared/cleaning/registers/school-keys.ts";
import { seldomBrought } from "#shared/cleaning/registers/seldom-brought.ts";
import { type Source, sourceKey } from "#shared/cleaning/sources.ts";
import type { Table } from "#shared/document/table.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { OwnFormProps } from "../cleaning/own-forms.ts";
import { BringPart } from "./bring-part.tsx";
import styles from "./joining.module.css";
import { KeysPart } from "./keys-part.tsx";
import { MatchesPart } from "./matches-part.tsx";
import type { ReadRegister, Register } from "./register/register-dialog.tsx";
import { SourceChoice } from "./source-choice.tsx";
import { useBroughtColumns } from "./use-brought-columns.ts";
import { useMatches } from "./use-matches.ts";
import { useSource } from "./use-source.ts";

const NOTHING: JoinParams = { source: null, keys: [], comparison: "cleaned", bring: [], choices: [], others: false };
/** columns that are ticked by themselves */
const MOST_TICKED = 8;

export function JoinForm({ dataset, collaboration, params: given, rows, onParams, onGo, onTold }: OwnFormProps) {
  const words = useWords().joining;
  const read = JoinParams.safeParse(given);
  const params = read.success ? read.data : NOTHING;
  const { table: source, revision } = useSource(params.source);
  const { table } = collaboration;
  const found = useMatches(collaboration, source, revision, params, rows);
  const latest = useRef(params);
  latest.current = params;
  const set = (next: Partial<JoinParams>) => onParams({ ...latest.current, ...next });

  useBroughtColumns(table, params.bring, (bring) => set({ bring }));

  const register = params.source?.kind === "register" ? params.source.register : null;
  /** by what a register was asked: the key, where it is known */
  const askedBy = useRef<JoinParams["keys"]>([]);
  // the key and what comes are proposed when nothing was said of them
  const isNew = source !== null && params.keys.length === 0 && params.bring.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each table that is chosen
  useEffect(() => {
    if (!isNew || source === null) return;
    const known = askedBy.current;
    askedBy.current = [];
    if (known.length > 0) return set({ keys: [...known], bring: proposedBring(table, source, known, register) });
    return inTurns(proposeKeyInSlices(table, source), (key) => {
      const there = titledColumns(source).find(({ id }) => id === key?.there)?.title ?? "";
      const found = key === null ? null : { column: key.here, there };
      const keys = register === "schools" ? schoolKeys(table, found) : found === null ? [] : [found];
      if (keys.length > 0)
        set({ keys: keys.map((one) => ({ ...one })), bring: proposedBring(table, source, keys, register) });
    });
  }, [isNew, source, table]);

  const counts = found?.matches.counts;
  const without = counts === undefined ? null : words.matches.without(counts.unmatched, counts.ambiguous);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it changes
  useEffect(() => onTold(without), [without]);

  function readRegister({ source: read, keys }: ReadRegister) {
    askedBy.current = keys;
    const isSame = params.source !== null && sourceKey(params.source) === sourceKey(read);
    // what was chosen of it stands, as when a recipe asks again
    if (isSame && params.bring.length > 0) set({ source: read, ...(keys.length > 0 && { keys: [...keys] }) });
    else onParams({ ...NOTHING, source: read });
  }
  function choose(next: Source) {
    onParams({ ...NOTHING, comparison: params.comparison, source: next });
  }
  return (
    <div className={styles.form}>
      <SourceChoice
        dataset={dataset}
        source={params.source}
        onSource={choose}
        registers={{ table, onRead: readRegister }}
      />
      {source !== null && (
        <>
          <KeysPart table={table} source={source} params={params} onParams={set} />
          {found !== null && (
            <MatchesPart
              table={table}
              source={source}
              found={found}
              choices={params.choices}
              onChoices={(choices) => set({ choices: JoinParams.shape.choices.parse(choices) })}
              onGo={onGo}
            />
          )}
          <BringPart collaboration={collaboration} source={source} params={params} onParams={set} />
          <Checkbox
            size="sm"
            label={words.others(found?.matches.unused.length ?? null)}
            description={words.othersHint}
            checked={params.others}
            onChange={(event) => set({ others: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}

/** New columns, of titles that are not here; private ones stay there. */
function proposedBring(
  table: Table,
  source: Table,
  keys: readonly JoinParams["keys"][number][],
  register: Register | null,
): Brought[] {
  const here = new Set(table.columns.map(({ name }) => foldText(name.trim())));
  const seldom = register === null ? null : seldomBrought(register);
  return titledColumns(source)
    .filter(({ title, isPrivate }) => keys.every(({ there }) => there !== title) && !isPrivate)
    .filter(({ title }) => !here.has(foldText(title)) && seldom?.has(title) !== true)
    .slice(0, seldom === null ? MOST_TICKED : undefined)
    .map(({ title }) => ({ there: title, title }));
}
