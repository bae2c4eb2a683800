/** The file as it was understood, at the left; what we make of it, in sentences that can be taken otherwise, at the right. Nothing exists before the last button. */
import { Loader, Tabs } from "@mantine/core";
import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BackToProposed } from "#client/panels/reading/back-to-proposed.tsx";
import { Decisions } from "#client/panels/reading/decisions.tsx";
import { FileLines } from "#client/panels/reading/file-lines.tsx";
import { ResultTable } from "#client/panels/reading/result-table.tsx";
import { datasetName } from "#client/panels/reading/table-names.ts";
import { type Reading, useReading } from "#client/panels/reading/use-reading.ts";
import { useWords } from "#client/ui/words.tsx";
import type { UploadPreview } from "#shared/wire/imports.ts";
import styles from "./assistant.module.css";
import { AssistantEnd } from "./assistant-end.tsx";
import { CreationState } from "./creation-state.tsx";
import { leftOf, type Made } from "./import-queue.ts";
import { SheetChoices } from "./sheet-choices.tsx";
import { SheetStrip } from "./sheet-strip.tsx";
import { useCreation } from "./use-creation.ts";

interface Props {
  readonly initial: UploadPreview;
  /** among several files */
  readonly place: { readonly at: number; readonly of: number } | null;
  onMade(made: readonly Made[]): void;
  onSkip(): void;
  onGiveUp(): void;
}

export function Assistant({ initial, place, onMade, onSkip, onGiveUp }: Props) {
  const { importing: words } = useWords();
  const reading = useReading(initial);
  const { preview, asking, error } = reading;
  // null: the one on screen, whichever it is
  const [several, setSeveral] = useState<ReadonlySet<string> | null>(null);
  const chosen = several ?? new Set([reading.table]);
  // who asks while the file is read again gets what they asked for, once it is
  const [pressed, setPressed] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { creation, made, make, cancel } = useCreation(initial.id, onMade);
  const { tables } = initial;
  const nameOf = (key: string) => names.get(key) ?? datasetName(initial, key);
  const setName = (key: string, name: string) => setNames(new Map([...names, [key, name]]));

  function choose(key: string, wanted: boolean) {
    const others = [...chosen].filter((one) => one !== key);
    const [last] = others;
    if (wanted) setSeveral(new Set([...others, key]));
    else setSeveral(others.length > 1 ? new Set(others) : null);
    const shown = wanted ? key : others.length === 1 ? last : undefined;
    if (shown !== undefined) reading.show(shown);
  }

  function create() {
    const wanted = tables.filter(({ key }) => chosen.has(key));
    void make(wanted.map(({ key }) => ({ table: key, name: nameOf(key).trim(), choices: reading.choicesFor(key) })));
  }
  const goOn = useEffectEvent(() => {
    setPressed(false);
    // a choice that was refused meanwhile is looked at first
    if (error === null) create();
  });
  useEffect(() => {
    if (pressed && !asking) goOn();
  }, [pressed, asking]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (asking) setPressed(true);
    else create();
  }

  const size = words.assistant.size(preview.rowCount, preview.columns.length);
  const [only] = chosen;
  const busy = creation.at === "making";
  return (
    <main className={styles.assistant}>
      <FileSide reading={reading} onShow={reading.show} />
      <form className={styles.decisions} onSubmit={submit}>
        <div className={styles.scrolled}>
          {place !== null && <p className={styles.place}>{words.assistant.place(place.at, place.of)}</p>}
          <h1 className={styles.heading}>{initial.fileName}</h1>
          <div className={styles.size}>
            {size} <BackToProposed reading={reading} />
          </div>
          <p className={styles.legend} role="status">
            {asking ? words.assistant.rereading : size}
          </p>
          {error !== null && (
            <ProblemMessage error={error}>
              <p className={styles.kept}>{words.assistant.refused}</p>
            </ProblemMessage>
          )}
          <fieldset className={styles.choices} disabled={busy}>
            <legend className={styles.legend}>{words.assistant.decisions}</legend>
            {tables.filter(({ empty }) => !empty).length > 1 && (
              <SheetChoices
                tables={tables}
                chosen={chosen}
                nameOf={nameOf}
                onName={setName}
                onChoose={choose}
                onAll={() => setSeveral(new Set(tables.filter(({ empty }) => !empty).map(({ key }) => key)))}
              />
            )}
            <Decisions key={preview.choices.table} reading={reading} />
          </fieldset>
        </div>
        <AssistantEnd
          chosen={chosen.size}
          name={only !== undefined && chosen.size === 1 ? nameOf(only) : null}
          onName={(name) => only !== undefined && setName(only, name)}
          ready={[...chosen].every((key) => nameOf(key).trim() !== "")}
          waiting={pressed && asking}
          making={busy}
          left={leftOf(place)}
          onSkip={place === null ? null : onSkip}
          onGiveUp={busy ? cancel : onGiveUp}
        >
          <CreationState creation={creation} made={[...made.values()]} />
        </AssistantEnd>
      </form>
    </main>
  );
}

function FileSide({ reading, onShow }: { readonly reading: Reading; onShow(key: string): void }) {
  const words = useWords().importing.assistant;
  const { preview, asking, table } = reading;
  const [tab, setTab] = useState<"file" | "table">("file");
  return (
    <Tabs
      value={tab}
      onChange={(value) => setTab(value === "table" ? "table" : "file")}
      className={styles.file}
      keepMounted={false}
    >
      <div className={styles.bar}>
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="file">{words.file}</Tabs.Tab>
          <Tabs.Tab value="table">{words.table}</Tabs.Tab>
        </Tabs.List>
        <span className={styles.hint}>{tab === "file" ? words.fileHint : words.tableHint}</span>
        {asking && <Loader size={16} aria-hidden />}
      </div>
      {preview.tables.length > 1 && <SheetStrip tables={preview.tables} shown={table} onShow={onShow} />}
      <Tabs.Panel value="file" className={styles.lines} aria-busy={asking}>
        {preview.lines.length === 0 ? <p className={styles.none}>{words.noRows}</p> : <FileLines reading={reading} />}
      </Tabs.Panel>
      <Tabs.Panel value="table" className={styles.lines} aria-busy={asking} tabIndex={0}>
        <ResultTable reading={reading} />
        {preview.rows.length === 0 && <p className={styles.none}>{words.noRows}</p>}
      </Tabs.Panel>
    </Tabs>
  );
}
