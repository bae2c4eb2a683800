/** One row. Drawn again only when its snapshot, its place, or what is marked on it changes. */

import { IconArrowsDiagonal, IconMessage } from "@tabler/icons-react";
import { type CSSProperties, memo } from "react";
import { MarkSign } from "#client/ui/mark-sign.tsx";
import type { Row } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ShownMark } from "#shared/model/marks.ts";
import type { CellKind } from "../cells/cell-kind.ts";
import { UnavailableSign } from "../cells/unavailable-sign.tsx";
import style from "../grid.module.css";
import type { RowOwner } from "../grid-props.ts";
import type { ColumnLayout } from "../interaction/column-layout.ts";
import { OwnerBand } from "./owner-band.tsx";
import { roles } from "./roles.ts";
import { LINE } from "./row-heights.ts";

export interface RowLineProps {
  readonly row: Row;
  /** among the rows seen */
  readonly position: number;
  /** of the row in the table, from 1: what people call it by */
  readonly number: number;
  /** where the cell of each column seen lies in the snapshot */
  readonly places: readonly number[];
  readonly top: number;
  readonly height: number;
  /** lines of text that there is room for */
  readonly lines: number;
  /** how many of them the cells of each column show; null: all */
  readonly columnLines: readonly number[] | null;
  readonly width: number;
  readonly gutter: number;
  readonly layout: ColumnLayout;
  readonly kinds: readonly CellKind[];
  /** number of leading columns that stay in sight, drawn besides */
  readonly frozen: number;
  /** columns to draw; `end` is exclusive */
  readonly start: number;
  readonly end: number;
  /** index of the active cell in this row, -1 when it is elsewhere */
  readonly active: number;
  readonly activeId: string;
  /** selected columns of this row, of the range chosen last; from > to when none is */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** indexes of all of them where several ranges cross this row, as `,3,7,` */
  readonly selectedToo: string;
  /** the selection is about this row: its number says so */
  readonly marked: boolean;
  /** indexes of the columns with a failed check, as `,3,7,` */
  readonly wrong: string;
  /** indexes of the columns whose cell was doubtfully read, likewise */
  readonly doubted: string;
  /** indexes of the columns whose cell is marked as changed, likewise */
  readonly changed: string;
  /** indexes of the columns in whose cell something is found, likewise */
  readonly found: string;
  /** it can be shown as a form */
  readonly opens: boolean;
  /** what the row is said to be, and the names of all that can be said */
  readonly reviewed: ShownMark | undefined;
  readonly reviewedAs: Words["approval"]["marks"]["names"];
  readonly comments: number;
  /** who completes the row; the same object as long as they are */
  readonly owner: RowOwner | null;
  /** how the comments begin, one a line */
  readonly remarks: string;
  /** indexes of the columns whose cell has open comments, and of those a value is suggested for, as `,3,7,` */
  readonly commented: string;
  readonly suggested: string;
  readonly words: Words["grid"];
}

export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { position, layout, words, wrong } = props;
  const kept = [];
  for (let index = 0; index < props.frozen; index++) kept.push(cellAt(props, index));
  const cells = [];
  for (let index = Math.max(props.start, props.frozen); index < props.end; index++) cells.push(cellAt(props, index));
  const gutter = (
    <div
      {...roles.rowHeader}
      className={style.gutter}
      style={{ width: props.gutter }}
      data-part="gutter"
      data-selected={props.marked || undefined}
    >
      {props.owner !== null && <OwnerBand owner={props.owner} />}
      {props.comments > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={style.commentMark}
          data-part="comments"
          title={props.remarks || words.comments(props.comments)}
          aria-label={words.comments(props.comments)}
        >
          <IconMessage size={13} stroke={1.8} aria-hidden />
          {props.comments}
        </button>
      )}
      {props.reviewed !== undefined && <MarkSign mark={props.reviewed} label={props.reviewedAs[props.reviewed]} />}
      {wrong !== "" && <span className={style.wrongMark} {...roles.image(words.wrong)} />}
      {props.opens && (
        <button
          type="button"
          tabIndex={-1}
          className={style.openRow}
          data-part="open-row"
          title={words.commands.openRow}
          aria-label={words.commands.openRow}
        >
          <IconArrowsDiagonal size={12} stroke={2} aria-hidden />
        </button>
      )}
      <span>{props.number}</span>
    </div>
  );
  return (
    <div
      {...roles.row(position)}
      className={style.row}
      data-wrapped={props.lines > 1 || undefined}
      style={rowStyle(props)}
    >
      {props.frozen === 0 ? (
        gutter
      ) : (
        <div className={style.leading} style={{ width: props.gutter + (layout.lefts[props.frozen] ?? 0) }}>
          {gutter}
          {kept}
        </div>
      )}
      {cells}
    </div>
  );
});

interface LinesStyle extends CSSProperties {
  readonly "--lines": string;
  readonly "--around"?: string;
  readonly "--unused"?: string;
}

function rowStyle({ top, height, width, lines }: RowLineProps): CSSProperties {
  if (lines === 1) return { top, height, width, lineHeight: `${height - 1}px` };
  const several: LinesStyle = {
    "--lines": String(lines),
    "--around": `${(height - 1 - lines * LINE) / 2}px`,
    "--unused": "0px",
  };
  return { top, height, width, lineHeight: `${LINE}px`, ...several };
}

/** Its place; and the lines that it shows, where those are fewer than the row has room for. */
function cellStyle({ gutter, layout, lines, columnLines }: RowLineProps, index: number): CSSProperties {
  const place = { left: gutter + (layout.lefts[index] ?? 0), width: layout.widths[index] };
  const shown = columnLines?.[index] ?? lines;
  if (shown === lines) return place;
  const fewer: LinesStyle = { "--lines": String(shown), "--unused": `${(lines - shown) * LINE}px` };
  return { ...place, ...fewer };
}

function cellAt(props: RowLineProps, index: number) {
  const { row, layout, wrong, changed } = props;
  const kind = props.kinds[index];
  const id = layout.ids[index];
  const unavailable = id && row.unavailable.get(id);
  const isActive = index === props.active;
  const isWrong = wrong !== "" && wrong.includes(`,${index},`);
  return (
    <div
      key={id}
      {...roles.cell(index, isSelected(props, index))}
      id={isActive ? props.activeId : undefined}
      aria-invalid={isWrong || undefined}
      data-commented={(props.commented !== "" && props.commented.includes(`,${index},`)) || undefined}
      data-suggested={(props.suggested !== "" && props.suggested.includes(`,${index},`)) || undefined}
      data-unavailable={unavailable}
      data-doubted={(props.doubted !== "" && props.doubted.includes(`,${index},`)) || undefined}
      data-changed={(changed !== "" && changed.includes(`,${index},`)) || undefined}
      data-found={(props.found !== "" && props.found.includes(`,${index},`)) || undefined}
      className={className(kind?.align === "end", isWrong)}
      style={cellStyle(props, index)}
    >
      {unavailable ? <UnavailableSign reason={unavailable} /> : kind?.show(row.cells[props.places[index] ?? -1] ?? "")}
    </div>
  );
}

function isSelected({ selectedFrom, selectedTo, selectedToo }: RowLineProps, index: number): boolean {
  return (index >= selectedFrom && index <= selectedTo) || (selectedToo !== "" && selectedToo.includes(`,${index},`));
}

function className(end: boolean, wrong: boolean): string | undefined {
  if (end) return wrong ? `${style.cell} ${style.end} ${style.wrong}` : `${style.cell} ${style.end}`;
  return wrong ? `${style.cell} ${style.wrong}` : style.cell;
}
