/** The titles of the columns, and what one does to a column. */

import { IconChevronDown, IconMessage } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { createValue } from "#client/collab/value.ts";
import { MarkSign } from "#client/ui/mark-sign.tsx";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import { percentOf, type Share } from "#shared/checks/score.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { ShownMark } from "#shared/model/marks.ts";
import style from "../grid.module.css";
import type { CommentMarks, Remark } from "../grid-props.ts";
import { totalWidth } from "../interaction/column-layout.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { columnsOf, isIn } from "../interaction/ranges.ts";
import { rangesBut } from "../interaction/selection.ts";
import { HiddenMark, LookSigns, sortOf } from "./look-signs.tsx";
import { Padlock } from "./padlock.tsx";
import { PrivateSign } from "./private-sign.tsx";
import { remarkLines } from "./remark-lines.ts";
import { RenameColumn } from "./rename-column.tsx";
import { roles } from "./roles.ts";
import type { Columns, ColumnTrack } from "./use-columns.ts";
import type { Fields } from "./use-fields.ts";

interface HeaderProps {
  readonly model: GridModel;
  readonly columns: Columns;
  readonly fields: Fields;
  readonly columnMarks: Store<ReadonlyMap<ColumnId, ShownMark>>;
  readonly commentMarks: Store<CommentMarks>;
  readonly activeId: string;
}

const NO_LOOK = createValue(null);

export function Header({ model, columns, fields, columnMarks, commentMarks, activeId }: HeaderProps) {
  const words = useWords().grid;
  const { mayEdit, tableVersion } = model.collaboration;
  const window = useStore(model.viewport.window);
  const renaming = useStore(model.renaming);
  const score = useStore(model.collaboration.score);
  const marks = useStore(commentMarks);
  const reviewed = useStore(columnMarks);
  useStore(model.selection);
  useStore(tableVersion);
  const { look } = model.listeners;
  const view = useStore(look?.state ?? NO_LOOK)?.view;
  const shares = useMemo(() => new Map(score?.columns.map((one) => [one.column, one])), [score]);
  const { headerHeight, gutterWidth } = model.viewport.content();
  const active = model.point();
  const marked = columnsOf(rangesBut("rows", model.selection.get(), model.seen));
  const width = gutterWidth + totalWidth(columns.layout);

  const corner = (
    <div
      {...roles.columnHeader(-1)}
      title={words.commands.selectAll}
      className={style.corner}
      style={{ width: gutterWidth }}
      data-part="corner"
    >
      <span className={style.aside}>{words.commands.selectAll}</span>
    </div>
  );
  const titleAt = (index: number) => {
    const track = columns.tracks[index];
    if (track === undefined) return null;
    const { id, name, isPrivate } = track.column;
    const field = fields.of.get(id);
    const isActive = active?.row === -1 && active.column === index;
    return (
      <div
        key={id}
        {...roles.columnHeader(index, sortOf(view, id))}
        id={isActive ? activeId : undefined}
        className={style.headerCell}
        style={{ left: gutterWidth + (columns.layout.lefts[index] ?? 0), width: track.width }}
        data-part="header"
        data-active={(isActive && renaming !== id) || undefined}
        data-selected={isIn(marked, index) || undefined}
        title={field?.description ?? undefined}
      >
        {renaming === id ? (
          <RenameColumn model={model} column={track.column} />
        ) : (
          <div className={style.title}>
            <span className={name === "" ? style.untitled : style.name}>{name || words.untitled}</span>
            {field?.constraints.required && (
              <span className={style.required} title={words.required}>
                <span aria-hidden>*</span>
                <span className={style.aside}>{words.required}</span>
              </span>
            )}
            <LookSigns view={view} column={id} />
            {isPrivate && <PrivateSign />}
            <Padlock model={model} column={id} />
            <ColumnMark mark={reviewed.get(id)} />
            <ColumnRemarks remarks={marks.columns.get(id)} />
            <button
              type="button"
              tabIndex={-1}
              className={style.menuButton}
              data-part="column-menu"
              aria-label={words.columnMenu(name || words.untitled)}
            >
              <IconChevronDown size={14} aria-hidden />
            </button>
          </div>
        )}
        <ColumnShare share={shares.get(id)} />
        {look !== undefined && (
          <HiddenMark look={look} columns={model.collaboration.table.columns} before={id} left={0} />
        )}
        {look !== undefined && index === columns.tracks.length - 1 && (
          <HiddenMark look={look} columns={model.collaboration.table.columns} before={null} left={track.width} />
        )}
        <Resizer track={track} label={words.resize(name || words.untitled)} fit={columns.fit} />
      </div>
    );
  };
  const { frozen } = window;
  const titles = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => titleAt(from + i));

  return (
    <div {...roles.rowgroup} className={style.header} style={{ height: headerHeight, width: width + 36 }}>
      <div {...roles.row(-1)} style={{ height: "100%" }}>
        {frozen === 0 ? (
          corner
        ) : (
          <div className={style.leading} style={{ width: gutterWidth + (columns.layout.lefts[frozen] ?? 0) }}>
            {corner}
            {titles(0, frozen)}
          </div>
        )}
        {titles(Math.max(frozen, window.columns.start), Math.min(window.columns.end, columns.tracks.length))}
        {mayEdit && (
          <div {...roles.columnHeader(columns.tracks.length)} className={style.addColumn} style={{ left: width }}>
            <button
              type="button"
              tabIndex={-1}
              data-part="add-column"
              aria-label={words.addColumn}
              title={words.addColumn}
            >
              +
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function ColumnMark({ mark }: { readonly mark: ShownMark | undefined }) {
  const { names } = useWords().approval.marks;
  return mark === undefined ? null : <MarkSign mark={mark} label={names[mark]} />;
}

function ColumnRemarks({ remarks }: { readonly remarks: readonly Remark[] | undefined }) {
  const words = useWords().grid;
  if (remarks === undefined) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={style.columnRemarks}
      data-part="column-comments"
      title={remarkLines(remarks)}
      aria-label={words.comments(remarks.length)}
    >
      <IconMessage size={13} stroke={1.8} aria-hidden />
    </button>
  );
}

/** Nothing while nothing was judged: an empty column is neither right nor wrong. */
function ColumnShare({ share }: { readonly share: Share | undefined }) {
  const figures = useFigures();
  const words = useWords().grid;
  const percent = share === undefined ? null : percentOf(share);
  if (percent === null) return null;
  return (
    <div className={style.share} title={words.conforming(percent)}>
      <div className={style.bar} {...roles.image(words.conforming(percent))}>
        <div className={style.barFill} style={{ width: `${percent}%` }} />
      </div>
      <span aria-hidden>{figures(percent)} %</span>
    </div>
  );
}

function Resizer(props: { readonly track: ColumnTrack; readonly label: string; readonly fit: Columns["fit"] }) {
  const { track } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a width is for the eye; the menu fits it from the keyboard
    <div
      className={style.resizer}
      data-part="resizer"
      data-resizing={track.isResizing || undefined}
      title={props.label}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        track.startResize(event);
      }}
      onTouchStart={track.startResize}
      onDoubleClick={(event) => {
        event.stopPropagation();
        props.fit(track.column.id);
      }}
    />
  );
}
