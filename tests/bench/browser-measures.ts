/** What is measured inside a page, by the page's own clock. */
import type { Page } from "playwright-core";

export interface Frames {
  readonly count: number;
  readonly longest: number;
  readonly p99: number;
  readonly over50: number;
}

export interface Landmarks {
  /** pressed as soon as it can be; null: nothing to press */
  readonly button: string | null;
  /** there once rows are on screen */
  readonly painted: string;
}

/** Milliseconds from the drop of a file on the page to the frame after the one that shows its rows. */
export async function dropped(page: Page, csv: string, { button, painted }: Landmarks): Promise<number> {
  // in pieces: one message to the browser has a limit
  await page.evaluate("window.pieces = []");
  for (let at = 0; at < csv.length; at += PIECE) {
    await page.evaluate((piece) => Reflect.get(window, "pieces").push(piece), csv.slice(at, at + PIECE));
  }
  return await page.evaluate(
    ({ label, selector }) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`no ${selector} after a minute`)), 60_000);
        const transfer = new DataTransfer();
        transfer.items.add(new File(Reflect.get(window, "pieces"), "communes.csv", { type: "text/csv" }));
        const target = document.querySelector("main") ?? document.body;
        const watcher = new MutationObserver(look);
        function look() {
          const ready = [...document.querySelectorAll("button")].find(
            (candidate) =>
              candidate.textContent?.trim() === label && !candidate.disabled && candidate.dataset.pressed !== "yes",
          );
          if (ready) {
            ready.dataset.pressed = "yes";
            ready.click();
          }
          if (!document.querySelector(selector)) return;
          watcher.disconnect();
          requestAnimationFrame(() => requestAnimationFrame((now) => resolve(now - start)));
        }
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
        const start = performance.now();
        for (const type of ["dragenter", "dragover", "drop"]) {
          target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
      }),
    { label: button, selector: painted },
  );
}

export interface Shown {
  readonly selector: string;
  /** of one such element; null: any */
  readonly text: string | null;
}

const PIECE = 4 * 1024 * 1024;

export type ScrollWay = "wheel" | "fling" | "bar";

/** Frames while the element is scrolled: by the wheel of a mouse in its middle, or by throwing its bar about. */
export async function scrolled(page: Page, selector: string, way: ScrollWay): Promise<Frames> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`nothing to scroll at ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
  await watchFrames(page);
  if (way === "bar") {
    await page.evaluate(
      (target) =>
        new Promise<void>((resolve) => {
          const element = document.querySelector(target);
          let turn = 0;
          requestAnimationFrame(function jump() {
            if (element)
              element.scrollTop = ((element.scrollHeight - element.clientHeight) * ((turn * 37) % 101)) / 100;
            turn++;
            if (turn < 150) requestAnimationFrame(jump);
            else resolve();
          });
        }),
      selector,
    );
  } else {
    for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, way === "wheel" ? 120 : 1_500);
  }
  return await readFrames(page);
}

/** Frames while a key is pressed again and again, from a cell in the middle. */
export async function press(page: Page, selector: string, key: string, times: number): Promise<Frames> {
  await page.locator(selector).click();
  await settled(page);
  await watchFrames(page);
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
  return await readFrames(page);
}

/** Milliseconds from Ctrl+V on a cell, with a block on the clipboard, to the frame after the one that shows it. */
export async function pasted(page: Page, scroller: string, block: string, shown: Shown): Promise<number> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((selector) => document.querySelector(selector)?.scrollTo({ top: 0 }), scroller);
  await settled(page);
  await page.locator(scroller).click();
  await page.evaluate((texts) => navigator.clipboard.writeText(texts), block);
  await settled(page);
  await page.evaluate(({ selector, text }) => {
    let start = -1;
    const note = ({ key }: KeyboardEvent) => {
      if (key === "v") start = performance.now();
    };
    document.addEventListener("keydown", note, { capture: true });
    const seen = new Promise<number>((resolve) => {
      requestAnimationFrame(function look() {
        const found = [...document.querySelectorAll(selector)].some((one) => text === null || one.textContent === text);
        if (!found) requestAnimationFrame(look);
        else requestAnimationFrame((now) => resolve(now - start));
      });
    });
    Reflect.set(window, "seenPasted", seen);
  }, shown);
  await page.keyboard.press("Control+v");
  return await page.evaluate(() => Reflect.get(window, "seenPasted"));
}

/** Bytes that scripts hold once what nobody needs is gone: objects, and the buffers they own. */
export async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const usage: Readonly<Record<string, number>> = { ...(await session.send("Runtime.getHeapUsage")) };
  await session.detach();
  return (usage.usedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/** Milliseconds from asking for an address to the frame after the one that shows rows. */
export async function opened(page: Page, address: string, painted: string): Promise<number> {
  await page.addInitScript((selector) => {
    new MutationObserver((_, watcher) => {
      if (!document.querySelector(selector)) return;
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame((now) => Reflect.set(window, "firstRows", now)));
    }).observe(document, { subtree: true, childList: true });
  }, painted);
  await page.goto(address);
  const found = await page.waitForFunction(() => Reflect.get(window, "firstRows"));
  return Number(await found.jsonValue());
}

/** Resolves once the page has nothing more to do than wait. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 })));
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = -1;
    Reflect.set(window, "frameTimes", frames);
    requestAnimationFrame(function tick(now) {
      if (last >= 0) frames.push(now - last);
      last = now;
      if (Reflect.get(window, "frameTimes") === frames) requestAnimationFrame(tick);
    });
  });
}

async function readFrames(page: Page): Promise<Frames> {
  const frames: number[] = await page.evaluate(() => {
    const seen = Reflect.get(window, "frameTimes");
    Reflect.set(window, "frameTimes", null);
    return seen;
  });
  const sorted = [...frames].sort((a, b) => a - b);
  return {
    count: sorted.length,
    longest: sorted.at(-1) ?? Number.NaN,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    over50: sorted.filter((frame) => frame > 50).length,
  };
}
