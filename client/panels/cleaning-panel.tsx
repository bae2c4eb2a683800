/** Cleaning: the operations, one of them at a time as a form with what it would do. */
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import { operationOf, type SomeOperation } from "#shared/cleaning/operations/all.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { keptParamsOf } from "./cleaning/kept-params.ts";
import { OperationForm } from "./cleaning/operation-form.tsx";
import { OperationList } from "./cleaning/operation-list.tsx";
import { firstParams, type Params } from "./cleaning/params.ts";

/** How the panel was asked for; another object at each asking. */
export interface CleaningAsk {
  /** null: it is still to be chosen */
  readonly operation: string | null;
  /** to act on; none: those that are selected then */
  readonly columns: readonly ColumnId[];
  /** to begin with, instead of those of the last time */
  readonly params?: Params | undefined;
}

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly handle: { readonly current: GridHandle | null };
  readonly selection: GridSelection;
  /** null: as it was left */
  readonly ask: CleaningAsk | null;
}

interface Open {
  readonly operation: SomeOperation | null;
  readonly columns: readonly ColumnId[];
  readonly params: Params | null;
  /** it was chosen here, by hand */
  readonly takesKeys: boolean;
  /** moves with each asking, so that the form begins anew */
  readonly time: number;
}

export function CleaningPanel({ dataset, collaboration, myView, handle, selection, ask }: Props) {
  const { cleaning: words } = useWords();
  const { table } = collaboration;
  const kept = keptParamsOf(dataset);
  const [asked, setAsked] = useState(ask);
  const [open, setOpen] = useState<Open>(() => opened(ask, 0));
  // asked for again while it is open
  if (ask !== asked) {
    setAsked(ask);
    setOpen(opened(ask, open.time + 1));
  }

  function opened(how: CleaningAsk | null, time: number): Open {
    const id = how === null ? kept.get().open : how.operation;
    const operation = id === null ? null : (operationOf(id) ?? null);
    return { operation, columns: how?.columns ?? [], params: how?.params ?? null, takesKeys: how !== null, time };
  }
  function choose(operation: SomeOperation | null) {
    kept.open(operation?.id ?? null);
    setOpen({
      operation,
      columns: operation === null ? [] : open.columns,
      params: null,
      takesKeys: true,
      time: open.time + 1,
    });
  }
  const { operation } = open;
  if (operation === null) {
    const column = table.columns.find(({ id }) => id === open.columns[0]);
    const about =
      column === undefined || open.columns.length > 1 ? null : words.here(column.name || words.form.untitled);
    return (
      <OperationList
        key={open.time}
        recent={kept.get().recent}
        about={about}
        takesKeys={open.takesKeys}
        onChoose={choose}
      />
    );
  }
  const columns = open.columns.length > 0 ? open.columns : (handle.current?.selectedCells()?.columns ?? []);
  return (
    <OperationForm
      key={`${open.time} ${operation.id}`}
      {...{ dataset, collaboration, myView, handle, selection, operation }}
      // what was chosen by hand the last time holds until columns are chosen anew
      first={
        open.params ??
        firstParams(operation, kept.get().params[operation.id], open.takesKeys ? columns : [], table, words.form.made)
      }
      takesKeys={open.takesKeys}
      onParams={(params) => kept.params(operation.id, params)}
      onDone={() => kept.done(operation.id)}
      onBack={() => choose(null)}
    />
  );
}
