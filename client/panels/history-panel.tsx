/** The history: a day's story in sentences, each opens to its cells and can be taken back. */
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { HistoryFilter } from "#client/api/history.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { CellPlace, GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { columnTitles } from "./history/column-titles.ts";
import { byDay } from "./history/days.ts";
import { EntryLine } from "./history/entry-line.tsx";
import { type Choice, Filters, type HistoryScope, KINDS_OF } from "./history/filters.tsx";
import styles from "./history/history.module.css";
import { placeOfRow } from "./history/place-of-row.ts";
import { useHistory } from "./history/use-history.ts";
import { ImportedFiles } from "./imported/imported-files.tsx";
import { ProblemMessage } from "./problem-message.tsx";
import { useStepNotes } from "./steps/use-step-notes.ts";

/** px from the end of what is drawn at which more is fetched */
const NEAR = 600;

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly active: GridSelection["active"];
  readonly handle: { current: GridHandle | null };
  /** the whole table, or what follows the active cell */
  readonly scope: HistoryScope;
  onScope(scope: HistoryScope): void;
  /** ISO 8601: only what was done from then on; null: all of it */
  readonly since: string | null;
  onSince(since: string | null): void;
}

export function HistoryPanel({ dataset, collaboration, active, handle, scope, onScope, since, onSince }: Props) {
  const words = useWords().history;
  const { language } = useLanguage();
  // the lines are drawn again between frames: others type while one reads
  const version = useDeferredValue(useStore(collaboration.tableVersion));
  // why is said above the table
  const refused = useStore(collaboration.saving).state === "refused";
  const [of, setOf] = useState<Omit<Choice, "scope">>({ person: "", kind: "all" });
  const [open, setOpen] = useState<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const choice = { ...of, scope };
  const asked = askedBy(scope, active);
  const filter = asked === null ? null : { ...filterOf(asked, of), ...(since === null ? {} : { from: since }) };
  const { entries, state, error, more, fetchMore } = useHistory(dataset.id, filter, collaboration);
  const notes = useStepNotes(dataset.id, collaboration);
  const { table } = collaboration;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table moves with its version
  const titles = useMemo(() => columnTitles(table), [table, version]);
  const scroller = useRef<HTMLDivElement>(null);
  useStillReading(scroller, entries[0]?.id);
  const days = useMemo(() => byDay(entries, Date.now(), words, language), [entries, words, language]);
  const toggle = useCallback((id: string) => {
    setOpen((before) => (before === id ? null : id));
    setReached(id);
  }, []);

  function onScroll() {
    const box = scroller.current;
    if (box !== null && more && state === "ready" && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR)
      fetchMore();
  }
  // a first page shorter than the panel is followed at once
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn has just changed
  useEffect(onScroll, [entries, more, state]);

  function onKeyDown(event: KeyboardEvent) {
    const lines = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
    const at = lines.findIndex((line) => line.contains(document.activeElement));
    if (at === -1) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    const line = to === undefined ? undefined : lines[to];
    if (to === undefined) return;
    event.preventDefault();
    line?.focus();
    if (line?.dataset.entry !== undefined) setReached(line.dataset.entry);
  }

  const filtered = since !== null || of.person !== "" || of.kind !== "all" || scope !== "table";
  const reachable = entries.some(({ id }) => id === reached) ? reached : entries[0]?.id;
  return (
    <div className={styles.panel}>
      <Filters
        dataset={dataset.id}
        choice={choice}
        newest={entries[0]?.author.id}
        onChoice={({ scope: where, ...rest }) => {
          setOf(rest);
          onScope(where);
        }}
      />
      {since !== null && <SinceNote since={since} onAll={() => onSince(null)} />}
      {scope === "table" && <ImportedFiles dataset={dataset.id} collaboration={collaboration} />}
      {scope !== "table" && (
        <p className={styles.about}>
          {active === null || asked === null ? words.noActive : aboutOf(scope, active, table, titles, words)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div ref={scroller} className={styles.scroller} onScroll={onScroll} onKeyDown={onKeyDown}>
        {state === "offline" && (
          <p role="status" className={styles.note}>
            {entries.length === 0 ? words.offline : words.offlineMore}
          </p>
        )}
        {state === "failed" && !refused && <ProblemMessage error={error} />}
        {filter !== null && state === "loading" && (
          <p role="status" className={styles.note}>
            {words.loading}
          </p>
        )}
        {filter !== null && state === "ready" && entries.length === 0 && (
          <div className={styles.note}>
            <p>{filtered ? words.emptyFiltered : words.empty}</p>
            {filtered && (
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  setOf({ person: "", kind: "all" });
                  onSince(null);
                  onScope("table");
                }}
              >
                {words.showAll}
              </button>
            )}
          </div>
        )}
        <section aria-label={words.list}>
          {days.map((day) => (
            <div key={day.key}>
              <h3 className={styles.day}>{day.title}</h3>
              <ul className={styles.entries}>
                {day.entries.map((entry) => (
                  <EntryLine
                    key={entry.id}
                    dataset={dataset.id}
                    entry={entry}
                    why={notes.get(entry.id)?.text}
                    open={open === entry.id}
                    reachable={reachable === entry.id}
                    asked={asked ?? NOWHERE}
                    titles={titles}
                    version={version}
                    collaboration={collaboration}
                    handle={handle}
                    onToggle={toggle}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
        {entries.length > 0 && state === "ready" && (
          <p className={styles.end}>{more ? words.loadingMore : words.beginning}</p>
        )}
        {entries.length > 0 && !collaboration.mayEdit && !refused && <p className={styles.end}>{words.readOnly}</p>}
      </div>
    </div>
  );
}

function SinceNote({ since, onAll }: { readonly since: string; onAll(): void }) {
  const { visit } = useWords().notices;
  const { language } = useLanguage();
  const when = new Date(since).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", SHORT);
  return (
    <p className={styles.about}>
      {visit.historySince(when)}{" "}
      <button type="button" className={styles.link} onClick={onAll}>
        {visit.wholeHistory}
      </button>
    </p>
  );
}

const SHORT = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;
const NOWHERE = {};

/** null: nothing is active yet */
function askedBy(scope: HistoryScope, active: CellPlace | null): Pick<HistoryFilter, "row" | "column"> | null {
  if (scope === "table") return NOWHERE;
  if (active === null) return null;
  if (scope === "row") return { row: active.row };
  return scope === "column" ? { column: active.column } : active;
}

function filterOf(
  asked: Pick<HistoryFilter, "row" | "column">,
  { person, kind }: Omit<Choice, "scope">,
): HistoryFilter {
  return { ...asked, kinds: KINDS_OF[kind], ...(person === "" ? {} : { person }) };
}

function aboutOf(
  scope: Exclude<HistoryScope, "table">,
  { row, column }: CellPlace,
  table: Table,
  titles: ReturnType<typeof columnTitles>,
  words: ReturnType<typeof useWords>["history"],
): string {
  const position = placeOfRow(row, table) ?? 0;
  const title = titles.get(column)?.name || words.untitled;
  if (scope === "row") return words.ofRow(position);
  return scope === "column" ? words.ofColumn(title) : words.ofCell(title, position);
}

/** Newer lines above leave what one reads where it is; at the very top, with nothing reached, they show themselves. */
function useStillReading(scroller: { readonly current: HTMLDivElement | null }, newest: string | undefined): void {
  /** the newest line drawn before, and how far from the start it was, in px */
  const seen = useRef<{ id: string; from: number } | null>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || newest === undefined) {
      seen.current = null;
      return;
    }
    const fromStart = (id: string) => {
      const line = box.querySelector(`[data-entry="${id}"]`);
      return line === null ? null : line.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    };
    const before = seen.current;
    const now = before === null ? null : fromStart(before.id);
    const reading = box.scrollTop > 0 || box.contains(document.activeElement);
    if (before !== null && now !== null && reading) box.scrollTop += now - before.from;
    seen.current = { id: newest, from: fromStart(newest) ?? 0 };
  }, [scroller, newest]);
}
