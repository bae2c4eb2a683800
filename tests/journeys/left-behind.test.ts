/** Edits that can no longer be sent by themselves, and edits that were overtaken: offered back, handed out, never dropped. */
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join as pathOf } from "node:path";
import Sqlite from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BrowserPerson, launchBrowser, newPerson } from "#tests/support/browser.ts";
import { builtClient } from "#tests/support/built-client.ts";
import { type Network, openNetwork } from "#tests/support/network.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import {
  cell,
  createTable,
  csvFile,
  giveFile,
  join,
  type Links,
  openSpace,
  openTable,
  readLinks,
  sees,
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";

const FILE = csvFile("colleges.csv", "nom,commune,effectif\r\nA,Lens,1\r\nB,Liévin,2\r\nC,Avion,3\r\n");
const { leftBehind, overtaken, signedOut } = words.offline;

describe("edits that cannot leave by themselves", () => {
  const clientFolder = builtClient();
  const people: BrowserPerson[] = [];
  let browser: Browser;
  let server: TestServer;
  let network: Network;
  let address = "";

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    server = await startServer({ dataFolder: temporaryFolder(), clientFolder });
    network = await openNetwork(portOf(server));
    address = `http://127.0.0.1:${network.port}`;
  });
  afterEach(async () => {
    for (const { context } of people) await context.close();
    await network.close();
    await server.close();
    expect(people.splice(0).flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(() => browser.close());

  async function someone(): Promise<BrowserPerson> {
    const person = await newPerson(browser, { offline: true });
    people.push(person);
    return person;
  }

  /** Inès, behind the network, has made the table and looks at it. */
  async function inesAtHerTable() {
    const { page, context } = await someone();
    await openSpace(page, address, "Lens", "Inès");
    const links = await readLinks(page);
    await giveFile(page, FILE);
    const table = await createTable(page);
    await seesSaving(page, words.app.saving.stored);
    return { page, context, table, links };
  }

  /** Malo, straight at the server. */
  async function maloAt(table: string, links: Links): Promise<Page> {
    const { page } = await someone();
    await join(page, atServer(links.editor), "Malo");
    await openTable(page, atServer(table));
    return page;
  }

  function atServer(place: string): string {
    return new URL(new URL(place, address).pathname, server.address).href;
  }

  /** Stops the server, does that to its data, starts it again where the network leads. */
  async function whileStopped(work: (database: Sqlite.Database) => void): Promise<void> {
    await server.close();
    const database = new Sqlite(databaseIn(server.dataFolder));
    work(database);
    database.close();
    server = await startServer({ dataFolder: server.dataFolder, clientFolder });
    network.leadTo(portOf(server));
  }

  it("a lost cookie: the file is at hand at once, and once back in the edits return to the table in one gesture", async () => {
    const { page, context, table, links } = await inesAtHerTable();
    network.cut();
    await typeInto(page, 1, 2, "Arras");
    await typeInto(page, 2, 2, "Béthune");
    await seesSaving(page, words.app.saving.offline(2));
    await context.clearCookies();
    network.mend();
    await page.getByText(words.app.refused["signed-out"]).waitFor();
    await page.goto(table);
    await page.getByRole("heading", { name: signedOut.title }).waitFor();
    await page.getByText(/Le tableau de Inès.*2\smodifications pas encore envoyées/u).waitFor();
    expect(await downloaded(page, leftBehind.download)).toBe(
      "\uFEFFnom,commune,effectif\r\nA,Arras,1\r\nB,Béthune,2\r\nC,Avion,3\r\n",
    );

    await join(page, `${address}${new URL(links.editor, address).pathname}`, "Inès");
    await openTable(page, table);
    await sees(page, 1, 2, "Lens");
    await page.getByText(/2\smodifications faites ici par Inès le .* n’ont pas été enregistrées/u).waitFor();
    await page.getByRole("button", { name: leftBehind.giveBack(2) }).click();
    await sees(page, 1, 2, "Arras");
    await sees(page, 2, 2, "Béthune");
    await page.getByText(leftBehind.done(2)).waitFor();
    await seesSaving(page, words.app.saving.stored);
    await cell(page, 3, 1).click();
    await page.keyboard.press("Control+z");
    await sees(page, 1, 2, "Lens");
    await sees(page, 2, 2, "Liévin");
    await page.keyboard.press("Control+Shift+z");
    await sees(page, 2, 2, "Béthune");
    await seesSaving(page, words.app.saving.stored);
    await openTable(page, table);
    await seesSaving(page, words.app.saving.stored);
    expect(await page.getByRole("button", { name: leftBehind.giveBack(2) }).count()).toBe(0);
  });

  it("a server restored from a backup: what was written since, sent or not, is offered and put back", async () => {
    const { page, table } = await inesAtHerTable();
    await typeInto(page, 3, 2, "avant");
    await seesSaving(page, words.app.saving.stored);
    const backup = temporaryFolder();
    await whileStopped(() => cpSync(server.dataFolder, backup, { recursive: true }));
    await seesSaving(page, words.app.saving.stored);
    await typeInto(page, 1, 2, "envoyé");
    await seesSaving(page, words.app.saving.stored);
    network.cut();
    await typeInto(page, 2, 2, "pas envoyé");
    await seesSaving(page, words.app.saving.offline(1));
    await server.close();
    rmSync(server.dataFolder, { recursive: true });
    cpSync(backup, server.dataFolder, { recursive: true });
    server = await startServer({ dataFolder: server.dataFolder, clientFolder });
    await whileStopped((database) => database.exec("UPDATE datasets SET incarnation = incarnation + 1"));
    network.mend();
    await page.getByText(/2\smodifications faites ici le .* n’ont pas été enregistrées/u).waitFor();
    await sees(page, 1, 2, "Lens");
    await sees(page, 3, 2, "avant");
    await page.getByRole("button", { name: leftBehind.giveBack(2) }).click();
    await sees(page, 1, 2, "envoyé");
    await sees(page, 2, 2, "pas envoyé");
    await seesSaving(page, words.app.saving.stored);
    await openTable(page, table);
    await sees(page, 2, 2, "pas envoyé");
    expect(await page.getByRole("button", { name: leftBehind.giveBack(2) }).count()).toBe(0);
  });

  it("given up, they are asked about once, then gone", async () => {
    const { page, context, table, links } = await inesAtHerTable();
    network.cut();
    await typeInto(page, 1, 2, "Arras");
    await seesSaving(page, words.app.saving.offline(1));
    await context.clearCookies();
    network.mend();
    await join(page, `${address}${new URL(links.editor, address).pathname}`, "Inès");
    await openTable(page, table);
    await page.getByRole("button", { name: leftBehind.forget(1) }).click();
    await page.getByText(leftBehind.forgetSure(1)).waitFor();
    await page.getByRole("button", { name: leftBehind.forgetYes }).click();
    await page.getByText(leftBehind.forgetSure(1)).waitFor({ state: "detached" });
    await openTable(page, table);
    await seesSaving(page, words.app.saving.stored);
    await sees(page, 1, 2, "Lens");
    expect(await page.getByRole("button", { name: leftBehind.forget(1) }).count()).toBe(0);
  });

  it("a right taken away meanwhile: the file is handed out, and the shared table opens as it is", async () => {
    const { page, table } = await inesAtHerTable();
    network.cut();
    await typeInto(page, 1, 2, "Arras");
    await seesSaving(page, words.app.saving.offline(1));
    await whileStopped((database) => database.exec("UPDATE members SET role = 'reviewer'"));
    network.mend();
    await page.getByText(words.app.refused["write-refused"]).waitFor();
    expect(await downloaded(page, words.app.refused.download)).toBe(
      "\uFEFFnom,commune,effectif\r\nA,Arras,1\r\nB,Liévin,2\r\nC,Avion,3\r\n",
    );
    await page.getByRole("button", { name: words.app.refused.startAgain }).click();
    await sees(page, 1, 2, "Lens");
    await seesSaving(page, words.app.saving.stored);
    await openTable(page, table);
    await sees(page, 1, 2, "Lens");
    await seesSaving(page, words.app.saving.stored);
  });

  it("overtaken while offline: told by whom, and mine comes back by one click, for everyone", async () => {
    const { page, table, links } = await inesAtHerTable();
    const malo = await maloAt(table, links);
    await page.getByRole("img", { name: "Malo" }).first().waitFor();
    network.cut();
    await typeInto(page, 1, 2, "Arras");
    await seesSaving(page, words.app.saving.offline(1));
    await typeInto(malo, 1, 2, "Douai");
    await typeInto(malo, 1, 2, "Denain");
    await seesSaving(malo, words.app.saving.stored);
    network.mend();
    await page.getByText(/Malo a remplacé votre valeur il y a \d+\u00a0s/u).waitFor();
    await page.getByText(overtaken.from("Arras", "Denain")).waitFor();
    await sees(page, 1, 2, "Denain");
    await page.getByRole("button", { name: overtaken.mineBack }).click();
    await sees(malo, 1, 2, "Arras");
    await malo.getByText(overtaken.from("Denain", "Arras")).waitFor();
    expect(await page.getByRole("button", { name: overtaken.mineBack }).count()).toBe(0);
  });
});

function portOf(server: TestServer): number {
  return Number(new URL(server.address).port);
}

function databaseIn(folder: string): string {
  return pathOf(folder, "tablee.sqlite");
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}
