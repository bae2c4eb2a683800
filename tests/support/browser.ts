/** A real Chromium, and people in it: each person is a browser context of their own (own cookies, own local copy). */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium with a fresh profile. Throws with the remedy when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.TABLEE_CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(
      `No Chromium at ${executablePath}: run the tests with "npm test", which installs one, or set TABLEE_CHROMIUM.`,
    );
  }
  return await chromium.launch({ executablePath, args: FLAGS });
}

export interface BrowserPerson {
  readonly context: BrowserContext;
  readonly page: Page;
  /** errors of scripts and of the console since the start: a journey ends by looking at them */
  readonly errors: readonly string[];
}

/** A person at a laptop of 1366 x 768, in French unless said otherwise. */
export async function newPerson(
  browser: Browser,
  options: { locale?: string; colorScheme?: "light" | "dark" } = {},
): Promise<BrowserPerson> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: options.locale ?? "fr-FR",
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    // a refused connection is what the network journeys are about; the browser prints it whatever the page does
    if (message.type() === "error" && !/ERR_|WebSocket connection|Failed to load resource/.test(message.text()))
      errors.push(message.text());
  });
  return { context, page, errors };
}
