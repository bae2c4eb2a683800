/** Another table of the space is joined, live, while someone types in it; a file is put underneath; a national register is asked. */
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import { startRegisters } from "#tests/support/registers-server.ts";
import {
  createTable,
  csvFile,
  dropFile,
  giveFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  typeInto,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const { app, cleaning, joining, operations } = WORDS.fr;
const RNE = csvFile(
  "rne.csv",
  "Établissement;Commune;UAI\r\nCollège Jean Moulin;Laval;0530010X\r\nCollège Pasteur;Laval;0530012Z\r\nCollège Pasteur;Gorron;0530013A\r\nCollège public Le Grand Champ;Grez;0530015C\r\nLycée Paré;Laval;0530014B\r\n",
);
const MINE = csvFile(
  "colleges.csv",
  "nom;effectif\r\nCOLLEGE JEAN-MOULIN;412\r\ncollège pasteur;250\r\nLe Grand Champ de Grez;120\r\n",
);
const PRIVATE = csvFile("prives.csv", "Nom;Effectif;réseau\r\nSaint-Joseph;80;diocèse\r\n");

const registers = await startRegisters(
  [["0530010X", "Collège Jean Moulin"] as const, ["0530012Z", "Collège Pasteur"] as const].map(([uai, name]) => ({
    ...{ identifiant_de_l_etablissement: uai, nom_etablissement: name, code_departement: "053", nom_commune: "Laval" },
  })),
  [],
);
afterAll(() => registers.close());
const house = openHouse({ TABLEE_SCHOOLS_URL: registers.address, TABLEE_COMPANIES_URL: "off" });

async function openOperation(page: Page, id: "join" | "append") {
  await page
    .getByRole("button", { name: operations.compile[id]?.title ?? "" })
    .first()
    .click();
}

it("the codes of another table come by the names, one chosen by hand, while someone corrects them there", async () => {
  const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
  const space = await openSpace(ines, house.address, "Mayenne", "Inès");
  const links = await readLinks(ines);
  await dropFile(ines, RNE);
  const source = await createTable(ines);
  await join(malo, new URL(links.editor, house.address).href, "Malo");
  await openTable(malo, source);
  await ines.goto(space);
  await giveFile(ines, MINE);
  const mine = await createTable(ines);

  await ines.getByRole("button", { name: app.dataset.cleaning }).click();
  await openOperation(ines, "join");
  await ines.getByRole("combobox", { name: joining.source.label }).click();
  await ines.getByRole("option", { name: "rne" }).click();
  await ines.getByText(joining.matches.summary(1, 1, 1)).waitFor();

  await ines.getByRole("button", { name: joining.matches.kinds.ambiguous(1) }).click();
  await ines
    .getByRole("combobox", { name: joining.matches.which("collège pasteur") })
    .selectOption({ label: joining.matches.told("Commune", "Gorron") });
  await ines.getByText(joining.matches.summary(2, 1, 0)).waitFor();
  await ines.getByRole("button", { name: joining.matches.kinds.unmatched(1) }).click();
  await ines.getByRole("combobox", { name: joining.matches.which("Le Grand Champ de Grez") }).click();
  await ines.getByRole("option", { name: "Collège public Le Grand Champ" }).click();
  await ines.getByText(joining.matches.summary(3, 0, 0)).waitFor();

  // what Malo writes there is what comes
  await typeInto(malo, 1, 3, "0539999Z");
  await ines.getByRole("table").getByText("0539999Z").waitFor();
  await ines.getByRole("button", { name: cleaning.apply }).click();
  await sees(ines, 1, 3, "0539999Z");
  await sees(ines, 2, 3, "0530013A");
  await sees(ines, 3, 3, "0530015C");
  // what was made is not made again
  await ines.getByText(cleaning.preview.nothing).waitFor();

  // both say so
  await openTable(malo, mine);
  await malo.getByRole("button", { name: app.dataset.steps }).click();
  await malo.getByRole("region", { name: joining.used.title }).getByText("rne").waitFor();
  // the panel is remembered
  await openTable(malo, source);
  const used = malo.getByRole("region", { name: joining.used.title });
  await used.getByText("colleges").waitFor();
  expect(await used.innerText()).toContain(joining.used.found(3, 3));

  await ines.getByRole("gridcell").first().click();
  await ines.keyboard.press("Control+z");
  await ines.getByRole("grid").getByRole("columnheader", { name: "UAI" }).waitFor({ state: "detached" });

  // a file underneath, saying where its rows come from
  await ines.getByRole("button", { name: cleaning.back }).click();
  await openOperation(ines, "append");
  await ines.locator('input[type="file"]').setInputFiles(PRIVATE);
  await ines.getByRole("button", { name: joining.useFile }).click();
  await ines.getByRole("checkbox", { name: joining.append.say }).click();
  await ines.getByRole("button", { name: cleaning.apply }).click();
  await sees(ines, 4, 1, "Saint-Joseph");
  await sees(ines, 4, 2, "80");
  await sees(ines, 4, 3, "diocèse");
  await sees(ines, 4, 4, "prives.csv");
  await sees(ines, 1, 4, "colleges");

  // a register that is not configured is said calmly; the other gives the schools of a département, found by their names
  await ines.getByRole("button", { name: cleaning.back }).click();
  await openOperation(ines, "join");
  await ines.getByRole("button", { name: joining.register.companies.open }).click();
  await ines.getByText(joining.register.companies.off).waitFor();
  await ines.getByRole("button", { name: joining.register.back }).click();
  await ines.getByRole("button", { name: joining.register.schools.open }).click();
  await ines.getByRole("combobox", { name: joining.register.schools.departements }).fill("mayenne");
  await ines.getByRole("option", { name: "53 Mayenne" }).click();
  await ines.getByRole("button", { name: joining.register.ask, exact: true }).click();
  await ines.getByText(joining.matches.summary(2, 2, 0)).waitFor();
  await ines.getByText(joining.matches.without(2, 0) ?? "").waitFor();
  await ines.getByRole("button", { name: cleaning.apply }).click();
  await sees(ines, 1, 2, "0530010X");
});
