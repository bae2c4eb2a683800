/** Everything one gesture changed, fetched when it is opened. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchHistoryDetail } from "#client/api/history.ts";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { FirstImport } from "#client/panels/imported/imported-files.tsx";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import type { HistoryCell, HistoryDetail } from "#shared/wire/history.ts";
import { firstTexts } from "../trash/first-texts.ts";
import { CellChange } from "./cell-change.tsx";
import type { ColumnTitle } from "./column-titles.ts";
import styles from "./history.module.css";
import { placeOfRow } from "./place-of-row.ts";
import { TakeBack } from "./take-back.tsx";

/** cells drawn at first, and each time more are asked for */
const CELLS = 30;
/** rows drawn of those that came and went */
const ROWS = 20;

interface Props {
  readonly dataset: DatasetId;
  readonly id: string;
  /** what the history was asked about: its cells come first */
  readonly asked: { readonly row?: RowId; readonly column?: ColumnId };
  readonly titles: ReadonlyMap<ColumnId, ColumnTitle>;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  /** steps taken since that rely on its columns, in words */
  readonly later?: readonly string[] | undefined;
}

export function EntryDetail(props: Props) {
  const words = useWords().history;
  const { dataset, id } = props;
  const query = useQuery({
    queryKey: ["history-entry", dataset, id],
    queryFn: () => fetchHistoryDetail(dataset, id),
    // what was done does not change any more
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data !== undefined) return <Shown {...props} detail={query.data} />;
  return (
    <div className={styles.detail}>
      {query.failureReason instanceof Unreachable ? (
        <p role="status">{words.offlineMore}</p>
      ) : query.error !== null ? (
        <ProblemMessage error={query.error} />
      ) : (
        <p role="status" className={styles.soft}>
          {words.loading}
        </p>
      )}
    </div>
  );
}

function Shown({
  dataset,
  detail,
  asked,
  titles,
  collaboration,
  handle,
  later,
}: Props & { readonly detail: HistoryDetail }) {
  const words = useWords().history;
  const [drawn, setDrawn] = useState(CELLS);
  const [said, setSaid] = useState<string | null>(null);
  const cells = cellsOf(detail, asked);
  const { entry } = detail;
  const came = entry.kinds.includes("import") ? [] : detail.rowsAdded;
  return (
    <div className={styles.detail}>
      {collaboration.mayEdit && !entry.kinds.includes("import") && (
        <TakeBack {...{ detail, titles, collaboration, later }} onDone={setSaid} />
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {entry.kinds.includes("import") && <FirstImport dataset={dataset} collaboration={collaboration} />}
      <RowList title={words.rowsOf.added} rows={came} collaboration={collaboration} handle={handle} />
      <RowList title={words.rowsOf.deleted} rows={detail.rowsDeleted} collaboration={collaboration} handle={handle} />
      <RowList title={words.rowsOf.restored} rows={detail.rowsRestored} collaboration={collaboration} handle={handle} />
      {cells.length > 0 && (
        <ul className={styles.cells}>
          {cells.slice(0, drawn).map((cell) => (
            <CellChange
              key={`${cell.row} ${cell.column}`}
              cell={cell}
              titles={titles}
              collaboration={collaboration}
              handle={handle}
              onDone={setSaid}
            />
          ))}
        </ul>
      )}
      {cells.length > drawn && (
        <button type="button" className={styles.link} onClick={() => setDrawn(drawn + CELLS)}>
          {words.showCells(Math.min(CELLS, cells.length - drawn))}
        </button>
      )}
    </div>
  );
}

interface RowListProps {
  readonly title: string;
  readonly rows: readonly RowId[];
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
}

function RowList({ title, rows, collaboration, handle }: RowListProps) {
  const words = useWords().history;
  const { table } = collaboration;
  if (rows.length === 0) return null;
  const [first] = table.columns;
  return (
    <section className={styles.rows}>
      <h4>{title}</h4>
      <ul>
        {rows.slice(0, ROWS).map((row) => {
          const position = placeOfRow(row, table);
          const text = firstTexts(row, table) || words.blankRow;
          return (
            <li key={row}>
              {position !== null && first !== undefined ? (
                <button
                  type="button"
                  className={styles.place}
                  title={words.goToRow}
                  onClick={() => handle.current?.goTo({ row, column: first.id })}
                >
                  {words.row(position)} · {text}
                </button>
              ) : (
                text
              )}
            </li>
          );
        })}
        {rows.length > ROWS && <li className={styles.soft}>{words.andMore(rows.length - ROWS)}</li>}
      </ul>
    </section>
  );
}

function cellsOf(detail: HistoryDetail, { row, column }: Props["asked"]): HistoryCell[] {
  const all = detail.cells.flatMap((of) =>
    of.rows.map((id, i) => ({ row: id, column: of.column, before: of.before[i] ?? "", after: of.after[i] ?? "" })),
  );
  if (row === undefined && column === undefined) return all;
  const isAsked = (cell: HistoryCell) =>
    (row === undefined || cell.row === row) && (column === undefined || cell.column === column);
  return [...all.filter(isAsked), ...all.filter((cell) => !isAsked(cell))];
}
