/** A week with the enrolments of the collèges of a département: from the files that came by mail to what is published, by three at once, compared cell by cell. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { operationWords } from "#shared/i18n/operation-words.ts";
import {
  cell,
  columnHeader,
  createTable,
  giveFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";
import { ASKED, codes, enrolments, expected, schemaFile } from "./mayenne-files.ts";

const { app, approval, bilan, cleaning, harmonising, importing, joining, notices, privateData, questions } = words;
const titleOf = (operation: string) => operationWords(words.operations, operation)?.title ?? operation;
const fieldOf = (operation: string, field: string) =>
  operationWords(words.operations, operation)?.fields?.[field] ?? field;
const house = openHouse();

/** Opens an operation by its name; resolves to the panel. */
async function open(page: Page, operation: string) {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(titleOf(operation));
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: app.dataset.cleaning });
  await panel.getByRole("heading", { name: titleOf(operation) }).waitFor();
  return panel;
}
async function apply(page: Page) {
  const panel = page.getByRole("complementary", { name: app.dataset.cleaning });
  await panel.getByRole("button", { name: cleaning.apply }).click();
  await panel.getByText(/^Fait/).waitFor();
}
async function chooseSource(page: Page, name: string) {
  await page.getByRole("combobox", { name: joining.source.label }).click();
  await page.getByRole("option", { name, exact: true }).click();
}

it("three people take raw workbooks to a published table, and every cell of it is what it should be", async () => {
  const [{ page: ines }, { page: malo }, { page: martin }] = [
    await house.person(),
    await house.person(),
    await house.person(),
  ];
  const space = await openSpace(ines, house.address, "Mayenne", "Inès");
  const links = await readLinks(ines);
  await giveFile(ines, codes());
  await createTable(ines);
  await ines.goto(space);
  await ines.getByRole("link", { name: "rne", exact: true }).waitFor();
  // titles on two lines, sums and notes are told from data sheet by sheet
  await giveFile(ines, enrolments());
  await ines.getByRole("button", { name: importing.sheets.all }).click();
  await ines.getByRole("button", { name: importing.assistant.createSeveral(2) }).click();
  await ines.getByRole("link", { name: "Collèges publics", exact: true }).click();
  await sees(ines, 1, 1, "Collège Jacques Monod");
  const table = ines.url();
  await Promise.all([join(malo, links.editor, "Malo"), join(martin, links.reviewer, "Mme Martin")]);
  await openTable(malo, table);

  // one table of both, each row with its sector
  const append = await open(ines, "compile.append");
  await chooseSource(ines, "Collèges privés");
  for (const [there, here] of [
    ["Établissement", "Collège"],
    ["Ville", "Commune"],
  ] as const)
    await append.getByRole("combobox", { name: joining.append.to(there), exact: true }).selectOption({ label: here });
  await append.getByRole("checkbox", { name: joining.append.say }).click();
  const provenance = joining.append.provenanceParts;
  await append.getByLabel(provenance.title).fill("secteur");
  await append.getByLabel(provenance.there).fill("privé");
  await append.getByLabel(provenance.here).fill("public");
  await apply(ines);

  // at the same time: yes and no by one, the spellings and the codes by the other
  const marks = async () => {
    await columnHeader(malo, 3).click();
    await columnHeader(malo, 4).click({ modifiers: ["Shift"] });
    const panel = await open(malo, "kinds.booleans");
    await panel.getByRole("radio", { name: "non", exact: true }).click();
    await apply(malo);
    await sees(malo, 1, 3, "NON");
    const doubles = await open(malo, "rows.deduplicate");
    await doubles.getByRole("button", { name: cleaning.form.allColumns, exact: true }).click();
    await apply(malo);
  };
  const names = async () => {
    await cell(ines, 1, 1).click();
    await ines.keyboard.press("Control+k");
    await ines.keyboard.type(words.grid.commands.harmonise);
    await ines.keyboard.press("Enter");
    await ines.getByRole("button", { name: harmonising.mergeChosen(1) }).click();
    await ines.getByText(harmonising.done(1)).waitFor();
    const panel = await open(ines, "compile.join");
    await chooseSource(ines, "rne");
    const { matches } = joining;
    await panel.getByRole("button", { name: matches.kinds.ambiguous(2) }).click();
    for (const [name, town] of [
      ["Collège Pasteur", "LAVAL"],
      ["Collège Saint-Joseph", "ERNEE"],
    ] as const)
      await panel
        .getByRole("combobox", { name: matches.which(name) })
        .selectOption({ label: matches.told("Ville", town) });
    await panel.getByRole("button", { name: matches.kinds.unmatched(2) }).click();
    await panel.getByRole("combobox", { name: matches.which("Collège Le Grand Champ") }).click();
    await ines.keyboard.type("champ");
    await ines.getByRole("option", { name: "CLG PUBLIC DU GD CHAMP" }).click();
    await panel.getByRole("button", { name: matches.kinds.chosen(3) }).waitFor();
    await panel.getByRole("checkbox", { name: "Ville" }).click();
    await panel.getByLabel(joining.bring.titleOf("Code RNE")).fill("uai");
    await apply(ines);
  };
  await Promise.all([marks(), names()]);

  // a row for each year, while the other decides about the bursars
  const years = async () => {
    const panel = await open(ines, "shape.wide-to-long");
    await panel.getByLabel(fieldOf("shape.wide-to-long", "name"), { exact: true }).fill("annee");
    await panel.getByLabel(fieldOf("shape.wide-to-long", "value"), { exact: true }).fill("effectif");
    await apply(ines);
  };
  const bursars = async () => {
    await malo.keyboard.press("Control+k");
    await malo.keyboard.type("données perso");
    await malo.keyboard.press("Enter");
    for (const name of ["Gestionnaire – Nom", "Gestionnaire – Mail"])
      await malo.getByRole("article", { name }).getByRole("button", { name: privateData.remove }).click();
    await malo.getByText(privateData.allDecided).waitFor();
  };
  await Promise.all([years(), bursars()]);

  // the schema that the team wrote, its titles, and what it finds
  await malo.getByRole("button", { name: app.dataset.schema, exact: true }).click();
  const schema = malo.getByRole("complementary", { name: app.dataset.schema });
  await schema.locator('input[type="file"]').setInputFiles(schemaFile());
  await schema.getByRole("button", { name: words.schema.preview.adopt }).click();
  await columnHeader(ines, 2).getByText("100").first().waitFor();
  const titles = await open(ines, "columns.rename-to-schema");
  await titles.getByLabel(cleaning.titlesOfSchema.title("Collège")).selectOption("nom_college");
  await titles.getByLabel(fieldOf("columns.rename-to-schema", "reorder")).click();
  await apply(ines);
  await malo.getByRole("button", { name: app.dataset.problems }).first().click();
  const problems = malo.getByRole("complementary", { name: app.dataset.problems });
  await problems.getByText(/«.\?.»/u).waitFor();
  await problems.getByRole("button", { name: /effectif/ }).click();
  await sees(malo, 378, 8, "?");

  // the figure that nobody has is asked for, given, and taken
  await malo.getByRole("button", { name: app.dataset.comments }).first().click();
  const comments = malo.getByRole("complementary", { name: app.dataset.comments });
  await comments.getByRole("textbox").last().fill("Avez-vous l’effectif de 2003 ?");
  await comments.getByRole("checkbox", { name: words.comments.isQuestion }).click();
  await comments.getByRole("button", { name: words.comments.askOfCell("effectif") }).click();
  await comments.getByRole("button", { name: words.review.comments.send, exact: true }).click();
  await martin.getByRole("button", { name: notices.bell(1) }).click();
  await martin.goto(`${space}/questions`);
  await martin.getByRole("button", { name: questions.answerAll }).click();
  await martin.getByRole("textbox", { name: questions.answer }).fill("D’après le registre.");
  await martin.getByRole("textbox").nth(1).fill(ASKED.figure);
  await martin.getByRole("button", { name: questions.answered, exact: true }).click();
  await martin.getByText(questions.done).waitFor();
  await comments.getByRole("button", { name: words.comments.accept }).click();
  await ines.getByText(app.dataset.issues(0)).first().waitFor();

  // seen, approved, public
  await ines.getByRole("button", { name: app.dataset.approval, exact: true }).click();
  for (const _ of [1, 2]) await ines.getByRole("button", { name: approval.steps["ask-review"] }).click();
  await openTable(martin, table);
  await martin.getByRole("button", { name: approval.badge(approval.states["in-review"]) }).click();
  await martin.getByRole("button", { name: approval.steps.approve }).click();
  await martin.getByRole("dialog").getByRole("button", { name: approval.deciding.approve, exact: true }).click();
  await martin.getByText(approval.approved.same).waitFor();
  for (const _ of [1, 2]) await ines.getByRole("button", { name: approval.steps.publish }).click();
  const file = (await ines.getByRole("link", { name: approval.publication.file }).getAttribute("href")) ?? "";
  const published = await (await fetch(file)).text();
  const rows = published
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  const wanted = expected();
  expect(rows.length).toBe(wanted.length);
  expect(rows.filter((row, i) => row.join() !== wanted[i]?.join())).toEqual([]);

  // and what was done is told
  await malo.keyboard.press("Control+k");
  await malo.keyboard.type("bilan");
  await malo.keyboard.press("Enter");
  const steps = malo.getByRole("region", { name: bilan.sections.steps });
  await steps.getByText(/Inès a joint le tableau «.rne.».*44/u).waitFor();
  await steps.getByText(/Malo a écrit «.OUI.»/u).waitFor();
});
