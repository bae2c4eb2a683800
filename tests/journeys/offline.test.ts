/** A table opened once opens again without network, is edited, survives the closing of the browser, and merges when the network is back. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BrowserPerson, launchBrowser, newPerson, openProfile } from "#tests/support/browser.ts";
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
  openSpace,
  openTable,
  readLinks,
  sees,
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";

const FILE = csvFile("colleges.csv", "nom,commune,effectif\r\nA,Lens,1\r\nB,Liévin,2\r\nC,Avion,3\r\n");

describe("without network", () => {
  const clientFolder = builtClient();
  const people: BrowserPerson[] = [];
  let browser: Browser;
  let server: TestServer;
  let network: Network;
  /** as the one behind the network sees it */
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

  async function restart() {
    server = await startServer({ dataFolder: server.dataFolder, clientFolder });
    network.leadTo(portOf(server));
  }

  async function someone(): Promise<BrowserPerson> {
    const person = await newPerson(browser, { offline: true });
    people.push(person);
    return person;
  }

  async function atProfile(folder: string): Promise<BrowserPerson> {
    const person = await openProfile(folder);
    people.push(person);
    return person;
  }

  async function makeTable(page: Page): Promise<string> {
    await openSpace(page, address, "Lens", "Inès");
    await giveFile(page, FILE);
    const table = await createTable(page);
    await seesSaving(page, words.app.saving.stored);
    await isReadyForOffline(page);
    return table;
  }

  async function exported(page: Page, table: string): Promise<string> {
    const response = await page.request.get(`${address}/api/v1/datasets/${idIn(table)}/export.csv`);
    return await response.text();
  }

  it("a table opens, is edited, survives closing the browser twice, and merges with no row doubled", async () => {
    const profile = temporaryFolder();
    const first = await atProfile(profile);
    const table = await makeTable(first.page);
    const links = await linksOf(first.page);
    const malo = await someone();
    await join(malo.page, new URL(new URL(links.editor, address).pathname, server.address).href, "Malo");
    await openTable(malo.page, new URL(new URL(table).pathname, server.address).href);

    network.cut();
    await openTable(first.page, table);
    await seesSaving(first.page, words.app.saving.offline(0));
    await typeInto(first.page, 1, 2, "Arras");
    await seesSaving(first.page, words.app.saving.offline(1));
    await typeInto(malo.page, 3, 3, "33");
    await seesSaving(malo.page, words.app.saving.stored);
    await first.context.close();

    const second = await atProfile(profile);
    await openTable(second.page, table);
    await sees(second.page, 1, 2, "Arras");
    await seesSaving(second.page, words.app.saving.offline(1));
    await typeInto(second.page, 2, 2, "Béthune");
    await seesSaving(second.page, words.app.saving.offline(2));
    await second.context.close();

    // the network is back, the server is not
    await malo.page.close();
    await server.close();
    network.mend();
    const third = await atProfile(profile);
    await openTable(third.page, table);
    await sees(third.page, 2, 2, "Béthune");
    await seesSaving(third.page, words.app.saving.offline(2));
    await restart();
    await seesSaving(third.page, words.app.saving.stored);
    await sees(third.page, 3, 3, "33");
    expect(await exported(third.page, table)).toBe(
      "nom,commune,effectif\r\nA,Arras,1\r\nB,Béthune,2\r\nC,Avion,33\r\n",
    );
  });

  it("the space lists what it had; a table never opened here says so, and opens by itself when the server answers", async () => {
    const { page } = await someone();
    const table = await makeTable(page);
    const space = await page.locator('a[href^="/s/"]').first().getAttribute("href");
    await page.goto(`${address}${space}`);
    await page.getByRole("link", { name: "colleges" }).waitFor();
    network.cut();
    await page.reload();
    await page.getByText(words.offline.space.kept).waitFor();
    await page.getByRole("link", { name: "colleges" }).click();
    await cell(page, 3, 2).waitFor();
    const neverOpened = await page.context().newPage();
    await neverOpened.goto(`${address}/d/${"0".repeat(20)}`);
    await neverOpened.getByRole("heading", { name: words.offline.unreachable.title }).waitFor();
    await neverOpened.getByRole("button", { name: words.offline.unreachable.retry }).focus();
    network.mend();
    // by the keys, which are there even where it opens by itself before them
    await neverOpened.keyboard.press("Enter");
    await neverOpened.getByText(words.problems["dataset-not-found"]({})).waitFor();
    await seesSaving(page, words.app.saving.stored);
    expect(idIn(page.url())).toBe(idIn(table));
  });

  it("two tabs of one browser, both offline: each edit is counted where it was made and arrives once", async () => {
    const { context, page } = await someone();
    const table = await makeTable(page);
    network.cut();
    await typeInto(page, 1, 2, "Arras");
    await seesSaving(page, words.app.saving.offline(1));
    await addFourthRow(page, "D");
    await seesSaving(page, words.app.saving.offline(3));
    // opened meanwhile, it finds what waits on this computer, and adds to it
    const other = await context.newPage();
    await openTable(other, table);
    await sees(other, 4, 1, "D");
    await seesSaving(other, words.app.saving.offline(3));
    await typeInto(other, 2, 2, "Béthune");
    await seesSaving(other, words.app.saving.offline(4));
    await seesSaving(page, words.app.saving.offline(3));
    // a third finds each of them once
    const third = await context.newPage();
    await openTable(third, table);
    await seesSaving(third, words.app.saving.offline(4));
    network.mend();
    for (const tab of [page, other, third]) {
      await seesSaving(tab, words.app.saving.stored);
      await sees(tab, 2, 2, "Béthune");
      await tab.getByText(words.offline.overtaken.mineBack).waitFor({ state: "detached" });
    }
    expect(await exported(page, table)).toBe(
      "nom,commune,effectif\r\nA,Arras,1\r\nB,Béthune,2\r\nC,Avion,3\r\nD,,\r\n",
    );
  });
});

function portOf(server: TestServer): number {
  return Number(new URL(server.address).port);
}

function idIn(table: string): string {
  return new URL(table).pathname.split("/").pop() ?? "";
}

/** The shell is kept by the worker, which answers for this page. */
async function isReadyForOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function linksOf(page: Page) {
  return await readLinks(page);
}

/** Two edits: the line under the last row adds one, and its first cell is typed. */
async function addFourthRow(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: words.grid.addRow }).click();
  await typeInto(page, 4, 1, text);
}
