/** Completing by many hands as the screen uses it: whose rows are whose, what is left, the way to the next cell, and the dialogs. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { cancelAssignment, shareOut } from "#client/api/assignments.ts";
import { failureSentence } from "#client/api/failure-sentence.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { Confided, FixedValueAsk, GridHandle, GridProps } from "#client/grid/grid-props.ts";
import { createCompletingIndex } from "#client/panels/completing/completing-index.ts";
import { FixedValueDialog } from "#client/panels/completing/fixed-value-dialog.tsx";
import { nextToComplete } from "#client/panels/completing/next-to-complete.ts";
import { useChosenColumns, wantedColumns } from "#client/panels/completing/wanted-columns.ts";
import { CompletingPanel } from "#client/panels/completing-panel.tsx";
import { ConfideDialog } from "#client/panels/share-out/confide-dialog.tsx";
import { ShareOutDialog } from "#client/panels/share-out/share-out-dialog.tsx";
import { usePartGiven } from "#client/panels/share-out/use-part-given.ts";
import { type SharedOutKnown, useSharedOut } from "#client/panels/share-out/use-shared-out.ts";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { ShareOut } from "#shared/wire/assignments.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { spaceQuery } from "../kept-queries.ts";
import { useLedTo } from "./use-led-to.ts";

interface Given {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { readonly current: GridHandle | null };
  /** false while the grid shows a version: its rows are not those that one completes and shares out */
  readonly isPresent: boolean;
  openPanel(): void;
}

interface CompletingOnScreen {
  readonly sharedOut: SharedOutKnown;
  readonly dialog: React.ReactNode;
  panel(): React.ReactNode;
  /** for the grid of the present */
  readonly ofGrid: Pick<GridProps, "ownerOf" | "completing">;
}

type Opened =
  | { readonly is: "share-out" }
  | { readonly is: "confide"; readonly what: Confided }
  | { readonly is: "fixed-value"; readonly ask: FixedValueAsk };

export function useCompleting({ dataset, collaboration, handle, isPresent, openPanel }: Given): CompletingOnScreen {
  const allWords = useWords();
  const words = allWords.completing;
  const { table, issues, me, peers } = collaboration;
  const sharedOut = useSharedOut(dataset.id, collaboration);
  const owners = useStore(sharedOut.owners);
  useLedTo("complete", openPanel);
  usePartGiven(sharedOut.list, me.id, (...given) => handle.current?.say(words.givenToYou(...given)));
  const { data: space, refetch } = useQuery(spaceQuery(dataset.space.id));
  const { chosen, choose } = useChosenColumns(dataset.id);
  const [opened, setOpened] = useState<Opened | null>(null);
  const index = useMemo(() => createCompletingIndex(table, sharedOut.owners), [table, sharedOut.owners]);
  useEffect(() => () => index.close(), [index]);
  const mayShare = can(dataset.role, "edit") && isPresent;
  const members = useMemo(() => space?.members.filter(({ role }) => can(role, "edit")) ?? [], [space]);
  const people = sharedOut.list?.people;
  const ownerOf = useMemo(() => {
    if (owners.people.length === 0) return undefined;
    const known = new Map(people?.map((person) => [person.id, person]));
    return (row: RowHandle) => {
      const owner = owners.ofRow(row);
      return owner === null ? null : (known.get(owner) ?? null);
    };
  }, [owners, people]);
  const wanted = () => wantedColumns(table, owners.fill, chosen);

  function goToNext(step: 1 | -1, only: ColumnId | null) {
    const grid = handle.current;
    if (grid === null) return;
    const { active } = grid.selected();
    const ids = wanted().map(({ id }) => id);
    const here = active?.column ?? grid.seen.columns[0]?.id;
    // nothing says what is to be completed: the column one is in
    const asked = ids.length > 0 ? ids : here === undefined ? [] : [here];
    const completing = index.now(asked);
    const found = nextToComplete({
      ...{ table, issues, completing, owners, active, only, step },
      seen: grid.seen,
      me: me.id,
    });
    if (found === null) return grid.say(words.allDone);
    grid.goTo(found.place);
    grid.focus();
    if (!found.isMine) grid.say(words.allMine);
  }
  const said = (act: Promise<void>) =>
    act.then(
      () => null,
      (error) => failureSentence(error, allWords),
    );
  const share = (asked: ShareOut) => said(shareOut(dataset.id, asked));
  /** whoever came into the space since this page did is among those one chooses from */
  function openWithPeople(next: Opened) {
    refetch().then(() => setOpened(next), console.error);
  }
  function close() {
    setOpened(null);
    handle.current?.focus();
  }

  return {
    sharedOut,
    dialog: isPresent && opened !== null && dialogOf(opened),
    panel: () => (
      <CompletingPanel
        {...{ collaboration, index, mayShare }}
        wanted={wanted()}
        people={sharedOut.list?.people ?? []}
        list={sharedOut.list}
        onChoose={choose}
        onNext={isPresent ? (column) => goToNext(1, column) : null}
        onShareOut={() => openWithPeople({ is: "share-out" })}
        onCancel={(assignment) => said(cancelAssignment(dataset.id, assignment))}
      />
    ),
    ofGrid: {
      ownerOf,
      completing: {
        next: (step) => goToNext(step, null),
        confide: mayShare ? (what) => openWithPeople({ is: "confide", what }) : undefined,
        askValue: (ask) => setOpened({ is: "fixed-value", ask }),
      },
    },
  };

  function dialogOf(asked: Opened): React.ReactNode {
    switch (asked.is) {
      case "share-out":
        return (
          <ShareOutDialog
            table={table}
            seen={handle.current?.seen.order ?? table.order}
            selected={handle.current?.selectedRows() ?? []}
            wanted={wanted()}
            people={members}
            here={new Set([me.id, ...peers.get().map(({ person }) => person.id)])}
            me={me.id}
            onShare={share}
            onClose={close}
          />
        );
      case "confide":
        return <ConfideDialog what={asked.what} people={members} me={me.id} onShare={share} onClose={close} />;
      case "fixed-value":
        return (
          <FixedValueDialog
            {...{ collaboration }}
            ask={asked.ask}
            seen={handle.current?.seen.order ?? table.order}
            onDone={(sentence) => handle.current?.say(sentence)}
            onClose={close}
          />
        );
    }
  }
}
