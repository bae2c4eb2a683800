/** Cleaning as the screen uses it: the panel of operations, opened on one of them, on columns, or as it was left. */
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import { type CleaningAsk, CleaningPanel } from "#client/panels/cleaning-panel.tsx";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Look } from "./use-look.ts";

interface Given {
  readonly dataset: Dataset;
  /** what is on screen */
  readonly collaboration: Collaboration | null;
  /** the version that is looked at; null: the present */
  readonly version: string | null;
  readonly look: Look | null;
  readonly selection: GridSelection;
  readonly handle: { readonly current: GridHandle | null };
  openPanel(): void;
}

export interface CleaningOnScreen {
  panel(): React.ReactNode;
  /** null: the operation is still to be chosen; no column: those that are selected then */
  open(operation: string | null, columns?: readonly ColumnId[], params?: CleaningAsk["params"]): void;
}

export function useCleaning({
  dataset,
  collaboration,
  version,
  look,
  selection,
  handle,
  openPanel,
}: Given): CleaningOnScreen {
  const [ask, setAsk] = useState<CleaningAsk | null>(null);
  return {
    panel: () =>
      collaboration !== null &&
      look !== null && (
        <CleaningPanel
          // rows of one are not rows of another
          key={version ?? "present"}
          dataset={dataset.id}
          collaboration={collaboration}
          myView={look.look}
          {...{ handle, selection, ask }}
        />
      ),
    open(operation, columns = [], params) {
      setAsk({ operation, columns, params });
      openPanel();
    },
  };
}
