/** Which rows were looked at: how many, which are left, and the way from one to the next. */
import { Button } from "@mantine/core";
import { IconArrowNarrowDown } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { MarkSign } from "#client/ui/mark-sign.tsx";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { ShownMark } from "#shared/model/marks.ts";
import type { Dataset } from "#shared/wire/http.ts";
import styles from "./approval.module.css";
import { MarkButtons } from "./mark-buttons.tsx";
import { useTellers } from "./moment.ts";
import { markedRows, nextRowToCheck } from "./next-row.ts";
import { rowTitle } from "./row-title.ts";
import type { GivenMark, ShownMarks } from "./shown-marks.ts";
import type { ReviewKnown } from "./use-review.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly known: ReviewKnown;
  readonly handle: { current: GridHandle | null };
  readonly active: CellPlace | null;
  readonly chosenRows: number;
}

export function RowsPart({ known, ...rest }: Props) {
  const { shown } = known;
  return shown === null ? null : <Rows {...rest} known={known} shown={shown} />;
}

/** lines drawn at once */
const DRAWN = 200;
const KINDS = ["to-check", "question", "modified", "valid"] as const;

function Rows({ shown, known, ...rest }: Props & { readonly shown: ShownMarks }) {
  const words = useWords().approval.marks;
  const { collaboration, handle } = rest;
  const { table } = collaboration;
  const version = useStore(collaboration.tableVersion);
  const marks = useStore(shown.rows);
  const [kind, setKind] = useState<ShownMark | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the table
  const rows = useMemo(() => markedRows(table, marks), [table, marks, version]);
  const count = (of: ShownMark) => rows.filter(({ mark }) => mark === of).length;
  const valid = count("valid");
  const listed = rows.filter(({ mark }) => kind === null || mark === kind);
  const next = () => {
    const active = handle.current?.selected().active;
    const row = nextRowToCheck(table, marks, active?.row ?? null);
    const column = active?.column ?? table.columns[0]?.id;
    if (row !== null && column !== undefined) handle.current?.goTo({ row, column });
  };
  const percent = table.rowCount === 0 ? 0 : Math.floor((valid / table.rowCount) * 100);
  return (
    <>
      <section className={styles.section} aria-label={words.progress(valid, table.rowCount)}>
        <p className={styles.progress} role="status">
          {words.progress(valid, table.rowCount)}
        </p>
        <progress className={styles.bar} value={valid} max={Math.max(1, table.rowCount)}>
          {words.progressOf(percent)}
        </progress>
        {valid < table.rowCount ? (
          <Button variant="default" leftSection={<IconArrowNarrowDown size={16} aria-hidden />} onClick={next}>
            {words.next}
            <kbd className={styles.key}>F8</kbd>
          </Button>
        ) : (
          table.rowCount > 0 && <p className={styles.good}>{words.noneLeft}</p>
        )}
      </section>
      <MarkButtons {...rest} />
      <Rest shown={shown} table={table} />
      <section className={styles.section} aria-label={words.list}>
        <h3 className={styles.heading}>{words.list}</h3>
        {rows.length === 0 ? (
          <p className={styles.soft}>{words.none}</p>
        ) : (
          <>
            <div className={styles.chips}>
              <Chip pressed={kind === null} onPress={() => setKind(null)} label={words.all} count={rows.length} />
              {KINDS.filter((of) => count(of) > 0 || of === kind).map((of) => (
                <Chip
                  key={of}
                  mark={of}
                  pressed={kind === of}
                  onPress={() => setKind(kind === of ? null : of)}
                  label={words.names[of]}
                  count={count(of)}
                />
              ))}
            </div>
            {listed.length === 0 && <p className={styles.soft}>{words.noneOf}</p>}
            <ul className={styles.rows}>
              {listed.slice(0, DRAWN).map(({ handle: row, row: id, mark }) => (
                <li key={id}>
                  <MarkSign mark={mark} size={16} label={words.names[mark]} />
                  <div>
                    <button
                      type="button"
                      className={styles.rowLink}
                      onClick={() => {
                        const column = handle.current?.selected().active?.column ?? table.columns[0]?.id;
                        if (column !== undefined) handle.current?.goTo({ row: id, column });
                      }}
                    >
                      {words.ofRow(table.positionOf(row) + 1)} · {rowTitle(table, row) ?? words.blankRow}
                    </button>
                    <ByWhom given={known.given.rows.get(id)} />
                  </div>
                </li>
              ))}
            </ul>
            {listed.length > DRAWN && <p className={styles.soft}>{words.more(listed.length - DRAWN)}</p>}
          </>
        )}
      </section>
    </>
  );
}

interface ChipProps {
  readonly mark?: ShownMark;
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  onPress(): void;
}

function Chip({ mark, label, count, pressed, onPress }: ChipProps) {
  const figures = useFigures();
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {mark !== undefined && <MarkSign mark={mark} />}
      {label} <span className={styles.count}>{figures(count)}</span>
    </button>
  );
}

/** Marks of columns and of the whole table. */
function Rest({ shown, table }: { readonly shown: ShownMarks; readonly table: Table }) {
  const words = useWords();
  const { marks } = words.approval;
  const columns = useStore(shown.columns);
  const whole = useStore(shown.table);
  const listed = table.columns.flatMap(({ id, name }) => {
    const mark = columns.get(id);
    return mark === undefined ? [] : [{ id, mark, label: marks.ofColumn(name || words.grid.untitled) }];
  });
  if (listed.length === 0 && whole === null) return null;
  return (
    <section className={styles.section} aria-label={marks.columns}>
      <h3 className={styles.heading}>{marks.columns}</h3>
      <ul className={styles.rows}>
        {whole !== null && (
          <li>
            <MarkSign mark={whole} size={16} />
            <span>{marks.tableNames[whole]}</span>
          </li>
        )}
        {listed.map(({ id, mark, label }) => (
          <li key={id}>
            <MarkSign mark={mark} size={16} label={marks.names[mark]} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByWhom({ given }: { readonly given: GivenMark | undefined }) {
  const words = useWords().approval.marks;
  const { who, when } = useTellers();
  if (given === undefined) return null;
  return <span className={styles.when}>{words.by(who(given.by), when(given.at))}</span>;
}
