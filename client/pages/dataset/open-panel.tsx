/** The one panel that is open beside the grid, and what each panel is given. */
import type { ReactNode } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { BilanPanel } from "#client/panels/bilan-panel.tsx";
import { CommentsPanel } from "#client/panels/comments-panel.tsx";
import { DoubtsPart } from "#client/panels/doubts/doubts-part.tsx";
import type { DoubtsKnown } from "#client/panels/doubts/use-doubts.ts";
import { Harmonise } from "#client/panels/harmonising/hands.ts";
import type { HistoryScope } from "#client/panels/history/filters.tsx";
import { HistoryPanel } from "#client/panels/history-panel.tsx";
import { Compilations } from "#client/panels/joining/compilations.tsx";
import { MapPanel } from "#client/panels/map-panel.tsx";
import { PrivateDataPanel } from "#client/panels/private-data-panel.tsx";
import { ProblemsPanel } from "#client/panels/problems-panel.tsx";
import { RowForm } from "#client/panels/row-form/row-form.tsx";
import { SchemaPanel } from "#client/panels/schema-panel.tsx";
import { SidePanel } from "#client/panels/side-panel.tsx";
import { StepsPanel } from "#client/panels/steps-panel.tsx";
import { TrashPanel } from "#client/panels/trash-panel.tsx";
import { VersionsPanel } from "#client/panels/versions-panel.tsx";
import { downloadFile } from "#client/ui/download.ts";
import { ErrorBoundary } from "#client/ui/error-boundary.tsx";
import type { LastInput } from "#client/ui/use-last-input.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import { can } from "#shared/access/abilities.ts";
import type { RowId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { QuestionsStrip } from "../questions/questions-link.tsx";
import { isKept } from "./is-kept.ts";
import type { PanelName } from "./tool-row.tsx";
import type { useApproval } from "./use-approval.tsx";
import type { CleaningOnScreen } from "./use-cleaning.tsx";
import type { useComments } from "./use-comments.ts";
import type { useCompleting } from "./use-completing.tsx";
import type { HarmonisingOnScreen } from "./use-harmonising.tsx";
import type { Look } from "./use-look.ts";
import type { useLookInto } from "./use-look-into.tsx";
import type { usePast } from "./use-past.ts";
import type { useThreads } from "./use-threads.ts";

interface Props extends Pick<ReturnType<typeof useThreads>, "threads" | "error" | "commentedRows"> {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  /** the table on screen, present or past; null while it is fetched */
  readonly view: Collaboration | null;
  readonly seen: SeenTable | null;
  readonly looked: Look | null;
  readonly handle: { current: GridHandle | null };
  readonly active: CellPlace | null;
  readonly panel: PanelName | null;
  readonly comments: ReturnType<typeof useComments>;
  readonly doubts: DoubtsKnown;
  readonly past: ReturnType<typeof usePast>;
  readonly approval: ReturnType<typeof useApproval>;
  readonly completing: ReturnType<typeof useCompleting>;
  readonly lookInto: ReturnType<typeof useLookInto>;
  readonly cleaning: CleaningOnScreen;
  readonly harmonising: HarmonisingOnScreen;
  readonly lastInput: LastInput;
  readonly history: {
    readonly scope: HistoryScope;
    readonly since: string | null;
    onScope(scope: HistoryScope): void;
    onSince(since: string | null): void;
  };
  /** the cell whose row was asked for as a form */
  readonly rowAsk: CellPlace | null;
  onRowAsked(): void;
  onComment(row: RowId): void;
  onPanel(panel: PanelName): void;
  onClose(): void;
}

export function OpenPanel(props: Props) {
  const words = useWords().app.dataset;
  const { panel, collaboration, lastInput, onClose } = props;
  if (panel === null) return null;
  return (
    <SidePanel title={words[panel]} lastInput={lastInput} onClose={onClose}>
      <ErrorBoundary key={panel} kept={() => isKept(collaboration)}>
        <Harmonise.Provider value={props.harmonising.hands}>{PANELS[panel](props)}</Harmonise.Provider>
      </ErrorBoundary>
    </SidePanel>
  );
}

const PANELS: Readonly<Record<PanelName, (props: Props) => ReactNode>> = {
  row: ({ view, seen, handle, active, commentedRows, rowAsk, onRowAsked, onComment }) =>
    view !== null &&
    seen !== null && (
      <RowForm
        {...{ seen, handle, active }}
        collaboration={view}
        threads={commentedRows}
        onComments={onComment}
        ask={rowAsk}
        onAsked={onRowAsked}
      />
    ),
  problems: ({ dataset, collaboration, handle, doubts, approval, onPanel }) => (
    <ProblemsPanel
      doubts={
        <DoubtsPart
          {...{ dataset: dataset.id, doubts, collaboration, handle }}
          maySettle={can(dataset.role, "comment")}
        />
      }
      {...{ collaboration, handle }}
      onChooseSchema={() => onPanel("schema")}
      onSpotCheck={can(dataset.role, "spot-check") ? () => approval.open("spotChecks") : null}
    />
  ),
  comments: ({ dataset, comments, threads, error, active }) => (
    <>
      <QuestionsStrip space={dataset.space.id} />
      <CommentsPanel
        {...{ threads, error, active }}
        here={comments.here}
        ask={comments.ask}
        sought={comments.sought}
        onChoice={comments.forgetSought}
        onNext={comments.goToNext}
      />
    </>
  ),
  schema: ({ dataset, collaboration }) => <SchemaPanel dataset={dataset.id} collaboration={collaboration} />,
  history: ({ dataset, collaboration, active, handle, history }) => (
    <HistoryPanel {...{ dataset, collaboration, active, handle }} {...history} />
  ),
  steps: ({ dataset, collaboration, handle, cleaning }) => (
    <>
      <Compilations dataset={dataset.id} collaboration={collaboration} />
      <StepsPanel
        {...{ dataset, collaboration, handle }}
        onAsk={(operation, params) => cleaning.open(operation, [], params)}
        onDownload={(content, name) => downloadFile(content, name, "application/json")}
      />
    </>
  ),
  versions: ({ dataset, collaboration, handle, past }) => (
    <VersionsPanel
      {...{ dataset, collaboration, handle }}
      known={past.known}
      looking={past.looking}
      comparison={past.comparison}
      onLook={past.look}
      onRestore={past.askToRestore}
    />
  ),
  completing: ({ completing }) => completing.panel(),
  cleaning: ({ cleaning }) => cleaning.panel(),
  facets: ({ lookInto }) => lookInto.panel(),
  map: ({ dataset, view, looked, handle, active }) =>
    view !== null &&
    looked !== null && (
      <MapPanel {...{ handle, active }} dataset={dataset.id} collaboration={view} myView={looked.look} />
    ),
  harmonising: ({ harmonising }) => harmonising.panel(),
  approval: ({ approval }) => approval.panel(),
  "private-data": ({ dataset, collaboration, handle, cleaning }) => (
    <PrivateDataPanel
      {...{ dataset, collaboration, handle }}
      mayDecide={can(dataset.role, "comment")}
      onGeneralise={(operation, column) => cleaning.open(operation, [column])}
    />
  ),
  bilan: ({ dataset, collaboration, doubts, threads }) => (
    <BilanPanel
      {...{ dataset, collaboration }}
      mayWrite={can(dataset.role, "comment")}
      open={{
        doubts: doubts.told?.doubts.length ?? null,
        questions: threads?.filter(({ kind, resolved }) => kind === "question" && !resolved).length ?? null,
      }}
    />
  ),
  trash: ({ dataset, collaboration, handle }) => <TrashPanel {...{ dataset, collaboration, handle }} />,
};
