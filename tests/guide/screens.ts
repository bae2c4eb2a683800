/** The screens of the guide, in the order they are taken: how each is come to, from the table as it opens. */
import type { Page } from "playwright-core";
import type { Words } from "#shared/i18n/words.ts";
import { cell, csvFile, giveFile } from "../journeys/gestures.ts";

export interface Screen {
  readonly name: string;
  /** where it begins */
  readonly from: "space" | "table";
  readonly phone?: boolean;
  /** resolves when what it shows is there */
  show(page: Page, words: Words): Promise<unknown>;
}

/** As people export them: a title above, a total below. */
const EXPORTED = csvFile(
  "Subventions 2025.csv",
  "Subventions versées;;\n;;\nassociation;date;montant\nLes Amis du Lac;12/03/2025;1 500,00\nHarmonie municipale;03/02/2025;800,00\nTotal;;2 300,00\n",
);

function panel(page: Page, name: string) {
  return page.locator(`button[data-panel="${name}"]`);
}

export const SCREENS: readonly Screen[] = [
  {
    name: "home",
    from: "space",
    show: async (page) => page.getByText("Effectifs des collèges").first().waitFor(),
  },
  {
    name: "share",
    from: "space",
    show: async (page, words) => {
      await page.getByRole("button", { name: words.app.space.share, exact: true }).click();
      await page.getByRole("dialog").getByRole("textbox").first().waitFor();
    },
  },
  {
    name: "import",
    from: "space",
    show: async (page, words) => {
      await giveFile(page, EXPORTED);
      await page.getByRole("button", { name: words.importing.assistant.create }).waitFor();
    },
  },
  {
    name: "table",
    from: "table",
    show: async (page) => cell(page, 4, 7).click(),
  },
  {
    name: "views",
    from: "table",
    show: async (page, words) => {
      await cell(page, 1, 5).click();
      await page.getByRole("button", { name: words.views.filter, exact: true }).click();
      await page.getByRole("menuitem", { name: words.views.quick.issues, exact: true }).click();
      await page.getByRole("button", { name: words.views.seeAll }).waitFor();
    },
  },
  {
    name: "facets",
    from: "table",
    show: async (page) => {
      await cell(page, 1, 2).click();
      await page.keyboard.press("Alt+f");
      await page.getByRole("separator").waitFor();
    },
  },
  {
    name: "find",
    from: "table",
    show: async (page, words) => {
      await cell(page, 1, 1).click();
      await page.keyboard.press("Control+h");
      await page.getByRole("textbox", { name: words.find.text, exact: true }).fill("rue");
      await page.getByRole("textbox", { name: words.find.by }).fill("avenue");
      await page.getByRole("button", { name: words.find.preview }).click();
    },
  },
  {
    name: "palette",
    from: "table",
    show: async (page) => {
      await cell(page, 2, 3).click();
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "problems",
    from: "table",
    show: async (page) => {
      await cell(page, 4, 7).click();
      await panel(page, "problems").click();
    },
  },
  {
    name: "people",
    from: "table",
    show: async (page, words) => {
      await page.getByRole("button", { name: /Malo.*Rose|Rose.*Malo/ }).click();
      await page.getByText(words.together.title).waitFor();
    },
  },
  {
    name: "completing",
    from: "table",
    show: async (page) => panel(page, "completing").click(),
  },
  {
    name: "comments",
    from: "table",
    show: async (page) => {
      await cell(page, 3, 4).click();
      await panel(page, "comments").click();
      await page.getByText("Ce code postal est-il bien").first().waitFor();
    },
  },
  {
    name: "history",
    from: "table",
    show: async (page) => panel(page, "history").click(),
  },
  {
    name: "export",
    from: "table",
    show: async (page, words) => {
      await page.getByRole("button", { name: words.app.dataset.export }).click();
      await page.getByRole("menuitem", { name: words.exporting.menu }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "phone",
    from: "table",
    phone: true,
    show: async (page) => cell(page, 4, 1).click(),
  },
];
