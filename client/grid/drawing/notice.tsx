/** What the grid has to say: one sentence at a time, shown for a while and read aloud politely; and where one is, for screen readers. */

import { useEffect } from "react";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { bulkWritesOf } from "#client/views/bulk-writes.ts";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import style from "../grid.module.css";
import type { CommentMarks } from "../grid-props.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { cellsIn, columnsOf, rowsOf, sizeOf } from "../interaction/ranges.ts";
import { stopBulk } from "../interaction/stop-bulk.ts";
import { roles } from "./roles.ts";

export function Notice({ model }: { readonly model: GridModel }) {
  const said = useStore(model.said);
  const bulk = useStore(bulkWritesOf(model.collaboration.table).running);
  const { bulk: words } = useWords().grid;
  // who leaves the table has not seen it written
  useEffect(() => () => void bulkWritesOf(model.collaboration.table).stop(), [model]);
  return (
    <div {...roles.status} data-part="notice">
      {bulk !== null && (
        <div className={style.bulk}>
          <span aria-live="off">{words.progress[bulk.kind](bulk.percent)}</span>
          <button type="button" onClick={() => stopAndReturn(model)}>
            {words.stop}
          </button>
        </div>
      )}
      {said && (
        <div key={said.count} className={style.notice}>
          {said.text}
        </div>
      )}
    </div>
  );
}

/** The button that was pressed is gone: the keys go back to the cells. */
function stopAndReturn(model: GridModel): void {
  stopBulk(model);
  model.focus();
}

interface WhereaboutsProps {
  readonly model: GridModel;
  readonly sentences: string;
  readonly commentMarks: Store<CommentMarks>;
}

export function Whereabouts({ model, sentences, commentMarks }: WhereaboutsProps) {
  const { grid: words, comments, unavailable } = useWords();
  const marks = useStore(commentMarks);
  const { table } = model.collaboration;
  useStore(model.selection);
  const point = model.point();
  const ranges = model.ranges();
  const cells = cellsIn(ranges);
  const column = point && model.seen.columns[point.column];
  let text = "";
  let said = "";
  if (point && column) {
    const name = column.name || words.untitled;
    if (point.row < 0) text = words.movedToHeader(name);
    else if (point.row >= model.seen.rowCount) text = words.movedToEnd;
    else if (cells > 1) text = words.selected(sizeOf(rowsOf(ranges)), sizeOf(columnsOf(ranges)));
    else
      text = words.moved(
        name,
        table.positionOf(model.seen.handleAt(point.row)) + 1,
        contentInWords(table.content(model.seen.handleAt(point.row), column.id), unavailable),
      );
  }
  const active = model.activeCell();
  if (active && cells === 1) {
    const row = table.idOf(active.row);
    const threads = marks.rows.get(row)?.length ?? 0;
    const suggestions = marks.cells.get(row)?.get(active.column)?.suggestions ?? [];
    said = [
      threads > 0 ? words.comments(threads) : "",
      ...suggestions.map(({ by, text: value }) =>
        value === "" ? comments.suggestsNothing(by) : comments.suggests(by, contentInWords(value, unavailable)),
      ),
    ].join(" ");
  }
  return (
    <div className={style.aside} aria-live="polite" data-part="whereabouts">
      {text} {sentences}
      {said !== "" && ` ${said}`}
    </div>
  );
}
