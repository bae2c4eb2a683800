/** What a command of the page may use. */
import type { useMantineColorScheme } from "@mantine/core";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { Language, Words } from "#shared/i18n/words.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { PanelName } from "../tool-row.tsx";
import type { Density } from "../use-density.ts";

export interface PageHands {
  readonly words: Words;
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  readonly active: CellPlace | null;
  readonly handle: { readonly current: GridHandle | null };
  readonly look: {
    readonly density: Density;
    setDensity(density: Density): void;
    readonly language: Language;
    setLanguage(language: Language): void;
    readonly scheme: ReturnType<typeof useMantineColorScheme>;
  };
  openPanel(panel: PanelName): void;
  /** opens the operations of cleaning, or one of them */
  clean(operation: string | null): void;
  openTool(tool: "find" | "replace" | "palette" | "go-to" | "keys" | "export" | "share" | "update"): void;
  /** shows every row and column; null where all of them are */
  readonly showAll: (() => void) | null;
  /** of what is seen now, to the clipboard */
  copyViewLink(): void;
  openAddress(address: string): void;
}
