/** A real Chromium, and people in it: each person is a browser context of their own (own cookies, own local copy). */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** the first are Playwright's own: of two such flags Chromium heeds the last one. A page for the address bar, which nobody sees, costs each person a second. */
const WITHOUT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${WITHOUT.join(",")}`,
];

/** Starts Chromium with a fresh profile. Throws with the remedy when there is none. `flags`: of its command line, besides ours. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return await chromium.launch({ executablePath: executable(), args: [...FLAGS, ...flags] });
}

/** Someone whose browser keeps its profile in `folder`: closed (`context.close()`) and opened again, it remembers. */
export async function openProfile(folder: string): Promise<BrowserPerson> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    args: FLAGS,
    ...laptop({ offline: true }),
  });
  return personIn(context, context.pages()[0] ?? (await context.newPage()));
}

function executable(): string {
  const path = process.env.TABLEE_CHROMIUM ?? "/usr/bin/chromium";
  if (existsSync(path)) return path;
  throw new Error(`No Chromium at ${path}: run the tests with "npm test", which installs one, or set TABLEE_CHROMIUM.`);
}

export interface BrowserPerson {
  readonly context: BrowserContext;
  readonly page: Page;
  /** errors of scripts and of the console since the start: a journey ends by looking at them */
  readonly errors: readonly string[];
}

interface Laptop {
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
  /** their browser keeps the pages, to open them without network: that costs each person a second, so only where it is what one looks at */
  readonly offline?: boolean;
}

/** A person at a laptop of 1366 x 768, in French unless said otherwise. */
export async function newPerson(browser: Browser, options: Laptop = {}): Promise<BrowserPerson> {
  const context = await browser.newContext(laptop(options));
  return personIn(context, await context.newPage());
}

function laptop({ locale = "fr-FR", colorScheme = "light", offline = false }: Laptop) {
  const serviceWorkers = offline ? "allow" : "block";
  return {
    viewport: { width: 1366, height: 768 },
    locale,
    colorScheme,
    serviceWorkers,
    reducedMotion: "reduce",
  } as const;
}

/** a refused connection is what the network journeys are about; the browser prints it whatever the page does */
const REFUSED = /ERR_|WebSocket connection|Failed to load resource|when fetching the script/;

function personIn(context: BrowserContext, page: Page): BrowserPerson {
  // it only ends what hangs
  context.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !REFUSED.test(message.text())) errors.push(message.text());
  });
  return { context, page, errors };
}
