/** Files come in as they are and go out right: the preview, what it lets people overrule, bad files, the export. */
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { realFile, realFilesHere } from "#tests/support/real-files.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  columnHeader,
  createTable,
  csvFile,
  dropFile,
  giveFile,
  openSpace,
  paste,
  sees,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

describe("files in and out", () => {
  const house = openHouse();

  it("a Windows-1252 file with semicolons keeps its accents and its zeros, and its dialect can be overruled", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Béthune", "Inès");
    const bytes = Buffer.from(
      "commune;code;prix\r\nB\xe9thune;00123;1,50 \x80\r\nHesdin-l'Abb\xe9;01320;\r\n;;\r\n",
      "latin1",
    );
    await dropFile(page, csvFile("prix.csv", bytes));
    await page.getByText("Béthune").first().waitFor();
    const delimiter = page.getByLabel(words.importing.decisions.delimiter);
    await delimiter.waitFor();
    await createTable(page);
    await sees(page, 1, 1, "Béthune");
    await sees(page, 1, 2, "00123");
    await sees(page, 1, 3, "1,50 €");
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("3");
  });

  it("a workbook as people make them is corrected line by line and sheet by sheet; the next file waits its turn, and a table is pasted", async () => {
    const { page } = await house.person();
    const { assistant, lines, columns } = words.importing;
    const space = await openSpace(page, house.address, "Lens", "Inès");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([humanWorkbook(), csvFile("vide.csv", "")]);
    await page.getByText(assistant.place(1, 2)).waitFor();
    const head = (row: number, role: string) => page.getByRole("button", { name: lines.label(row, role), exact: true });
    // by the keyboard, from the titles down
    await head(4, lines.reasons.header).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await head(6, lines.reasons["by-hand"]).waitFor();
    // by the menu, and back by the list of what is set aside
    await head(7, "").click();
    await page.getByRole("menuitem", { name: lines.acts["set-aside"] }).click();
    await head(7, lines.reasons["by-hand"]).waitFor();
    await page.getByRole("checkbox", { name: /Les Aulnes/ }).click();
    await head(7, "").waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.getByRole("tab", { name: assistant.table }).click();
    await page.getByRole("button", { name: columns.leave("Code postal") }).click();
    await page.getByRole("columnheader", { name: /Code postal/ }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: words.importing.sheets.all }).click();
    await page.getByRole("button", { name: assistant.createSeveral(2) }).click();
    // the second file is empty: it says so, and is passed over
    await page.getByText(words.problems["file-empty"]({})).waitFor();
    await page.getByRole("button", { name: assistant.cancel }).click();
    await page.getByText(assistant.made(2)).waitFor();
    await page.getByRole("link", { name: "Collèges", exact: true }).click();
    await columnHeader(page, 2).getByText("Effectifs 2021 – Filles").waitFor();
    await sees(page, 1, 1, "Jean Moulin");
    await sees(page, 2, 1, "Les Aulnes");
    await page.goto(space);
    await page.getByRole("link", { name: "Collèges", exact: true }).waitFor();
    await paste(page, "commune\tcode\nLens\t062498\n");
    await createTable(page);
    await sees(page, 1, 2, "062498");
  });

  it("exports a clean file with the same bytes, and an edited one with the edit", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Douai", "Inès");
    const text = 'nom,adresse,note\r\n"Durand, et fils","1, rue ""Basse""",01\r\n"deux\nlignes",,-0.5\r\n';
    await giveFile(page, csvFile("propre.csv", text));
    const address = await createTable(page);
    const download = async () => {
      await page.getByRole("button", { name: words.app.dataset.export }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: words.app.dataset.exportCsv }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return { text: Buffer.concat(chunks).toString("utf8"), name: file.suggestedFilename() };
    };
    expect(address).toMatch(/\/d\//);
    const first = await download();
    expect(first.text).toBe(text);
    expect(first.name).toMatch(/^[a-z0-9-]+\.csv$/);
    await typeInto(page, 1, 3, "02");
    await page.getByText(words.app.saving.stored, { exact: true }).first().waitFor();
    expect((await download()).text).toBe(text.replace(",01\r\n", ",02\r\n"));
  });

  it.each([
    ["empty", "vide.csv", Buffer.alloc(0), words.problems["file-empty"]({})],
    [
      "a workbook in disguise",
      "classeur.csv",
      Buffer.from("PK\x03\x04\x14\x00\x06\x00rubbish\x00\x00", "latin1"),
      /abîmé/,
    ],
    [
      "cut in the middle of a character",
      "coupe.csv",
      Buffer.from("fffe61002c0062000d000a003100", "hex").subarray(0, 13),
      /coupé/,
    ],
  ])(
    "a file that is %s gets a sentence with the remedy, and the person stays where they were",
    async (_, name, bytes, sentence) => {
      const { page } = await house.person();
      await openSpace(page, house.address, "Arras", "Malo");
      await giveFile(page, csvFile(name, bytes));
      await page.getByText(sentence).first().waitFor();
      expect(page.url()).toMatch(/\/s\//);
    },
  );

  const stations = realFile("files/bornes-IRVE-aggregation.csv");
  it.skipIf(!realFilesHere)(
    "10,030 charging points with multi-line cells come in whole (needs ../shared/data)",
    async () => {
      const { page } = await house.person();
      await openSpace(page, house.address, "Lille", "Inès");
      await giveFile(page, stations);
      await createTable(page);
      expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("10031");
      await cell(page, 1, 1).click();
      await page.keyboard.press("Control+End");
      await cell(page, 10_030, 18).waitFor({ state: "attached" });
    },
  );
});

/** A title, a blank, titles on two lines with a merged one over them; then data, and another sheet. */
function humanWorkbook() {
  const colleges = utils.aoa_to_sheet([
    ["Effectifs des collèges"],
    [],
    ["Collège", "Effectifs 2021", null, "Code postal"],
    [null, "Filles", "Garçons", null],
    ["Jean Moulin", 212, 200, "62300"],
    ["Paul Éluard", 190, 198, "62800"],
    ["Les Aulnes", 105, 100, "01340"],
  ]);
  colleges["!merges"] = [{ s: { r: 2, c: 1 }, e: { r: 2, c: 2 } }];
  const schools = utils.aoa_to_sheet([
    ["École", "Classes"],
    ["Jules Ferry", 8],
  ]);
  const book = { SheetNames: ["Collèges", "Écoles"], Sheets: { Collèges: colleges, Écoles: schools } };
  const buffer = Buffer.from(write(book, { type: "array", bookType: "xlsx" }));
  return { name: "effectifs.xlsx", mimeType: "application/octet-stream", buffer };
}
