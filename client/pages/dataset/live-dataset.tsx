/** The table screen: top bar, tools, grid, one panel, status bar. */
import { useEffect, useMemo, useState } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { setLock } from "#client/api/locks.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { Grid } from "#client/grid/grid.tsx";
import { type CellPlace, type GridHandle, NOTHING_SELECTED } from "#client/grid/grid-props.ts";
import { useDoubts } from "#client/panels/doubts/use-doubts.ts";
import type { HistoryScope } from "#client/panels/history/filters.tsx";
import { OpenPrivateData } from "#client/panels/private-data/open-private-data.ts";
import { RenamedColumnNotice } from "#client/panels/schema/renamed-column-notice.tsx";
import { changedCells } from "#client/panels/versions/changed-cells.ts";
import { RestoreDialog } from "#client/panels/versions/restore-dialog.tsx";
import { FilterMenu } from "#client/panels/views/filter-menu.tsx";
import { SavedViewsMenu } from "#client/panels/views/saved-views-menu.tsx";
import { useCopyViewLink } from "#client/panels/views/use-copy-view-link.ts";
import { useSavedViews } from "#client/panels/views/use-saved-views.ts";
import { ViewBar } from "#client/panels/views/view-bar.tsx";
import { ErrorBoundary } from "#client/ui/error-boundary.tsx";
import { SkipLink } from "#client/ui/skip-link.tsx";
import { useLastInput } from "#client/ui/use-last-input.ts";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { ColumnId, RowId, UserId } from "#shared/model/ids.ts";
import { allShown } from "#shared/views/change-view.ts";
import type { Dataset, Person } from "#shared/wire/http.ts";
import { TableSkeleton } from "../table-skeleton.tsx";
import { FollowedPerson } from "./followed-person.tsx";
import { InsecureNote } from "./insecure-note.tsx";
import { isKept } from "./is-kept.ts";
import { LeftBehindBanner } from "./left-behind-banner.tsx";
import styles from "./live-dataset.module.css";
import { OpenPanel } from "./open-panel.tsx";
import { Opening } from "./opening.tsx";
import { OvertakenNotice } from "./overtaken-notice.tsx";
import { PurgedBand } from "./purged-band.tsx";
import { RefusedBanner } from "./refused-banner.tsx";
import { SinceLastVisit } from "./since-last-visit.tsx";
import { SourceTablesProvider } from "./source-tables-provider.tsx";
import { StatusBar } from "./status-bar.tsx";
import { ToolRow } from "./tool-row.tsx";
import { TopBar } from "./top-bar.tsx";
import { useApproval } from "./use-approval.tsx";
import { useCleaning } from "./use-cleaning.tsx";
import { useCollaboration } from "./use-collaboration.ts";
import { isNarrow, useComments } from "./use-comments.ts";
import { useCompleting } from "./use-completing.tsx";
import { useDensity, useTextLines } from "./use-density.ts";
import { useHarmonising } from "./use-harmonising.tsx";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { useLook } from "./use-look.ts";
import { useLookInto } from "./use-look-into.tsx";
import { usePageTools } from "./use-page-tools.tsx";
import { usePanelChoice } from "./use-panel-choice.ts";
import { usePast } from "./use-past.ts";
import { usePlaceKept } from "./use-place-kept.ts";
import { useThreads } from "./use-threads.ts";
import { useViewInAddress } from "./use-view-in-address.ts";
import { VersionBand } from "./version-band.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly me: Person;
  /** closes what is open and opens it with what the API says now */
  onOpenAnew(): void;
}

export function LiveDataset({ dataset, me, onOpenAnew }: Props) {
  const collaboration = useCollaboration(dataset, me, onOpenAnew);
  if (collaboration === null) return <TableSkeleton />;
  return <Opened dataset={dataset} collaboration={collaboration} onOpenAnew={onOpenAnew} />;
}

/** The screen is drawn once, with its rows; before them only where there is something to say of the line. */
function Opened(props: ScreenProps) {
  const ready = useStore(props.collaboration.ready);
  const { state } = useStore(props.collaboration.saving);
  return ready || state !== "stored" ? <Screen {...props} /> : <TableSkeleton />;
}

interface ScreenProps {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  onOpenAnew(): void;
}

function Screen({ dataset, collaboration, onOpenAnew }: ScreenProps) {
  const allWords = useWords();
  const ready = useStore(collaboration.ready);
  const [panel, setPanel] = usePanelChoice();
  const lastInput = useLastInput();
  const [density, setDensity] = useDensity();
  const [textLines, setTextLines] = useTextLines();
  const [told, setSelection] = useState(NOTHING_SELECTED);
  const [historyScope, setHistoryScope] = useState<HistoryScope>("table");
  const [followed, setFollowed] = useState<UserId | null>(null);
  const [rowAsk, setRowAsk] = useState<CellPlace | null>(null);
  const [historySince, setHistorySince] = useState<string | null>(null);
  // the grid fills it in; what is clicked in a panel reads it then, and draws nothing
  const [handle] = useState<{ current: GridHandle | null }>({ current: null });
  // the grid tells at leisure: a panel that opens meanwhile is about what is selected now
  const selection = handle.current?.selected() ?? told;
  const { threads, error, commentedRows, commentMarks } = useThreads(dataset.id, collaboration);
  const comments = useComments({
    ...{ dataset, collaboration, threads, handle, ready },
    openPanel: () => setPanel("comments"),
    closePanel,
  });
  const doubts = useDoubts(dataset.id, collaboration);
  const past = usePast(dataset, collaboration, panel === "versions");
  const { view, looking, comparison } = past;
  const approval = useApproval({
    ...{ dataset, collaboration, active: selection.active, chosenRows: selection.rows, handle, look: past.look },
    openPanel: () => setPanel("approval"),
  });
  const completing = useCompleting({
    ...{ dataset, collaboration, handle },
    isPresent: looking.version === null,
    openPanel: () => setPanel("completing"),
  });
  const changed = useMemo(() => (comparison === null ? null : changedCells(comparison)), [comparison]);
  const looked = useLook(dataset.id, view, commentedRows, completing.sharedOut.assigned);
  const seen = looked?.look.seen ?? null;
  const cleaning = useCleaning({
    ...{ dataset, collaboration: view, version: looking.version, look: looked, selection, handle },
    openPanel: () => setPanel("cleaning"),
  });
  const harmonising = useHarmonising({
    ...{ dataset, look: looked, collaboration: view, active: selection.active, handle, comments: commentedRows },
    openPanel: () => setPanel("harmonising"),
  });
  const lookInto = useLookInto({
    harmonise: harmonising.hands,
    ...{ look: looked, collaboration: view, active: selection.active, handle },
    openPanel: () => setPanel("facets"),
  });
  /** the column that a condition is asked for, null: any; undefined: none is asked for */
  const [condition, setCondition] = useState<ColumnId | null | undefined>(undefined);
  const savedViews = useSavedViews(dataset.id, collaboration);
  // once there is a grid to say what became of the view
  useViewInAddress(dataset.id, ready ? (looked?.look ?? null) : null, savedViews.views, (is) =>
    handle.current?.say(allWords.views.saved[is]),
  );
  const copyLook = useCopyViewLink(dataset.id, savedViews.views, (sentence) => handle.current?.say(sentence));
  const copyViewLink = () => void (looked !== null && copyLook(looked.look).catch(console.error));
  const showAll = looked && (() => looked.look.change(allShown(looked.look.state.get().view), null));
  const tools = usePageTools(
    ready && view !== null && seen !== null
      ? {
          ...{ dataset, seen, handle, density, collaboration: view, showAll, copyViewLink },
          active: selection.active,
          onDensity: setDensity,
          onPanel: setPanel,
          onClean: cleaning.open,
        }
      : null,
  );
  useLeaveWarning(collaboration);
  usePlaceKept(view, selection.active, handle);
  const comparing = looking.before !== null;
  // the address may ask for a comparison: the panel holds it
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each comparison, and closed at will
  useEffect(() => {
    if (comparing) setPanel("versions");
  }, [comparing]);

  const mayLock = can(dataset.role, "manage") && looking.version === null;
  const onLock = mayLock
    ? (column: ColumnId | null, closed: boolean) =>
        setLock(dataset.id, column, closed).then(
          () => null,
          (error) => failureSentence(error, allWords),
        )
    : null;
  function comment(row: RowId) {
    const active = handle.current?.selected().active;
    const column = active?.column ?? collaboration.table.columns[0]?.id;
    if (active?.row !== row && column !== undefined) handle.current?.goTo({ row, column });
    // on a phone its keyboard would cover what is to be read
    if (comments.here.mayComment && !isNarrow()) comments.askFor({ row, column: null, suggest: false });
    else setPanel("comments");
  }
  const openPrivateData = () => setPanel("private-data");
  function closePanel() {
    setPanel(null);
    handle.current?.focus();
  }
  return (
    <OpenPrivateData.Provider value={openPrivateData}>
      <div className={styles.screen}>
        <SkipLink label={allWords.app.skipToTable} onGo={() => handle.current?.focus()} />
        <TopBar
          {...{ dataset, collaboration, handle, followed }}
          onFollow={setFollowed}
          badge={approval.badge}
          review={approval.review}
        />
        <InsecureNote />
        <PurgedBand dataset={dataset} me={collaboration.me.id} />
        <LeftBehindBanner dataset={dataset} collaboration={collaboration} />
        <RefusedBanner dataset={dataset} collaboration={collaboration} onStartAgain={onOpenAnew} />
        <SinceLastVisit
          dataset={dataset.id}
          onHistory={(since) => {
            setHistorySince(since);
            setHistoryScope("table");
            setPanel("history");
          }}
          onComments={() => setPanel("comments")}
        />
        <ToolRow
          collaboration={view ?? collaboration}
          handle={handle}
          density={density}
          onDensity={setDensity}
          textLines={textLines}
          onTextLines={setTextLines}
          openThreads={threads?.filter((thread) => !thread.resolved).length ?? 0}
          mayComment={looking.version === null && can(dataset.role, "comment")}
          panel={panel}
          onPanel={setPanel}
          onTool={tools.open}
          look={
            looked !== null &&
            view !== null && (
              <>
                <FilterMenu
                  {...looked}
                  dataset={dataset.id}
                  collaboration={view}
                  active={selection.active?.column ?? null}
                  onCondition={setCondition}
                  onValues={lookInto.ofGrid.onValues ?? null}
                />
                <SavedViewsMenu
                  dataset={dataset}
                  me={collaboration.me.id}
                  look={looked.look}
                  known={savedViews}
                  onSay={(sentence) => handle.current?.say(sentence)}
                  onCopyLink={copyViewLink}
                  onLeave={() => handle.current?.focus()}
                />
              </>
            )
          }
          onLock={onLock && ((closed) => onLock(null, closed))}
        />
        <VersionBand past={past} mayRestore={collaboration.mayEdit} onCompare={() => setPanel("versions")} />
        {past.restoring !== null && (
          <RestoreDialog
            dataset={dataset.id}
            version={past.restoring}
            collaboration={collaboration}
            onClose={() => past.askToRestore(null)}
            onRestored={past.sayRestored}
          />
        )}
        <div className={styles.middle}>
          <main className={styles.grid}>
            {looked !== null && view !== null && (
              <ViewBar
                look={looked.look}
                collaboration={view}
                asking={condition}
                onAsk={setCondition}
                onCopyLink={copyViewLink}
                onLeave={() => handle.current?.focus()}
              />
            )}
            {lookInto.bar}
            {tools.bar}
            <ErrorBoundary kept={() => isKept(collaboration)}>
              {ready && view !== null && looked !== null ? (
                <Grid
                  key={looking.version ?? "present"}
                  collaboration={view}
                  view={looked.look.seen}
                  look={looked.look}
                  onCondition={setCondition}
                  {...lookInto.ofGrid}
                  onClean={(columns) => cleaning.open(null, columns)}
                  changed={comparison?.after === view.table ? changed : lookInto.highlighted}
                  commentedRows={commentedRows}
                  commentMarks={commentMarks}
                  doubts={looking.version === null ? doubts.standing : undefined}
                  onComment={comment}
                  onCommentOn={comments.here.mayComment && looking.version === null ? comments.askFor : undefined}
                  onNextComment={comments.goToNext}
                  found={tools.found}
                  onOpenRow={(at) => {
                    setRowAsk(at);
                    setPanel("row");
                  }}
                  onHistory={(of) => {
                    setHistoryScope(of);
                    setPanel("history");
                  }}
                  {...(looking.version === null ? { ...approval.ofGrid, ...completing.ofGrid } : {})}
                  onSelection={setSelection}
                  handle={handle}
                  density={density}
                  textLines={textLines}
                  remember={dataset.id}
                  onLock={onLock ?? undefined}
                />
              ) : (
                <Opening collaboration={collaboration} />
              )}
            </ErrorBoundary>
            {followed !== null && (
              <FollowedPerson {...{ collaboration, handle }} person={followed} onStop={() => setFollowed(null)} />
            )}
            <OvertakenNotice collaboration={collaboration} handle={handle} />
            <RenamedColumnNotice
              dataset={dataset.id}
              collaboration={collaboration}
              onLeave={() => handle.current?.focus()}
            />
          </main>
          <SourceTablesProvider dataset={dataset.id}>
            <OpenPanel
              {...{
                dataset,
                collaboration,
                view,
                seen,
                looked,
                handle,
                panel,
                comments,
                threads,
                error,
                commentedRows,
                doubts,
              }}
              {...{ past, approval, completing, lookInto, cleaning, harmonising, lastInput, rowAsk }}
              active={selection.active}
              history={{ scope: historyScope, onScope: setHistoryScope, since: historySince, onSince: setHistorySince }}
              onRowAsked={() => setRowAsk(null)}
              onComment={comment}
              onPanel={setPanel}
              onClose={closePanel}
            />
          </SourceTablesProvider>
        </div>
        {tools.dialog}
        {completing.dialog}
        {harmonising.dialog}
        <StatusBar
          collaboration={view ?? collaboration}
          seen={seen}
          selection={selection}
          onProblems={() => setPanel("problems")}
        />
      </div>
    </OpenPrivateData.Provider>
  );
}
