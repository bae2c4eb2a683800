/** One row of a plan: what becomes of it, its place on both sides, its cells before and after. */
import { useId } from "react";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { cellsOfRow } from "#shared/document/update/plan-update.ts";
import { WholeText } from "../history/shown-text.tsx";
import type { GoingColumn } from "./linked-columns.ts";
import type { Item } from "./ticks.ts";
import styles from "./update.module.css";
import type { Planned } from "./use-plan.ts";

interface Props {
  /** row of the list, from 1, titles counted */
  readonly index: number;
  readonly item: Item;
  readonly planned: Planned;
  readonly table: Table;
  readonly columns: readonly GoingColumn[];
  readonly ticked: boolean;
  onTick(ticked: boolean): void;
}

const MARK = { added: "+", removed: "−", changed: "≠", left: "" } as const;

export function PlanRow({ index, item, planned, table, columns, ticked, onTick }: Props) {
  const figures = useFigures();
  const words = useWords().updating.list;
  const id = useId();
  const { plan, file } = planned;
  const { kind, row } = item;
  const inTable = kind === "absent" ? (row as RowHandle) : ((plan.matches[row] ?? -1) as RowHandle);
  const position = inTable < 0 ? -1 : table.positionOf(inTable);
  const inFile = kind === "absent" ? null : file.handleAt(row);
  const looks = !ticked ? "left" : kind === "absent" ? "removed" : kind === "changed" ? "changed" : "added";
  const changes = new Map(
    kind === "changed" ? cellsOfRow(plan.cells, row).map((cell) => [cell.from, cell] as const) : [],
  );
  const sign = kind === "absent" && !ticked ? words.signs.kept : words.signs[kind];
  return (
    <tr aria-rowindex={index} data-looks={looks}>
      <th scope="row" className={styles.fate}>
        <label htmlFor={kind === "unchanged" ? undefined : id}>
          {kind !== "unchanged" && (
            <input
              id={id}
              type="checkbox"
              checked={ticked}
              aria-label={kind === "absent" ? words.rowRemoved(position + 1) : words.rowTaken(row + 1)}
              onChange={(event) => onTick(event.currentTarget.checked)}
            />
          )}
          <span aria-hidden className={styles.sign}>
            {MARK[looks]}
          </span>
          {sign}
        </label>
      </th>
      <td className={styles.number}>{inFile === null ? "" : figures(row + 1)}</td>
      <td className={styles.number}>{position < 0 ? "" : figures(position + 1)}</td>
      {columns.map(({ from, to }) => {
        const change = changes.get(from);
        if (change !== undefined)
          return (
            <td key={from} data-changed={ticked || undefined} title={`${words.was(change.before)} → ${change.after}`}>
              {change.before !== "" && (
                <del>
                  <WholeText text={change.before} />
                </del>
              )}
              <ins>
                <WholeText text={change.after} />
              </ins>
            </td>
          );
        // a row that is there already reads as it does there: a blank of the file does not change it
        const text =
          inTable >= 0 ? (to === null ? "" : table.text(inTable, to)) : inFile === null ? "" : file.text(inFile, from);
        return (
          <td key={from} title={text}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}
