/** What is opened by a key over the table: finding, the commands, going somewhere, the sheet of keys. */
import { useMantineColorScheme } from "@mantine/core";
import { type ReactNode, Suspense, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { createValue, type Value } from "#client/collab/value.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { ExportDialog } from "#client/panels/export/export-dialog.tsx";
import { type FindAsk, FindBar } from "#client/panels/find/find-bar.tsx";
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import { Palette } from "#client/panels/palette/palette.tsx";
import { ShortcutSheet } from "#client/panels/shortcuts/shortcut-sheet.tsx";
import { UpdateDialog } from "#client/panels/update/update-button.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { pageCommands } from "./commands/page-commands.ts";
import type { PageHands } from "./commands/page-hands.ts";
import { columnCommands, rowCommands } from "./commands/places.ts";
import { usePageKeys } from "./commands/use-page-keys.ts";
import { ShareSpace } from "./share-space.tsx";
import type { PanelName } from "./tool-row.tsx";
import type { Density } from "./use-density.ts";

type Found = ((row: RowHandle, column: ColumnId) => boolean) | null;

interface Page {
  readonly dataset: Dataset;
  /** what is looked at: the table as it is now, or a version of it */
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  readonly showAll: (() => void) | null;
  copyViewLink(): void;
  readonly handle: { readonly current: GridHandle | null };
  readonly active: CellPlace | null;
  readonly density: Density;
  onDensity(density: Density): void;
  onPanel(panel: PanelName): void;
  onClean(operation: string | null): void;
}

interface PageTools {
  /** stands over the grid */
  readonly bar: ReactNode;
  readonly dialog: ReactNode;
  /** the cells to mark in the grid */
  readonly found: Value<Found>;
  open(tool: Parameters<PageHands["openTool"]>[0]): void;
}

/** also behind the buttons of the top bar */
type FileDialog = "export" | "share" | "update";

type Dialog =
  | { readonly is: "palette" | "go-to" | "keys"; readonly commands: readonly PageCommand[] }
  | { readonly is: FileDialog }
  | { readonly is: "none" };

/** `page`: null while nothing is on screen yet. */
export function usePageTools(page: Page | null): PageTools {
  const words = useWords();
  const { language, choose } = useLanguage();
  const scheme = useMantineColorScheme();
  const [found] = useState(() => createValue<Found>(null));
  const [ask, setAsk] = useState<FindAsk | null>(null);
  const [dialog, setDialog] = useState<Dialog>({ is: "none" });

  const hands: PageHands | null = page && {
    ...{ words, ...page },
    look: { ...page, setDensity: page.onDensity, language, setLanguage: choose, scheme },
    openPanel: page.onPanel,
    clean: page.onClean,
    openTool: open,
    openAddress: (address) => window.location.assign(address),
  };
  usePageKeys(hands);

  function open(tool: Parameters<PageHands["openTool"]>[0]) {
    if (hands === null) return;
    if (tool === "find" || tool === "replace") setAsk({ replaces: tool === "replace" });
    else if (tool === "export" || tool === "share" || tool === "update") setDialog({ is: tool });
    else setDialog({ is: tool, commands: tool === "go-to" ? columnCommands(hands) : pageCommands(hands) });
  }
  function close(run?: () => void) {
    setDialog({ is: "none" });
    // the keys that come next are the table's
    page?.handle.current?.focus();
    // once the dialog is gone: a command may open a field, which the dialog's own focus would close
    requestAnimationFrame(() => {
      page?.handle.current?.focus();
      run?.();
    });
  }
  function fileDialog({ dataset, collaboration }: PageHands, is: FileDialog) {
    const onClose = () => close();
    if (is === "export") return <ExportDialog {...{ dataset, collaboration, onClose }} />;
    if (is === "share") return <ShareSpace {...{ dataset, onClose }} me={collaboration.me.id} />;
    return (
      <Suspense fallback={null}>
        <UpdateDialog {...{ dataset, collaboration, onClose }} />
      </Suspense>
    );
  }
  function dialogOf() {
    if (hands === null || dialog.is === "none") return null;
    if (!("commands" in dialog)) return fileDialog(hands, dialog.is);
    if (dialog.is === "keys") return <ShortcutSheet commands={dialog.commands} onClose={close} />;
    const isGoTo = dialog.is === "go-to";
    return (
      <Palette
        commands={dialog.commands}
        remembers={!isGoTo}
        typedCommands={(typed) => rowCommands(typed, hands)}
        title={isGoTo ? words.tools.goTo : words.tools.palette}
        placeholder={isGoTo ? words.tools.goToPlaceholder : words.tools.palettePlaceholder}
        onClose={close}
      />
    );
  }
  return {
    found,
    open,
    dialog: dialogOf(),
    bar: page !== null && ask !== null && (
      <FindBar
        {...{ found, ask }}
        collaboration={page.collaboration}
        seen={page.seen}
        handle={page.handle}
        active={page.active}
        onAsk={setAsk}
        onClose={() => {
          setAsk(null);
          page.handle.current?.focus();
        }}
      />
    ),
  };
}
