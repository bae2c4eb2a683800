/** What the grid has to say: one sentence at a time, shown for a while and read aloud politely; and where one is, for screen readers. */

import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { countOf } from "../interaction/selection.ts";
import { roles } from "./roles.ts";

export function Notice({ model }: { readonly model: GridModel }) {
  const said = useStore(model.said);
  return (
    <div {...roles.status} data-part="notice">
      {said && (
        <div key={said.count} className={style.notice}>
          {said.text}
        </div>
      )}
    </div>
  );
}

export function Whereabouts({ model, sentences }: { readonly model: GridModel; readonly sentences: string }) {
  const words = useWords().grid;
  const { table } = model.collaboration;
  useStore(model.selection);
  const point = model.point();
  const { rows, columns } = countOf(model.bounds());
  const column = point && table.columns[point.column];
  let text = "";
  if (point && column) {
    const name = column.name || words.untitled;
    if (point.row < 0) text = words.movedToHeader(name);
    else if (point.row >= table.rowCount) text = words.movedToEnd;
    else if (rows * columns > 1) text = words.selected(rows, columns);
    else text = words.moved(name, point.row + 1, table.text(table.handleAt(point.row), column.id));
  }
  return (
    <div className={style.aside} aria-live="polite" data-part="whereabouts">
      {text} {sentences}
    </div>
  );
}
