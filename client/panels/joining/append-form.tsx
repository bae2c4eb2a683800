/** What an append is given: the other table, where each of its columns goes, and how rows say where they come from. */
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import { titledColumns } from "#shared/cleaning/join/titled-columns.ts";
import { AppendParams, proposedLinks } from "#shared/cleaning/operations/compile/append.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import type { OwnFormProps } from "../cleaning/own-forms.ts";
import styles from "./joining.module.css";
import { SourceChoice } from "./source-choice.tsx";
import { useOtherTables } from "./use-other-tables.ts";
import { useSource } from "./use-source.ts";

const NOTHING: AppendParams = { source: null, links: [], provenance: null };
/** what no id of a column is */
const NEW = "+";
const IGNORED = "-";
/** those that find their place by themselves are folded from so many on */
const MANY = 5;

export function AppendForm({ dataset, collaboration, params: given, onParams, onTold }: OwnFormProps) {
  const words = useWords().joining.append;
  const { table } = collaboration;
  const read = AppendParams.safeParse(given);
  const params = read.success ? read.data : NOTHING;
  const { table: source } = useSource(params.source);
  const { name } = useOtherTables(dataset);
  const set = (next: Partial<AppendParams>) => onParams({ ...params, ...next });
  const isNew = source !== null && params.links.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each table that is chosen
  useEffect(() => {
    if (isNew && source !== null) set({ links: proposedLinks(table, source) });
  }, [isNew, source, table]);

  const latest = useRef(params);
  latest.current = params;
  // rows that came once are not put there again by a click too many: the next table is asked for
  // biome-ignore lint/correctness/useExhaustiveDependencies: parameters are those of that moment
  useEffect(() => {
    if (source === null) return;
    return table.subscribe(({ local, appeared }) => {
      if (local && appeared.length > 0 && appeared.length === source.rowCount)
        onParams({ ...NOTHING, provenance: latest.current.provenance });
    });
  }, [table, source]);

  function choose(next: Source) {
    const provenance = params.provenance === null ? null : { ...params.provenance, there: next.name };
    onParams({ source: next, links: [], provenance });
  }
  function link(title: string, value: string) {
    const others = params.links.filter(({ there }) => there !== title);
    // two columns of the other cannot go into one
    const free = others.filter((one) => !("column" in one && one.column === value));
    if (value === IGNORED) set({ links: others });
    else if (value === NEW) set({ links: [...others, { there: title, title }] });
    else set({ links: [...free, { there: title, column: value }] });
  }
  const { provenance } = params;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as they were called when the table was chosen: nothing moves away under one's hands
  const alike = useMemo(() => new Set(table.columns.map(({ name }) => name)), [table, source]);
  const columns = source === null ? [] : titledColumns(source);
  const settled = columns.filter(({ title, isPrivate }) => alike.has(title) && !isPrivate);
  const folded = new Set(settled.length < MANY ? [] : settled);
  const ignored = columns.filter(({ title }) => !params.links.some(({ there }) => there === title));
  const alsoFolded = ignored.filter((one) => folded.has(one)).length;
  // until links were proposed, none was chosen to be left there
  const told = params.links.length === 0 || ignored.length === 0 ? null : words.ignoredCount(ignored.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it changes
  useEffect(() => onTold(told), [told]);
  const choiceOf = ({ id, title, isPrivate }: (typeof columns)[number]) => {
    const to = params.links.find(({ there }) => there === title);
    return (
      <NativeSelect
        key={id}
        size="xs"
        label={title}
        description={isPrivate ? words.isPrivate : undefined}
        aria-label={words.to(title)}
        value={to === undefined ? IGNORED : "column" in to ? to.column : NEW}
        data={[
          { value: NEW, label: words.fresh },
          { value: IGNORED, label: words.ignored },
          ...table.columns.map((column) => ({ value: column.id as string, label: column.name })),
        ]}
        onChange={(event) => link(title, event.currentTarget.value)}
      />
    );
  };
  return (
    <div className={styles.form}>
      <SourceChoice dataset={dataset} source={params.source} onSource={choose} />
      {source !== null && (
        <>
          <fieldset className={styles.part}>
            <legend>{words.label}</legend>
            {columns.filter((one) => !folded.has(one)).map(choiceOf)}
            {folded.size > 0 && (
              <details className={styles.folded}>
                <summary className={styles.soft}>
                  {words.alike(folded.size - alsoFolded)}
                  {alsoFolded > 0 && ` · ${words.ignoredCount(alsoFolded)}`}
                </summary>
                <div className={styles.part}>{columns.filter((one) => folded.has(one)).map(choiceOf)}</div>
              </details>
            )}
          </fieldset>
          <fieldset className={styles.part}>
            <legend>{words.provenance}</legend>
            <Checkbox
              size="sm"
              label={words.say}
              description={words.sayHint}
              checked={provenance !== null}
              onChange={(event) =>
                set({
                  provenance: event.currentTarget.checked
                    ? { title: "provenance", here: name, there: params.source?.name ?? "" }
                    : null,
                })
              }
            />
            {provenance !== null &&
              (["title", "there", "here"] as const).map((part) => (
                <TextInput
                  key={part}
                  size="xs"
                  label={words.provenanceParts[part]}
                  maxLength={500}
                  value={provenance[part]}
                  onChange={(event) => set({ provenance: { ...provenance, [part]: event.currentTarget.value } })}
                />
              ))}
          </fieldset>
        </>
      )}
    </div>
  );
}
