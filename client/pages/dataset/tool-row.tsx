/** What can be done, and the three panels, under the top bar. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChartBar,
  IconChecklist,
  IconCommand,
  IconEye,
  IconHistory,
  IconListCheck,
  IconListDetails,
  IconListNumbers,
  IconMap2,
  IconMessage,
  IconProgressCheck,
  IconSearch,
  IconTrash,
  IconTriangle,
  IconVersions,
  IconWand,
} from "@tabler/icons-react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { keysShown } from "#client/ui/keys-shown.ts";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import { DensityMenu } from "./density-menu.tsx";
import { GridCommands } from "./grid-commands.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { TableLock } from "./table-lock.tsx";
import styles from "./tool-row.module.css";
import type { Density } from "./use-density.ts";

export type PanelName =
  | "row"
  | "cleaning"
  | "completing"
  | "facets"
  | "map"
  | "harmonising"
  | "problems"
  | "comments"
  | "schema"
  | "history"
  | "steps"
  | "versions"
  | "approval"
  | "private-data"
  | "bilan"
  | "trash";

interface Props {
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly density: Density;
  readonly textLines: number;
  readonly openThreads: number;
  /** false for who may only read, and while a version is looked at */
  readonly mayComment: boolean;
  /** what one sees of the table */
  readonly look: React.ReactNode;
  readonly panel: PanelName | null;
  onDensity(density: Density): void;
  onTextLines(lines: number): void;
  onPanel(panel: PanelName | null): void;
  onTool(tool: "find" | "palette"): void;
  /** null for who may not close the table */
  readonly onLock: ((closed: boolean) => Promise<string | null>) | null;
}

const PANELS = [
  ["row", IconListDetails],
  ["problems", IconTriangle],
  ["cleaning", IconWand],
  ["completing", IconProgressCheck],
  ["facets", IconChartBar],
  ["map", IconMap2],
  ["comments", IconMessage],
  ["schema", IconListCheck],
  ["history", IconHistory],
  ["steps", IconListNumbers],
  ["versions", IconVersions],
  ["approval", IconChecklist],
  ["trash", IconTrash],
] as const;

/** in the row itself where there is no room for all: what one looks at most with a phone in hand, who writes and who looks over */
const AT_HAND: Readonly<Record<"editing" | "reading", PanelName>> = { editing: "problems", reading: "comments" };
/** where the signs of all panels have no room; as in tool-row.module.css */
const NARROW = "(max-width: 900px)";

const KEYS: Partial<Record<PanelName, string>> = { cleaning: "Alt+N" };

export function ToolRow({
  collaboration,
  handle,
  density,
  textLines,
  openThreads,
  mayComment,
  look,
  panel,
  onDensity,
  onTextLines,
  onPanel,
  onTool,
  onLock,
}: Props) {
  const figures = useFigures();
  const { app, find, tools } = useWords();
  const words = app.dataset;
  useStore(collaboration.issues.revision);
  // a refusal takes the right to edit away
  useStore(collaboration.saving);
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const atHand = AT_HAND[collaboration.mayEdit ? "editing" : "reading"];
  const counts: Partial<Record<PanelName, number>> = { problems: collaboration.issues.total(), comments: openThreads };
  return (
    <section className={styles.row} aria-label={words.tools}>
      {collaboration.mayEdit ? (
        <>
          <UndoRedo collaboration={collaboration} />
          <GridCommands label={words.rowCommands} part="row" handle={handle} />
          <GridCommands label={words.columnCommands} part="column" handle={handle} />
        </>
      ) : collaboration.lockOn(null) === null ? (
        <span className={styles.readOnly}>
          <IconEye size={16} aria-hidden /> {mayComment ? words.readOnly : words.readingAlone}
        </span>
      ) : null}
      {look}
      <TableLock collaboration={collaboration} onLock={onLock} />
      {!isNarrow && <DensityMenu {...{ density, textLines, onDensity, onTextLines }} />}
      <Tool Icon={IconSearch} label={find.find} keys="Ctrl+F" onOpen={() => onTool("find")} />
      {!isNarrow && <Tool Icon={IconCommand} label={tools.palette} keys="Ctrl+K" onOpen={() => onTool("palette")} />}
      <div className={styles.panels}>
        {PANELS.filter(([name]) => !isNarrow || name === atHand).map(([name, Icon]) => (
          <button
            key={name}
            type="button"
            className={styles.panel}
            data-panel={name}
            title={name in KEYS ? `${words[name]} (${keysShown(KEYS[name] ?? "")})` : words[name]}
            aria-pressed={panel === name}
            onClick={() => onPanel(panel === name ? null : name)}
          >
            <Icon size={16} aria-hidden />
            <span className={styles.panelName}>{words[name]}</span>
            {(counts[name] ?? 0) > 0 && (
              <span className={name === "problems" ? styles.wrong : styles.count}>{figures(counts[name] ?? 0)}</span>
            )}
          </button>
        ))}
        {isNarrow && (
          <MoreMenu
            {...{ density, textLines, onDensity, onTextLines }}
            panels={PANELS.filter(([name]) => name !== atHand).map(([name, Icon]) => ({
              ...{ name, Icon, label: words[name], count: counts[name] ?? 0 },
              onOpen: () => onPanel(name),
            }))}
            onPalette={() => onTool("palette")}
          />
        )}
      </div>
    </section>
  );
}

interface ToolProps {
  readonly Icon: typeof IconSearch;
  readonly label: string;
  readonly keys: string;
  onOpen(): void;
}

function Tool({ Icon, label, keys, onOpen }: ToolProps) {
  return (
    <Tooltip label={`${label} (${keysShown(keys)})`}>
      <ActionIcon aria-label={label} size="lg" onClick={onOpen}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function UndoRedo({ collaboration }: { readonly collaboration: Collaboration }) {
  const words = useWords().app.dataset;
  const { canUndo, canRedo } = useStore(collaboration.undoState);
  return (
    <div className={styles.gestures}>
      <Tooltip label={`${words.undo} (Ctrl+Z)`}>
        <ActionIcon aria-label={words.undo} size="lg" disabled={!canUndo} onClick={() => collaboration.undo()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${words.redo} (Ctrl+Y)`}>
        <ActionIcon aria-label={words.redo} size="lg" disabled={!canRedo} onClick={() => collaboration.redo()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
