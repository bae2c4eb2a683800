/** A new build on the server: pages that are open go on with theirs, the next ones have the new one, and without network nothing is mixed. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, newPerson } from "#tests/support/browser.ts";
import { builtClient, copyBuiltClient } from "#tests/support/built-client.ts";
import { openNetwork } from "#tests/support/network.ts";
import { startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { words } from "./gestures.ts";

/** As a build after a change: other names for the scripts and styles, the page that names them, the worker that lists them. */
function rebuild(folder: string): void {
  const assets = join(folder, "assets");
  const old = readdirSync(assets).filter((name) => /^(index|dataset-page)-.*\.(js|css)$/.test(name));
  const renamed = old.map((name) => [name, name.replace(/-[^-]*\./, "-NEWBUILD.")] as const);
  const rewrite = (path: string) => {
    let text = readFileSync(path, "utf8");
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    writeFileSync(path, text.replace(/"name":"[0-9a-f]{16}"/, '"name":"feedfeedfeedfeed"'));
  };
  for (const [from, to] of renamed) renameSync(join(assets, from), join(assets, to));
  for (const [, to] of renamed) if (to.endsWith(".js")) rewrite(join(assets, to));
  rewrite(join(folder, "index.html"));
  rewrite(join(folder, "sw.js"));
}

async function cachesOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => caches.keys());
}

/** The worker of the new build is there, and lets that of the old one be. */
async function waits(page: Page): Promise<boolean> {
  return await page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null);
}

async function scriptOf(page: Page): Promise<string> {
  return (await page.locator('script[type="module"]').getAttribute("src")) ?? "";
}

describe("a new build", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("comes with the next page that is opened, and takes over once no page of the old one is left", async () => {
    const folder = temporaryFolder();
    copyBuiltClient(folder);
    let server = await startServer({ dataFolder: temporaryFolder(), clientFolder: folder });
    const network = await openNetwork(Number(new URL(server.address).port));
    const address = `http://127.0.0.1:${network.port}`;
    const { page, context, errors } = await newPerson(browser, { offline: true });
    try {
      await page.goto(address);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const oldScript = await scriptOf(page);
      expect(await cachesOf(page)).toHaveLength(1);

      rebuild(folder);
      await server.close();
      server = await startServer({ dataFolder: server.dataFolder, clientFolder: folder });
      network.leadTo(Number(new URL(server.address).port));
      const second = await context.newPage();
      await second.goto(address);
      expect(await scriptOf(second)).toMatch(/NEWBUILD/);
      // the new one is kept beside the old one, which the first page still has
      await second.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await expect.poll(() => waits(second)).toBe(true);
      expect(await cachesOf(second)).toHaveLength(2);
      expect(await scriptOf(page)).toBe(oldScript);
      const lazy = readdirSync(join(builtClient(), "assets")).find((name) => /^dataset-page-.*\.js$/.test(name));
      expect(await page.evaluate(async (name) => (await fetch(`/assets/${name}`)).ok, lazy)).toBe(true);

      await page.close();
      await second.reload();
      await expect.poll(() => cachesOf(second)).toEqual(["tablee-shell:feedfeedfeedfeed"]);
      network.cut();
      await second.reload();
      await second.getByText(words.app.welcome.title).waitFor();
      expect(await scriptOf(second)).toMatch(/NEWBUILD/);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
      await network.close();
      await server.close();
    }
  });
});
