/** The grid in a real Chromium, with another person at the same table. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { press, text, theyType, visitHarness } from "./harness/visit.ts";

const { open: begin } = visitHarness(["clipboard-read", "clipboard-write"]);

async function open(query = "rows=200"): Promise<Page> {
  const page = await begin(query);
  await cell(page, 1, 1).click();
  return page;
}

/** Row and column from 1, as people count. */
function cell(page: Page, row: number, column: number) {
  return page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${column + 1}"]`);
}

/** Where one stands, as everyone is told. */
async function standing(page: Page): Promise<{ row: number; column: number } | null> {
  return await page.evaluate(() => {
    const { at } = JSON.parse(document.body.dataset.presence ?? "{}");
    const active = document.querySelector("[data-part=editor]")?.getAttribute("aria-activedescendant");
    const element = active ? document.getElementById(active) : null;
    const row = Number(element?.closest("[role=row]")?.getAttribute("aria-rowindex")) - 1;
    const column = Number(element?.getAttribute("aria-colindex")) - 1;
    return at === undefined || !element ? null : { row, column };
  });
}

function notice(page: Page) {
  return page.locator("[data-part=notice]");
}

async function pasteText(page: Page, tsv: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), tsv);
  await press(page, "Control+v");
}

describe("keys", () => {
  it.each([
    { keys: ["ArrowDown", "ArrowRight"], at: { row: 2, column: 2 } },
    { keys: ["Control+ArrowDown"], at: { row: 200, column: 1 } },
    { keys: ["Control+End"], at: { row: 200, column: 14 } },
    { keys: ["Control+End", "Control+Home"], at: { row: 1, column: 1 } },
    { keys: ["End"], at: { row: 1, column: 14 } },
    { keys: ["End", "Home"], at: { row: 1, column: 1 } },
    { keys: ["Tab", "Tab", "Enter"], at: { row: 2, column: 1 } },
    { keys: ["Tab", "Shift+Tab"], at: { row: 1, column: 1 } },
    { keys: ["End", "Tab"], at: { row: 2, column: 1 } },
    { keys: ["ArrowDown", "Shift+Enter"], at: { row: 1, column: 1 } },
  ])("$keys goes to row $at.row, column $at.column", async ({ keys, at }) => {
    const page = await open();
    await press(page, ...keys);
    await expect.poll(() => standing(page)).toEqual(at);
  });

  it("pages down by what is on screen, and up again", async () => {
    const page = await open("rows=2000");
    await press(page, "PageDown");
    const down = await standing(page);
    expect(down?.row).toBeGreaterThan(15);
    await press(page, "PageUp");
    await expect.poll(() => standing(page)).toEqual({ row: 1, column: 1 });
  });

  it("types over a cell, Enter writes and goes down, undo takes it back and redo writes it again", async () => {
    const page = await open();
    const before = await text(page, 1, 2);
    await press(page, "ArrowRight");
    await page.keyboard.type("62999");
    await press(page, "Enter");
    await expect.poll(() => text(page, 1, 2)).toBe("62999");
    await expect.poll(() => standing(page)).toEqual({ row: 2, column: 2 });
    await press(page, "Control+z");
    await expect.poll(() => text(page, 1, 2)).toBe(before);
    await press(page, "Control+y");
    await expect.poll(() => text(page, 1, 2)).toBe("62999");
    await press(page, "Control+z", "Control+Shift+Z");
    await expect.poll(() => text(page, 1, 2)).toBe("62999");
  });

  it("edits with F2 what is there, Alt+Enter writes a line end, Escape changes nothing", async () => {
    const page = await open();
    await press(page, "F2", "Alt+Enter");
    await page.keyboard.type("x");
    await press(page, "Enter");
    await expect.poll(() => text(page, 1, 1)).toBe("Mairie d’Ablain-Saint-Nazaire\nx");
    await press(page, "F2");
    await page.keyboard.type("yyy");
    await press(page, "Escape");
    await expect.poll(() => text(page, 2, 1)).toBe("Mairie d’Acheville");
  });

  it("edits on a double click", async () => {
    const page = await open();
    await cell(page, 3, 1).dblclick();
    await page.keyboard.type("!");
    await press(page, "Tab");
    await expect.poll(() => text(page, 3, 1)).toBe("Mairie d’Aix-Noulette!");
    await expect.poll(() => standing(page)).toEqual({ row: 3, column: 2 });
  });

  it("clears a block with Delete, in one step of undo", async () => {
    const page = await open();
    await press(page, "Shift+ArrowDown", "Shift+ArrowRight", "Delete");
    expect([await text(page, 1, 1), await text(page, 2, 2)]).toEqual(["", ""]);
    await press(page, "Control+z");
    expect([await text(page, 1, 1), await text(page, 2, 2)]).toEqual(["Mairie d’Ablain-Saint-Nazaire", "62001"]);
  });

  it("composes with an input method before anything is written", async () => {
    const page = await open();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await client.send("Input.imeSetComposition", { text: "日本", selectionStart: 2, selectionEnd: 2 });
    await expect.poll(() => text(page, 1, 1)).toBe("Mairie d’Ablain-Saint-Nazaire");
    await client.send("Input.insertText", { text: "日本" });
    await press(page, "Enter");
    await expect.poll(() => text(page, 1, 1)).toBe("日本");
  });

  it("writes what was typed when the focus goes elsewhere on the page", async () => {
    const page = await open();
    await page.keyboard.type("abc");
    await page.locator("[data-part=header]").first().dblclick();
    await expect.poll(() => text(page, 1, 1)).toBe("abc");
  });

  it("leaves the grid by Escape, then Tab", async () => {
    const page = await open();
    await press(page, "Escape", "Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-part"))).not.toBe("editor");
  });

  it("renames a column from its title with F2", async () => {
    const page = await open();
    await press(page, "ArrowUp", "F2");
    await page.keyboard.type("mairie");
    await press(page, "Enter");
    expect((await page.evaluate(() => window.harness.columnNames()))[0]).toBe("mairie");
  });

  it("adds a row from the line under the last one", async () => {
    const page = await open("rows=3");
    await press(page, "Control+ArrowDown", "ArrowDown", "Enter");
    await expect.poll(() => page.evaluate(() => window.harness.rowCount())).toBe(4);
    await expect.poll(() => standing(page)).toEqual({ row: 4, column: 1 });
  });

  it("opens the comments of the row with Ctrl+Alt+M", async () => {
    const page = await open();
    await press(page, "ArrowDown", "Control+Alt+m");
    expect(await page.evaluate(() => window.harness.told.comments)).toEqual(["a.1"]);
  });

  it("opens the menu with Shift+F10 and deletes the row from it", async () => {
    const page = await open();
    await press(page, "Shift+F10");
    await page.getByRole("menuitem", { name: "Supprimer la ligne" }).click();
    await expect.poll(() => text(page, 1, 1)).toBe("Mairie d’Acheville");
    await expect.poll(() => notice(page).textContent()).toContain("1 ligne supprimée");
  });
});

describe("the clipboard", () => {
  it("pastes a block of a spreadsheet, and adds the rows and columns it needs in the same gesture", async () => {
    const page = await open("rows=3&columns=3");
    await press(page, "Control+ArrowDown", "ArrowRight", "ArrowRight");
    await pasteText(page, 'a\tb\r\n"deux\nlignes"\td\r\ne\tf\r\n');
    await expect.poll(() => page.evaluate(() => window.harness.rowCount())).toBe(5);
    expect([await text(page, 3, 3), await text(page, 4, 3), await text(page, 5, 3)]).toEqual([
      "a",
      "deux\nlignes",
      "e",
    ]);
    await expect.poll(() => notice(page).textContent()).toMatch(/2 lignes ajoutées.*Colonne «.colonne_4.» ajoutée/);
    expect(await text(page, 4, 4)).toBe("d");
    await press(page, "Control+z");
    await expect.poll(() => page.evaluate(() => window.harness.columnNames().length)).toBe(3);
    await expect.poll(() => page.evaluate(() => window.harness.rowCount())).toBe(3);
    await expect.poll(() => text(page, 3, 3)).toBe("62002");
  });

  it("fills a selection with one value", async () => {
    const page = await open();
    await press(page, "Shift+ArrowDown", "Shift+ArrowDown");
    await pasteText(page, "OUI");
    expect([await text(page, 1, 1), await text(page, 3, 1), await text(page, 4, 1)]).toEqual([
      "OUI",
      "OUI",
      "Mairie d’Angres",
    ]);
  });

  it("copies, fills and clears ranges added with Ctrl", async () => {
    const page = await open();
    await press(page, "Shift+ArrowDown");
    await page.keyboard.down("Control");
    const [from, to] = [await cell(page, 1, 3).boundingBox(), await cell(page, 2, 4).boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 9, (from?.y ?? 0) + 9);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 9, (to?.y ?? 0) + 9);
    await page.mouse.up();
    await page.keyboard.up("Control");
    expect(await page.locator("[role=gridcell][aria-selected=true]").count()).toBe(6);
    expect(await page.locator("[data-part=range]").count()).toBe(2);
    await press(page, "Control+c");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n").map((line) => line.split("\t").length)).toEqual([3, 3]);
    await pasteText(page, "OUI");
    expect([await text(page, 2, 1), await text(page, 1, 2), await text(page, 1, 4)]).toEqual(["OUI", "62000", "OUI"]);
    await press(page, "Delete");
    expect([await text(page, 2, 1), await text(page, 1, 2), await text(page, 1, 4)]).toEqual(["", "62000", ""]);
    await press(page, "Control+z", "Control+z");
    expect(await text(page, 2, 1)).toBe("Mairie d’Acheville");
  });

  it("copies a block as text and as a table, and cuts it", async () => {
    const page = await open();
    await press(page, "Shift+ArrowDown", "Shift+ArrowRight", "Control+c");
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await item?.getType("text/html");
      return { text: await navigator.clipboard.readText(), html: await html?.text() };
    });
    expect(copied.text).toBe("Mairie d’Ablain-Saint-Nazaire\t62000\nMairie d’Acheville\t62001");
    expect(copied.html).toContain("62001</td></tr></tbody>".replace("</tbody>", ""));
    await press(page, "Control+x");
    await expect.poll(() => text(page, 2, 2)).toBe("");
    await press(page, "ArrowDown", "ArrowDown", "Control+v");
    await expect.poll(() => text(page, 4, 2)).toBe("62001");
  });
});

describe("dragging", () => {
  /** presses in the middle of one element, lets go in another, past its middle, unless told not to */
  async function drag(page: Page, from: Locator, to: Locator, letGo = true): Promise<void> {
    await from.hover();
    const end = await to.boundingBox();
    await page.mouse.down();
    const x = (end?.x ?? 0) + (end?.width ?? 0) * 0.8;
    await page.mouse.move(x, (end?.y ?? 0) + (end?.height ?? 0) / 2 + 3, { steps: 3 });
    if (letGo) await page.mouse.up();
  }

  it("the handle fills with the series that is begun, and with Ctrl copies it", async () => {
    const page = await open();
    await cell(page, 1, 2).click();
    await press(page, "Shift+ArrowDown");
    await page.locator("[data-part=range]").waitFor();
    await drag(page, page.locator("[data-part=fill]"), cell(page, 5, 2), false);
    await page.locator("[data-part=fill-to]").waitFor();
    await page.mouse.up();
    expect([await text(page, 3, 2), await text(page, 5, 2), await text(page, 6, 2)]).toEqual([
      "62002",
      "62004",
      "62005",
    ]);
    await cell(page, 1, 2).click();
    await page.locator("[data-part=range]").waitFor({ state: "detached" });
    await drag(page, page.locator("[data-part=fill]"), cell(page, 1, 4));
    expect([await text(page, 1, 3), await text(page, 1, 4)]).toEqual(["62000", "62000"]);
  });

  it("moves chosen rows and columns where the line shows, and Escape leaves them", async () => {
    const page = await open();
    const gutter = (row: number) => page.locator(`[role=row][aria-rowindex="${row + 1}"] [data-part=gutter]`);
    await gutter(1).click();
    await gutter(2).click({ modifiers: ["Shift"] });
    await drag(page, gutter(1), gutter(4));
    expect([await text(page, 1, 2), await text(page, 2, 2), await text(page, 3, 2), await text(page, 4, 2)]).toEqual([
      "62002",
      "62003",
      "62000",
      "62001",
    ]);
    await drag(page, gutter(3), gutter(1), false);
    await page.locator("[data-part=drop]").waitFor();
    await press(page, "Escape");
    await page.mouse.up();
    expect(await text(page, 3, 2)).toBe("62000");
    const header = (column: number) => page.locator("[data-part=header]").nth(column - 1);
    await header(2).click();
    await drag(page, header(2), header(4));
    await expect.poll(() => page.evaluate(() => window.harness.columnNames()[3])).toBe("code_insee");
  });
});

describe("a narrower part of the screen", () => {
  /** px from the left edge of the page to the right edge of the cell */
  const rightOf = async (target: Locator) => {
    const box = await target.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };

  it("keeps the cell where one stands in sight, and leaves what was out of sight there", async () => {
    const page = await open();
    await page.setViewportSize({ width: 1366, height: 768 });
    await press(page, "End");
    await cell(page, 1, 14).waitFor();
    await page.setViewportSize({ width: 900, height: 768 });
    await expect.poll(() => rightOf(cell(page, 1, 14))).toBeLessThanOrEqual(900);
    await press(page, "Home");
    await cell(page, 1, 1).waitFor();
    const seen = cell(page, 1, 2);
    const atRest = await rightOf(seen);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(250, 0);
    await expect.poll(() => rightOf(seen)).toBe(atRest - 250);
    const before = await rightOf(seen);
    await page.setViewportSize({ width: 850, height: 768 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await rightOf(seen)).toBe(before);
  });
});

describe("columns that stay in sight", () => {
  it("are there however far the others are scrolled: to go to, to select across, to edit, and for who stands there", async () => {
    const page = await open();
    await page.evaluate(() => window.harness.freeze(2));
    await page.evaluate(() => window.harness.theyStand(3, 1, false));
    await press(page, "End");
    const inSight = await cell(page, 1, 2).boundingBox();
    expect(inSight?.x).toBeLessThan(400);
    const frame = await page.locator("[data-part=peer]").boundingBox();
    expect(frame?.x).toBe((await cell(page, 4, 2).boundingBox())?.x);
    await cell(page, 2, 2).click();
    await expect.poll(() => standing(page)).toEqual({ row: 2, column: 2 });
    await page.keyboard.type("62999");
    expect((await page.locator("[data-part=editor]").boundingBox())?.x).toBe(inSight?.x);
    await press(page, "Enter");
    await expect.poll(() => text(page, 2, 2)).toBe("62999");
    await press(page, "Shift+ArrowRight");
    expect(await page.locator("[data-part=range]").count()).toBe(2);
    // the third one is brought beside them, not under
    const third = await cell(page, 3, 3).boundingBox();
    expect(third?.x).toBeGreaterThanOrEqual((inSight?.x ?? 0) + (inSight?.width ?? 0));
    await page.evaluate(() => window.harness.freeze(9));
    await expect.poll(() => notice(page).textContent()).toContain("premières colonnes restent en vue");
  });
});

describe("long texts", () => {
  it("are wrapped over the lines one wants, and shown whole on hover", async () => {
    const page = await open("rows=200&lines=3");
    const long =
      "Ouvert toute l’année\nsauf les jours fériés, le 24 et le 31 décembre, et pendant les congés d’été, ".repeat(3);
    await theyType(page, 1, 4, long);
    await expect.poll(() => text(page, 1, 4)).toBe(long);
    const box = await cell(page, 1, 4).boundingBox();
    expect(box?.height).toBeGreaterThan(60);
    const shown = page.locator("[data-part=hover]");
    // rows may still be growing under the mouse: it moves until it rests on the cell for long enough
    const told = async () => {
      if ((await shown.count()) > 0) return await shown.textContent();
      await page.mouse.move(1, 1);
      await cell(page, 1, 4).hover();
      return null;
    };
    await expect.poll(told, { interval: 1_500 }).toContain("24 et le 31 décembre");
  });
});

describe("a finger", () => {
  it("pressed long on a cell opens its menu, about that cell", async () => {
    const page = await open();
    const box = await cell(page, 5, 3).boundingBox();
    const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 10 };
    await cell(page, 5, 3).dispatchEvent("pointerdown", {
      ...at,
      pointerType: "touch",
      isPrimary: true,
      bubbles: true,
    });
    await page.getByRole("menuitem", { name: "Historique de cette cellule" }).waitFor();
    await expect.poll(() => standing(page)).toEqual({ row: 5, column: 3 });
  });
});

describe("others", () => {
  it("insert rows above: what I look at and what I selected stay", async () => {
    const page = await open("rows=2000");
    await page.evaluate(() => window.harness.handle.current?.goTo({ row: "a.rs" as never, column: "c1" as never }));
    const before = await standing(page);
    // drawn first, then scrolled to
    await expect.poll(async () => (await cell(page, before?.row ?? 0, 2).boundingBox())?.y ?? -1).toBeGreaterThan(0);
    const placed = await cell(page, before?.row ?? 0, 2).boundingBox();
    await page.evaluate(() => window.harness.theyInsert(3, 57));
    await expect.poll(() => standing(page)).toEqual({ row: (before?.row ?? 0) + 57, column: 2 });
    await expect.poll(() => cell(page, (before?.row ?? 0) + 57, 2).boundingBox()).toEqual(placed);
    await page.evaluate(() => window.harness.theyDelete(0, 30));
    await expect.poll(() => cell(page, (before?.row ?? 0) + 27, 2).boundingBox()).toEqual(placed);
  });

  it("move my row away: my selection goes with the row", async () => {
    const page = await open();
    await press(page, "ArrowDown");
    await page.evaluate(() => window.harness.theyMove(1, 9));
    await expect.poll(() => standing(page)).toEqual({ row: 10, column: 1 });
  });

  it("insert above while I type: the editor keeps its draft and writes in the right row", async () => {
    const page = await open();
    await press(page, "ArrowDown");
    await page.keyboard.type("abc");
    await page.evaluate(() => window.harness.theyInsert(0, 3));
    await page.keyboard.type("def");
    await press(page, "Enter");
    await expect.poll(() => text(page, 5, 1)).toBe("abcdef");
  });

  it("change the cell I type in: I am told who and what, and Enter keeps mine", async () => {
    const page = await open();
    await page.evaluate(() => window.harness.theyStand(0, 0, true));
    await page.keyboard.type("mine");
    await theyType(page, 1, 1, "theirs");
    await expect.poll(() => page.locator("[data-part=trouble]").textContent()).toMatch(/Inès.*«\stheirs\s»/);
    await press(page, "Enter");
    await expect.poll(() => text(page, 1, 1)).toBe("mine");
  });

  it("delete the row I type in: my draft stays, is said to be homeless, and nothing is written elsewhere", async () => {
    const page = await open();
    await page.keyboard.type("precious");
    await page.evaluate(() => window.harness.theyDelete(0, 1));
    await expect.poll(() => page.locator("[data-part=trouble]").textContent()).toContain("supprimée");
    await press(page, "Enter");
    expect(await page.locator("[data-part=editor]").inputValue()).toBe("precious");
    await page.getByRole("button", { name: "Copier mon texte" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("precious");
    await press(page, "Escape");
    await expect.poll(() => text(page, 1, 1)).toBe("Mairie d’Acheville");
  });

  it("are framed where they stand, with their name", async () => {
    const page = await open();
    await page.evaluate(() => window.harness.theyStand(4, 2, true));
    const frame = page.locator("[data-part=peer]");
    await expect.poll(() => frame.textContent()).toContain("Inès");
    const box = await frame.boundingBox();
    const theirs = await cell(page, 5, 3).boundingBox();
    expect([box?.x, box?.y]).toEqual([theirs?.x, theirs?.y]);
  });
});

describe("checks", () => {
  it("mark wrong cells and say why when one stands on them", async () => {
    const page = await open("rows=200&schema");
    await cell(page, 4, 3).click();
    await expect.poll(() => cell(page, 4, 3).getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => page.locator("[data-part=issue]").textContent()).toContain("6200");
  });

  it("judge what is being typed", async () => {
    const page = await open("rows=200&schema");
    await press(page, ...Array.from({ length: 6 }, () => "ArrowRight"));
    await expect.poll(() => standing(page)).toEqual({ row: 1, column: 7 });
    await page.keyboard.type("12a");
    await expect.poll(() => page.locator("[data-part=issue]").count()).toBe(1);
    await press(page, "Backspace");
    await expect.poll(() => page.locator("[data-part=issue]").count()).toBe(0);
  });
});

describe("a reader", () => {
  it("is told why typing does nothing, and can copy", async () => {
    const page = await open("rows=200&reader");
    await page.keyboard.type("x");
    await expect.poll(() => notice(page).textContent()).toContain("lien d’édition");
    await expect.poll(() => text(page, 1, 1)).toBe("Mairie d’Ablain-Saint-Nazaire");
    await press(page, "Control+c");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("Mairie d’Ablain-Saint-Nazaire");
  });
});

describe("a million rows", () => {
  it("are all within reach of the keyboard and the scroll bar", async () => {
    const page = await open("rows=1000000&columns=4");
    await press(page, "Control+ArrowDown");
    await expect.poll(() => standing(page)).toEqual({ row: 1_000_000, column: 1 });
    await page
      .locator("[data-part=scroller]")
      .evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
    const firstDrawn = () => page.locator("[aria-rowindex]").nth(1).getAttribute("aria-rowindex").then(Number);
    await expect.poll(async () => Math.abs((await firstDrawn()) - 500_000)).toBeLessThan(60);
  });
});

describe("values that are not available", () => {
  it("Alt+Delete asks why, the answer is written in every chosen cell as one gesture, and is read aloud", async () => {
    const page = await open();
    const before = await text(page, 1, 2);
    await press(page, "ArrowRight", "Shift+ArrowDown", "Alt+Delete");
    await page.getByText("Pourquoi la valeur n’est-elle pas disponible").waitFor();
    // the first reason takes the keys
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("menuitem");
    await press(page, "ArrowDown", "Enter");
    await expect.poll(() => cell(page, 2, 2).textContent()).toContain("inconnue");
    await expect.poll(() => notice(page).textContent()).toContain("2 cellules marquées");
    expect(await text(page, 1, 2)).toBe("");
    await press(page, "ArrowDown", "ArrowUp");
    const aside = page.locator("[data-part=whereabouts]");
    await expect.poll(() => aside.textContent()).toContain("valeur non disponible (inconnue de la collectivité)");
    await page.locator("[data-part=unavailable]").getByText("vide dans le fichier exporté").waitFor();
    await press(page, "Control+z");
    await expect.poll(() => text(page, 1, 2)).toBe(before);
  });

  it("the menu of a cell asks the same, and clearing the cell takes the mark away", async () => {
    const page = await open();
    await cell(page, 3, 2).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Valeur non disponible" }).click();
    await page.getByRole("menuitem", { name: "couverte par un secret" }).click();
    const sign = cell(page, 3, 2).getByRole("img", { name: "valeur non disponible (couverte par un secret)" });
    await sign.waitFor();
    // copied here and pasted here, it is the same
    await press(page, "Control+c", "ArrowDown", "Control+v");
    await cell(page, 4, 2).getByRole("img", { name: "valeur non disponible (couverte par un secret)" }).waitFor();
    await press(page, "ArrowUp", "Delete");
    await sign.waitFor({ state: "detached" });
    expect(await text(page, 3, 2)).toBe("");
  });
});
