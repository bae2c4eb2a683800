/** On a local network without https, browsers withhold service workers and the clipboard: it works all the same, and what is missing is said once. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, newPerson } from "#tests/support/browser.ts";
import { builtClient } from "#tests/support/built-client.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { cell, copied, createTable, csvFile, giveFile, openSpace, paste, sees, seesSaving, words } from "./gestures.ts";

const FILE = csvFile("colleges.csv", "nom,commune\r\nA,Lens\r\nB,Liévin\r\n");
/** a name that is not this computer's own: browsers do not trust it without https */
const HOST = "tablee.lan";

describe("plain http on a local network", () => {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ clientFolder: builtClient() });
    browser = await launchBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it("a table is made, edited, copied and pasted; what is missing is said until it is understood", async () => {
    const { page, errors } = await newPerson(browser, { offline: true });
    await openSpace(page, `http://${HOST}:${new URL(server.address).port}`, "Lens", "Inès");
    await giveFile(page, FILE);
    await createTable(page);
    expect(await page.evaluate(() => [window.isSecureContext, "serviceWorker" in navigator])).toEqual([false, false]);
    await cell(page, 1, 2).click();
    expect(await copied(page)).toBe("Lens");
    await cell(page, 2, 2).click();
    await paste(page, "Arras");
    await sees(page, 2, 2, "Arras");
    await seesSaving(page, words.app.saving.stored);
    const note = page.getByText(words.offline.insecure.sentence);
    await note.waitFor();
    await page.getByText("docs/deploy.md").waitFor();
    await page.getByRole("button", { name: words.offline.insecure.understood }).click();
    await note.waitFor({ state: "detached" });
    await page.reload();
    await sees(page, 2, 2, "Arras");
    expect(await note.count()).toBe(0);
    // a header that only https has, said by the browser to whoever reads its console
    expect(errors.filter((error) => !error.includes("Cross-Origin-Opener-Policy"))).toEqual([]);
  });
});
