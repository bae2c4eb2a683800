/** Cleaning a file by the keyboard alone while a colleague types in it: looked at, done, done again, taken back. */
import { describe, expect, it } from "vitest";
import { operationWords } from "#shared/i18n/operation-words.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  createTable,
  csvFile,
  dropFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const { cleaning } = words;
const titleOf = (operation: string) => operationWords(words.operations, operation)?.title ?? operation;
const ROWS = [
  "  Collège Béranger,Laval  Cedex,X",
  "Collège Sévigné ,Mayenne,",
  "·,·,·",
  "Collège Rostand,Évron,X",
  " Collège  Langevin,Craon,",
];
const FILE = csvFile("colleges.csv", `nom,commune,segpa\r\n${ROWS.join("\r\n")}\r\n`);

describe("the operations of cleaning", () => {
  const house = openHouse();

  it("are chosen, looked at and done by keys, while another types; each is one step back", async () => {
    const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
    await openSpace(ines, house.address, "Laval", "Inès");
    const { editor } = await readLinks(ines);
    await dropFile(ines, FILE);
    const table = await createTable(ines);
    await join(malo, editor, "Malo");
    await openTable(malo, table);
    for (const column of [1, 2, 3]) {
      await cell(malo, 3, column).click();
      await malo.keyboard.press("Delete");
    }
    await sees(ines, 3, 3, "");

    await cell(ines, 1, 1).click();
    await ines.keyboard.press("Alt+n");
    await ines.getByLabel(cleaning.search).waitFor();
    await ines.keyboard.type(titleOf("texts.trim"));
    await ines.keyboard.press("Enter");
    const panel = ines.getByRole("complementary", { name: words.app.dataset.cleaning });
    await panel.getByText(cleaning.preview.would(counts(3), 1).join()).waitFor();
    // what she would clean is another cell by now
    await typeInto(malo, 2, 1, " Collège Paul-Émile-Victor ");
    await panel.getByText("Paul-Émile-Victor").first().waitFor();
    expect(await faultsInBothThemes(ines)).toEqual([]);
    await ines.keyboard.press("Control+Enter");
    await panel.getByText(cleaning.done(counts(3), 0)).waitFor();
    await sees(malo, 2, 1, "Collège Paul-Émile-Victor");
    await sees(malo, 1, 1, "Collège Béranger");
    await panel.getByText(cleaning.preview.nothing).waitFor();

    await ines.keyboard.press("Control+k");
    await ines.keyboard.type(titleOf("rows.delete-empty"));
    await ines.keyboard.press("Enter");
    await panel.getByText(cleaning.preview.would({ ...counts(0), rowsDeleted: 1 }, 0).join()).waitFor();
    await ines.keyboard.press("Control+Enter");
    await panel.getByText(cleaning.done({ ...counts(0), rowsDeleted: 1 }, 0)).waitFor();
    await sees(malo, 3, 1, "Collège Rostand");
    await ines.keyboard.press("Control+z");
    await sees(malo, 4, 1, "Collège Rostand");
    await ines.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await ines.keyboard.press("Control+z");
    await sees(malo, 1, 1, "··Collège Béranger");
  });
});

function counts(cells: number) {
  return {
    cells,
    rowsAdded: 0,
    rowsDeleted: 0,
    columnsAdded: 0,
    columnsDeleted: 0,
    columnsRenamed: 0,
    reordered: false,
  };
}
