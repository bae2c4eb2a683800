/** A schema is chosen; its columns are matched, required ones are marked, wrong cells show for everyone as they are typed. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cell,
  columnHeader,
  createTable,
  csvFile,
  giveFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const SCHEMA = {
  name: "horaires",
  title: "Horaires des mairies",
  fields: [
    { name: "nom", type: "string", constraints: { required: true } },
    { name: "code_postal", type: "string", constraints: { required: true, pattern: "\\d{5}" } },
    { name: "maj", type: "date" },
    { name: "statut", type: "string", constraints: { enum: ["ouvert", "fermé"] } },
  ],
};
/** as it was published before: dates were texts, and any state was allowed */
const OLDER = {
  ...SCHEMA,
  fields: SCHEMA.fields.map(({ name, ...field }) =>
    name === "maj" || name === "statut" ? { name, type: "string" } : { name, ...field },
  ),
};
const FILE = csvFile(
  "mairies.csv",
  "nom,code_postal,maj,statut,libre\r\nA,62300,2026-01-02,ouvert,x\r\nB,1320,05/01/2021,Ouvert,y\r\n",
);

/** A catalogue as the national one speaks, on loopback. */
function openCatalogue(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    response.setHeader("content-type", "application/json");
    if (request.url === "/schemas.json") {
      const versions = ["1.1.0", "1.2.0"].map((version_name) => ({
        version_name,
        schema_url: `${own}/schemas/essai/horaires/${version_name}/schema.json`,
      }));
      response.end(
        JSON.stringify({
          version: "1",
          schemas: [
            {
              name: "essai/horaires",
              title: SCHEMA.title,
              description: "Un modèle d’essai",
              schema_type: "tableschema",
              schema_url: versions[1]?.schema_url,
              versions,
            },
          ],
        }),
      );
      return;
    }
    response.end(JSON.stringify(request.url?.includes("1.1.0") ? OLDER : SCHEMA));
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({ server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/schemas.json` }),
    ),
  );
}

describe("a table with a schema", () => {
  let catalogue: { server: Server; address: string };
  const environment: Record<string, string> = {};
  beforeAll(async () => {
    catalogue = await openCatalogue();
    environment.TABLEE_SCHEMA_CATALOGUE = catalogue.address;
  });
  const house = openHouse(environment);
  afterAll(() => {
    catalogue.server.close();
  });

  it("is checked against a schema of the catalogue, for everyone, as it is typed", async () => {
    const { page: ines } = await house.person();
    const { page: malo } = await house.person();
    await openSpace(ines, house.address, "Avion", "Inès");
    const links = await readLinks(ines);
    await giveFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);

    await ines.getByRole("button", { name: words.app.dataset.schema, exact: true }).click();
    await ines.getByLabel(words.schema.find.search).fill("horaires");
    await ines.getByText("Horaires des mairies").first().click();
    await ines.getByRole("button", { name: `${words.schema.find.choose}, Horaires des mairies` }).click();
    await ines.getByText(words.schema.preview.issuesFound(3)).waitFor();
    await ines.getByRole("button", { name: words.schema.preview.adopt }).click();

    for (const page of [ines, malo]) {
      await expect.poll(() => columnHeader(page, 1).textContent()).toContain("*");
      await expect.poll(() => page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(3);
    }
    await cell(malo, 2, 3).click();
    await malo
      .getByText(/2021-01-05/)
      .first()
      .waitFor();

    await typeInto(ines, 2, 2, "01320");
    await sees(malo, 2, 2, "01320");
    await expect.poll(() => cell(malo, 2, 2).getAttribute("aria-invalid")).toBeNull();
    await typeInto(malo, 1, 1, "");
    await cell(malo, 1, 1).click();
    await malo.keyboard.press("Delete");
    await expect.poll(() => cell(ines, 1, 1).getAttribute("aria-invalid")).toBe("true");

    await ines.getByRole("button", { name: words.app.dataset.problems }).first().click();
    await ines.getByText(words.review.problems.total(3)).first().waitFor();
  });

  it("says that a newer version was published, and what it would change before it is adopted", async () => {
    const { schema } = words;
    const { page } = await house.person();
    await openSpace(page, house.address, "Loos", "Malo");
    await giveFile(page, FILE);
    const address = await createTable(page);
    const put = await page.request.put(`${address.replace("/d/", "/api/v1/datasets/")}/schema`, {
      data: { from: "catalogue", name: "essai/horaires", version: "1.1.0" },
    });
    expect(put.ok()).toBe(true);
    await page.getByRole("button", { name: words.app.dataset.schema, exact: true }).click();
    await page.getByText(schema.newer("1.2.0", "1.1.0")).waitFor();
    await page.getByRole("button", { name: schema.seeNewer }).click();
    await page.getByText(schema.preview.issuesFrom(1, 3)).waitFor();
    await page
      .getByText(schema.preview.changedTo(schema.properties.type ?? "", schema.types.string, schema.types.date))
      .waitFor();
    await page.getByRole("button", { name: schema.preview.adopt }).click();
    await page.getByText(schema.adopted(SCHEMA.title)).waitFor();
    await expect.poll(() => page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(3);
    await page.getByRole("button", { name: schema.undo }).click();
    await expect.poll(() => page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(1);
    await page.getByText(schema.newer("1.2.0", "1.1.0")).waitFor();
  });

  it("takes a schema from a file, and says plainly when the file is not one", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Sailly", "Rose");
    await giveFile(page, FILE);
    await createTable(page);
    await page.getByRole("button", { name: words.app.dataset.schema, exact: true }).click();
    const file = page.locator('aside input[type="file"], [role="complementary"] input[type="file"]').first();
    const json = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await file.setInputFiles(json("faux.json", "{ pas du JSON"));
    await page
      .getByText(/n’est pas du JSON/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: words.schema.back }).click();
    await file.setInputFiles(json("liste.json", '{"lignes": 3}'));
    await page
      .getByText(/n’est pas un Table Schema/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: words.schema.back }).click();
    await file.setInputFiles(json("horaires.json", JSON.stringify(SCHEMA)));
    await page.getByRole("button", { name: words.schema.preview.adopt }).click();
    await expect.poll(() => page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(3);
  });
});
