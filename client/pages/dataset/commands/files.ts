/** Where one goes from here: a file, the space, the guide. */
import { exportAddress } from "#client/api/datasets.ts";
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import type { PageHands } from "./page-hands.ts";

export function fileCommands({ words, dataset, openAddress }: PageHands): readonly PageCommand[] {
  const { tools } = words;
  return [
    {
      ...{ id: "export-csv", group: "files", shortcut: null, why: null },
      label: tools.exportCsv,
      also: tools.also.download,
      run: () => openAddress(exportAddress(dataset.id)),
    },
    {
      ...{ id: "to-space", group: "files", shortcut: null, why: null },
      label: tools.toSpace(dataset.space.name),
      run: () => openAddress(`/s/${dataset.space.id}`),
    },
    {
      ...{ id: "guide", group: "help", shortcut: null, why: null },
      label: words.app.guide.open,
      also: tools.also.keys,
      // beside the table, of which nothing is left
      run: () => window.open("/guide", "_blank", "noopener"),
    },
  ];
}
