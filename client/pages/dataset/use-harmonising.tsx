/** Harmonising as the screen uses it: the panel of a column's writings, and the rows that are one and the same, side by side. */
import { useMemo, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { DuplicatesDialog } from "#client/panels/harmonising/duplicates-dialog.tsx";
import type { HarmoniseHands } from "#client/panels/harmonising/hands.ts";
import { HarmonisingPanel } from "#client/panels/harmonising/harmonising-panel.tsx";
import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Look } from "./use-look.ts";

interface Given {
  readonly dataset: Dataset;
  /** what is on screen */
  readonly collaboration: Collaboration | null;
  readonly look: Look | null;
  readonly active: CellPlace | null;
  readonly handle: { readonly current: GridHandle | null };
  /** open conversations of each row */
  readonly comments: Store<ReadonlyMap<RowId, number>>;
  openPanel(): void;
}

export interface HarmonisingOnScreen {
  readonly hands: HarmoniseHands;
  readonly dialog: React.ReactNode;
  panel(): React.ReactNode;
}

export function useHarmonising(given: Given): HarmonisingOnScreen {
  const { dataset, collaboration, look, active, handle, comments, openPanel } = given;
  const [column, setColumn] = useState<ColumnId | null>(null);
  const [method, setMethod] = useState<ClusterMethod>({ by: "fingerprint" });
  const [compared, setCompared] = useState<readonly ColumnId[] | null>(null);
  const open = useRef(openPanel);
  open.current = openPanel;
  const hands = useMemo<HarmoniseHands>(
    () => ({
      values(next) {
        if (next !== null) setColumn(next);
        open.current();
      },
      duplicates: setCompared,
    }),
    [],
  );

  return {
    hands,
    panel: () =>
      collaboration !== null &&
      look !== null && (
        <HarmonisingPanel
          dataset={dataset.id}
          collaboration={collaboration}
          myView={look.look}
          facts={look.facts}
          column={column}
          first={active?.column ?? null}
          method={method}
          selectedRows={() => {
            const rows = handle.current?.selectedCells()?.rows ?? [];
            return rows.length > 1 ? rows : [];
          }}
          onColumn={setColumn}
          onMethod={setMethod}
        />
      ),
    dialog: compared !== null && collaboration !== null && look !== null && (
      <DuplicatesDialog
        dataset={dataset.id}
        collaboration={collaboration}
        seen={look.look.seen}
        columns={compared}
        comments={comments}
        onClose={() => {
          setCompared(null);
          handle.current?.focus();
        }}
      />
    ),
  };
}
