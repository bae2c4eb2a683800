/** Bringing together the writings of one value: the column, the way to compare, and what was found, live while others type. */
import { Button, Select } from "@mantine/core";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { withoutFacet } from "../facets/facet-view.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { ClusterList } from "./cluster-list.tsx";
import styles from "./harmonising.module.css";
import { MergeNote } from "./merge-note.tsx";
import { MethodChoice } from "./method-choice.tsx";
import { type Scope, WHOLE } from "./scope.ts";
import { ScopeChoice } from "./scope-choice.tsx";
import { useClusters, useSuggestedForms } from "./use-clusters.ts";
import { useMerging } from "./use-merging.ts";
import { useToldApart } from "./use-told-apart.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly facts: LiveRowFacts;
  readonly column: ColumnId | null;
  /** the one to begin with, while there is none */
  readonly first: ColumnId | null;
  readonly method: ClusterMethod;
  /** rows that are chosen in the grid */
  selectedRows(): readonly RowHandle[];
  onColumn(column: ColumnId): void;
  onMethod(method: ClusterMethod): void;
}

export function HarmonisingPanel(props: Props) {
  const { dataset, collaboration, myView, facts, column: asked, first, method, onColumn, onMethod } = props;
  const { table } = collaboration;
  const { harmonising: words } = useWords();
  useStore(collaboration.tableVersion);
  const column = table.columns.some(({ id }) => id === asked) ? asked : null;
  const { scope, possible, choose } = useScope(myView, column, props.selectedRows);
  const here = useClusters(collaboration, facts, column, method, scope);
  const suggest = useSuggestedForms(collaboration, column);
  const apart = useToldApart(dataset, column, collaboration);
  const merging = useMerging(collaboration);
  const { known } = here;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the panel opens: moving among cells changes nothing of it
  useEffect(() => {
    if (column === null && first !== null) onColumn(first);
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox])");
    if (!isUndo || isTyping || !collaboration.undoState.get().canUndo) return;
    event.preventDefault();
    if ((merging.done?.gestures ?? 0) > 0) merging.undo();
    else {
      collaboration.undo();
      merging.say(words.undone);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what has the focus inside
    <div className={styles.panel} onKeyDown={onKeyDown}>
      <div className={styles.asked}>
        <Select
          size="sm"
          searchable
          allowDeselect={false}
          label={words.column}
          placeholder={words.column}
          data={table.columns.map(({ id, name }) => ({ value: id, label: name || words.untitled }))}
          value={column}
          onChange={(value) => {
            const next = table.columns.find(({ id }) => id === value);
            if (next !== undefined) onColumn(next.id);
          }}
        />
        {column === null ? (
          <p className={styles.soft}>{words.choose}</p>
        ) : (
          <MethodChoice method={method} onMethod={onMethod} />
        )}
        {column !== null && <ScopeChoice is={scope.is} possible={possible} onScope={choose} />}
        {known?.among != null && <p className={styles.among}>{words.scope.among(known.among.length)}</p>}
      </div>
      {column !== null && (
        <>
          {here.percent !== null && known === null && (
            <div role="status" className={styles.seeking}>
              {words.seeking(here.percent)}
              <Button size="compact-sm" variant="default" onClick={() => here.watch?.stop()}>
                {words.stop}
              </Button>
            </div>
          )}
          {here.percent === null && known === null && here.watch !== null && (
            <div role="status" className={styles.seeking}>
              {words.stopped}
              <Button size="compact-sm" variant="default" onClick={() => here.watch?.again()}>
                {words.again}
              </Button>
            </div>
          )}
          <MergeNote merging={merging} />
          {apart.failure !== null && <ProblemMessage error={apart.failure} />}
          {known !== null && here.watch !== null && (
            <ClusterList
              key={`${column} ${JSON.stringify(method)} ${scope.is}`}
              {...{ collaboration, myView, column, method, scope, known, suggest, apart, merging }}
              watch={here.watch}
            />
          )}
        </>
      )}
    </div>
  );
}

/** What one may hold the search to, and what it is held to. */
function useScope(myView: MyView, column: ColumnId | null, selectedRows: () => readonly RowHandle[]) {
  const { view } = useStore(myView.state);
  const [asked, setAsked] = useState<Scope>(WHOLE);
  const filters = column === null ? view.filters : withoutFacet(view, column);
  const key = JSON.stringify(filters);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same filters are the same scope
  const filtered = useMemo<Scope>(() => ({ is: "filtered", filters: [...filters] }), [key]);
  const isFiltered = filters.length > 0;
  const scope = asked.is === "filtered" ? (isFiltered ? filtered : WHOLE) : asked;
  const possible: Scope["is"][] = ["all"];
  if (isFiltered) possible.push("filtered");
  if (asked.is === "selected" || selectedRows().length > 1) possible.push("selected");
  return {
    scope,
    possible,
    choose(is: Scope["is"]) {
      setAsked(is === "selected" ? { is, rows: [...selectedRows()] } : is === "filtered" ? filtered : WHOLE);
    },
  };
}
