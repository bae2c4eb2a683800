/**
 * `npm run guide:screenshots [screen…]`: the pictures of the user guide, in both languages, taken of the built client and written to
 * docs/images/guide. Not a test: run when a screen that the guide shows has changed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { WORDS } from "#shared/i18n/words.ts";
import { cell } from "../journeys/gestures.ts";
import { launchBrowser } from "../support/browser.ts";
import { startServer } from "../support/server.ts";
import { type GuideSpace, openGuideSpace } from "./guide-space.ts";
import { SCREENS, type Screen } from "./screens.ts";

const FOLDER = fileURLToPath(new URL("../../docs/images/guide/", import.meta.url));
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** small enough for a repository, sharp enough to be read */
const QUALITY = 0.72;

const asked = process.argv.slice(2);
const [server, browser] = [await startServer(), await launchBrowser()];
let failed = 0;
try {
  mkdirSync(FOLDER, { recursive: true });
  const guide = await openGuideSpace(browser, server.address);
  guide.context.setDefaultTimeout(20_000);
  const encoder = await browser.newPage();
  for (const language of ["fr", "en"] as const) {
    for (const screen of SCREENS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
      const name = `${language}-${screen.name}.webp`;
      try {
        const picture = await take(guide, screen, language);
        const webp = await inWebp(encoder, picture);
        writeFileSync(`${FOLDER}${name}`, webp);
        console.log(`${name}: ${Math.round(webp.length / 1000)} kB`);
      } catch (error) {
        failed++;
        console.error(`${name} was not taken:`, error);
      }
    }
  }
} finally {
  await close(browser);
}
process.exit(failed === 0 ? 0 : 1);

async function take({ page, space, table }: GuideSpace, screen: Screen, language: keyof typeof WORDS): Promise<Buffer> {
  await page.setViewportSize(screen.phone === true ? PHONE : LAPTOP);
  // each begins as if nothing had been opened, filtered or sorted before
  await page.evaluate((chosen) => {
    localStorage.clear();
    localStorage.setItem("tablee.language", chosen);
  }, language);
  await page.goto(screen.from === "space" ? space : table);
  if (screen.from === "table") await cell(page, 1, 1).waitFor();
  await screen.show(page, WORDS[language]);
  // what moves has come to rest, and what is asked of the server is there
  await page.waitForLoadState("networkidle");
  return await page.screenshot();
}

/** As the browser itself writes it: no other program is needed. */
async function inWebp(page: Page, png: Buffer): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ({ base64, quality }) => {
      const png = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([png], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext("2d", { alpha: false })?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    { base64: png.toString("base64"), quality: QUALITY },
  );
  return Buffer.from(bytes);
}

async function close(opened: Browser): Promise<void> {
  await opened.close();
  await server.close();
}
