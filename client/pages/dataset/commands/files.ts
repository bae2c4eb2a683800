/** Where one goes from here: a file, the space, the guide. */
import { exportAddress } from "#client/api/datasets.ts";
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import type { PageHands } from "./page-hands.ts";

export function fileCommands({
  words,
  dataset,
  collaboration,
  openAddress,
  openTool,
}: PageHands): readonly PageCommand[] {
  const { tools } = words;
  return [
    {
      ...{ id: "export-csv", group: "files", shortcut: null, why: null },
      label: tools.exportCsv,
      also: tools.also.download,
      run: () => openAddress(exportAddress(dataset.id)),
    },
    {
      ...{ id: "export-for", group: "files", shortcut: null, why: null },
      label: words.exporting.menu,
      also: tools.also.exportFor,
      run: () => openTool("export"),
    },
    ...(collaboration.mayEdit
      ? [
          {
            ...({ id: "update-from-file", group: "files", shortcut: null, why: null } as const),
            label: words.updating.open,
            also: tools.also.update,
            run: () => openTool("update"),
          },
        ]
      : []),
    {
      ...{ id: "share", group: "files", shortcut: null, why: null },
      label: words.app.share.title,
      also: tools.also.share,
      run: () => openTool("share"),
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
