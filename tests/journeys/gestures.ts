/** What people do on the screens, in the words they read there: the journeys are written with these. */
import type { Locator, Page } from "playwright-core";
import { WORDS } from "#shared/i18n/words.ts";

export const words = WORDS.fr;

/** Names a local authority and a first name; resolves on the empty space. Returns its address. */
export async function openSpace(page: Page, address: string, authority: string, firstName: string): Promise<string> {
  await page.goto(address);
  await page.getByLabel(words.app.welcome.authority).fill(authority);
  await page.getByLabel(words.app.welcome.firstName).fill(firstName);
  await page.getByRole("button", { name: words.app.welcome.create }).click();
  await page.waitForURL(/\/s\/[0-9a-z]{20}$/);
  await page.getByRole("heading", { name: authority }).waitFor();
  return page.url();
}

export interface Links {
  readonly editor: string;
  readonly reviewer: string;
}

/** Reads the two links where people read them, in the dialog of sharing, and closes it. */
export async function readLinks(page: Page): Promise<Links> {
  await page.getByRole("button", { name: words.app.space.share, exact: true }).click();
  const dialog = page.getByRole("dialog");
  const read = async (label: string) => await dialog.getByRole("textbox", { name: label }).inputValue();
  const links = { editor: await read(words.app.share.editor), reviewer: await read(words.app.share.reviewer) };
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  return links;
}

/** Opens an invitation link, gives a first name, and is in the space. */
export async function join(page: Page, link: string, firstName: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(words.app.join.firstName).fill(firstName);
  await page.getByRole("button", { name: words.app.join.enter }).click();
  await page.waitForURL(/\/s\/[0-9a-z]{20}$/);
}

/** Opens the sample from an empty space; resolves when the table is on screen. Returns the table's address. */
export async function openSample(page: Page): Promise<string> {
  await page.getByRole("button", { name: words.app.space.doorExample }).click();
  return await tableOnScreen(page);
}

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function csvFile(name: string, content: string | Buffer): GivenFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(content) };
}

/** Gives a file to the space page, as the button does; the import assistant opens. */
export async function giveFile(page: Page, file: GivenFile | string): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

/** Drops a file on the page, as a mouse does. */
export async function dropFile(page: Page, file: GivenFile): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
      return transfer;
    },
    { name: file.name, mimeType: file.mimeType, base64: file.buffer.toString("base64") },
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.locator("main").first().dispatchEvent(type, { dataTransfer: data });
  }
}

/** From the assistant to the table. */
export async function createTable(page: Page): Promise<string> {
  await page.getByRole("button", { name: words.importing.assistant.create }).click();
  return await tableOnScreen(page);
}

async function tableOnScreen(page: Page): Promise<string> {
  await page.waitForURL(/\/d\/[0-9a-z]{20}$/);
  await page.getByRole("grid").waitFor();
  await cell(page, 1, 1).waitFor();
  return page.url();
}

/** Opens a table by its address; resolves when its first cell is on screen. */
export async function openTable(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await tableOnScreen(page);
}

/** A cell by its row and column as people count them, from 1. */
export function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`[role="row"][aria-rowindex="${row + 1}"] [role="gridcell"][aria-colindex="${column + 1}"]`);
}

export function columnHeader(page: Page, column: number): Locator {
  return page.locator(`[role="columnheader"][aria-colindex="${column + 1}"]`);
}

/** Clicks a cell and types over it, ending with Enter. */
export async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Resolves when a cell shows exactly this text. */
export async function sees(page: Page, row: number, column: number, text: string): Promise<void> {
  await page.waitForFunction(({ selector, expected }) => document.querySelector(selector)?.textContent === expected, {
    selector: `[role="row"][aria-rowindex="${row + 1}"] [role="gridcell"][aria-colindex="${column + 1}"]`,
    expected: text,
  });
}

/** Resolves when the state of saving says so: `stored` when everything is on the server's disk. */
export async function seesSaving(page: Page, text: string | RegExp): Promise<void> {
  await page
    .getByText(text, typeof text === "string" ? { exact: true } : {})
    .first()
    .waitFor();
}

/** Pastes as Ctrl+V does with this text on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** What Ctrl+C would put on the clipboard, as text. */
export async function copied(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData("text/plain");
  });
}
