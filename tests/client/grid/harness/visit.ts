/** A person at the page of the harness, for the tests of one file: one browser and one loading of the page, and another table for each test. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type BrowserPerson, launchBrowser, newPerson } from "#tests/support/browser.ts";
import type { Harness } from "./main.tsx";
import { type ServedHarness, serveHarness } from "./serve.ts";

declare global {
  interface Window {
    harness: Harness;
  }
}

/** Opens the page before the tests of the file that calls it, closes it after them, and sees to it that none leaves an error. `open` begins a table. */
export function visitHarness(permissions: readonly string[] = []): { open(query: string): Promise<Page> } {
  let served: ServedHarness | undefined;
  let browser: Browser | undefined;
  let person: BrowserPerson | undefined;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveHarness(), launchBrowser()]);
    person = await newPerson(browser);
    await person.context.grantPermissions([...permissions]);
    await person.page.goto(`${served.address}?rows=1`);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(() => {
    expect(person?.errors).toEqual([]);
  });

  return {
    async open(query) {
      if (!person) throw new Error("the page is opened before the tests, not while they are listed");
      await person.page.evaluate((asked) => window.harness.begin(asked), query);
      return person.page;
    },
  };
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Row and column counted from 1, as people do. */
export function text(page: Page, row: number, column: number): Promise<string> {
  return page.evaluate(([r, c]) => window.harness.text(r - 1, c - 1), [row, column] as const);
}

/** What another person writes in a cell; row and column counted from 1. */
export async function theyType(page: Page, row: number, column: number, written: string): Promise<void> {
  await page.evaluate(([r, c, what]) => window.harness.theyType(r - 1, c - 1, what), [row, column, written] as const);
}

/** What stands beside the cell being edited. */
export function panel(page: Page): Locator {
  return page.locator("[data-part=panel]");
}
