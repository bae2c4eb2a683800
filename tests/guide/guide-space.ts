/** The space that the guide shows: invented names, tables at different points of their way, three people at work. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { cell, join, openSample, openSpace, openTable, readLinks, typeInto, words } from "../journeys/gestures.ts";
import { newPerson } from "../support/browser.ts";
import { createVisitor } from "../support/visitor.ts";

export interface GuideSpace {
  /** whose screen is shown */
  readonly page: Page;
  readonly context: BrowserContext;
  readonly space: string;
  readonly table: string;
}

const AUTHORITY = "Communauté de Val-Fleuri";
const FACILITIES = [
  "nom,commune,type,horaires",
  "Piscine des Tilleuls,Val-Fleuri,sport,Tu-Su 10:00-19:00",
  "Gymnase Marie-Curie,,sport,",
  "Médiathèque,Val-Fleuri,culture,Tu-Sa 10:00-18:00",
  "Salle des fêtes,,culture,",
  "Stade du Pont-Vieux,Saint-Ézel,sport,",
].join("\n");
const COLLEGES = ["uai,nom,effectif", "0620001A,Collège des Sources,412", "0620002B,Collège du Parc,389"].join("\n");

export async function openGuideSpace(browser: Browser, address: string): Promise<GuideSpace> {
  const { page, context } = await newPerson(browser);
  const space = await openSpace(page, address, AUTHORITY, "Inès");
  const links = await readLinks(page);
  const table = await openSample(page);
  const id = space.split("/").at(-1) ?? "";
  const dataset = table.split("/").at(-1) ?? "";

  const coach = createVisitor(address);
  await coach.join(new URL(links.reviewer).pathname, "Mme Martin");
  await coach.done("POST", `/datasets/${dataset}/threads`, {
    ...{ row: "a.2", column: "c3", kind: "question" },
    text: "Ce code postal est-il bien celui de la mairie annexe ?",
  });
  const editor = createVisitor(address);
  await editor.join(new URL(links.editor).pathname, "Yanis");
  for (const [name, content] of [
    ["Équipements publics", FACILITIES],
    ["Effectifs des collèges", COLLEGES],
  ] as const) {
    const upload = await editor.upload(id, `${name}.csv`, content);
    await editor.done("POST", `/uploads/${upload.id}/import`, { name, choices: upload.choices });
  }
  await coach.done("POST", `/datasets/${dataset}/marks`, { target: "row", ids: ROWS, mark: "valid" });

  const others = [
    { name: "Malo", row: 3, column: 5, mends: { row: 15, column: 7, text: "05 36 49 00 14" } },
    { name: "Rose", row: 6, column: 4, mends: { row: 9, column: 6, text: "07902" } },
  ];
  for (const { name, row, column, mends } of others) {
    const other = await newPerson(browser);
    await join(other.page, links.editor, name);
    await openTable(other.page, table);
    await typeInto(other.page, mends.row, mends.column, mends.text);
    await cell(other.page, row, column).click();
  }
  await openTable(page, table);
  await page.getByRole("button", { name: words.app.dataset.approval, exact: true }).waitFor();
  return { page, context, space, table };
}

/** the first rows of the sample */
const ROWS = Array.from({ length: 9 }, (_, at) => `a.${at}`);
