/** The public address: the published version to anyone, nothing else to anyone. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { restoreColumn } from "#shared/document/edits/restore-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { NoticeList } from "#shared/wire/notices.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

describe("the public address", () => {
  let house: ReviewHouse;
  /** ms by which the server's clock is ahead */
  let ahead = 0;
  beforeAll(async () => {
    house = await openReviewHouse({ now: () => Date.now() + ahead });
  });
  afterAll(() => house.close());

  const get = (path: string, init: RequestInit = {}) => fetch(`${house.server.address}/public/${path}`, init);

  async function publish(dataset: DatasetId): Promise<void> {
    const seen = await house.present(dataset);
    await house.step(house.editor, dataset, "ask-review");
    await house.step(house.reviewer, dataset, "approve", { seen, although: false });
    expect((await house.step(house.owner, dataset, "publish")).status).toBe(200);
  }

  it("gives the published version to who has no session, with what caches and portals ask for", async () => {
    const dataset = await house.makeDataset();
    await publish(dataset);
    const answer = await get(`${dataset}.csv`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("nom,code\r\nMairie,1\r\nÉcole,2\r\nGymnase,3\r\n");
    const header = (name: string) => answer.headers.get(name);
    expect(header("content-type")).toBe("text/csv; charset=utf-8");
    expect(header("content-disposition")).toBe('attachment; filename="lieux-publics.csv"');
    expect(header("etag")).toMatch(/^"[0-9a-f]{32}"$/);
    expect(Date.parse(header("last-modified") ?? "")).toBeLessThanOrEqual(Date.now());
    expect(header("cache-control")).toBe("public, max-age=60, must-revalidate");
    expect(header("access-control-allow-origin")).toBe("*");
    expect(header("cross-origin-resource-policy")).toBe("cross-origin");
    expect(header("x-content-type-options")).toBe("nosniff");
    expect(header("set-cookie")).toBeNull();

    const head = await get(`${dataset}.csv`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(header("etag"));
    for (const [name, value] of [
      ["if-none-match", header("etag") ?? ""],
      ["if-none-match", `W/${header("etag")}, "other"`],
      ["if-modified-since", header("last-modified") ?? ""],
    ] as const) {
      expect((await get(`${dataset}.csv`, { headers: { [name]: value } })).status).toBe(304);
    }
    expect((await get(`${dataset}.csv`, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("shows a plain page, in the language asked for, with nothing of the page open to other sites", async () => {
    const dataset = await house.makeDataset();
    await house.owner.done("PATCH", `/datasets/${dataset}`, { name: "<b>Lieux</b>" });
    await publish(dataset);
    // what it is called among the team since then is not said to the public
    await house.owner.done("PATCH", `/datasets/${dataset}`, { name: "Lieux, à revoir" });
    const answer = await get(dataset, { headers: { "accept-language": "fr" } });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(page).toContain("&lt;b&gt;Lieux&lt;/b&gt;");
    expect(page).not.toContain("à revoir");
    expect(page).toContain("3\u00a0lignes × 2\u00a0colonnes");
    expect(page).toContain(`href="/public/${dataset}.csv"`);
    expect(page).toContain("<tr><td>École</td><td>2</td></tr>");
    const linked = JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? "");
    expect(linked).toMatchObject({
      ...{ "@type": "Dataset", name: "<b>Lieux</b>", url: `${house.server.address}/public/${dataset}` },
      variableMeasured: [{ name: "nom" }, { name: "code" }],
      distribution: [{ contentUrl: `${house.server.address}/public/${dataset}.csv` }, {}],
    });
    expect(page).not.toContain("<b>Lieux");
    expect(await (await get(dataset, { headers: { "accept-language": "en" } })).text()).toContain("3 rows × 2 columns");
  });

  it("says which schema the published version follows, by the title and version it gives itself", async () => {
    const dataset = await house.makeDataset();
    const text = JSON.stringify({
      title: "Lieux <publics>",
      version: "1.2",
      description: "Où l’on est reçu",
      fields: [{ name: "nom", type: "string", description: "Sur <la> façade", constraints: { required: true } }],
    });
    await house.owner.done("PUT", `/datasets/${dataset}/schema`, { from: "file", name: "lieux.json", text });
    await publish(dataset);
    const read = async () => (await get(dataset, { headers: { "accept-language": "fr" } })).text();
    expect(await read()).toContain("<dt>Modèle</dt><dd>Lieux &lt;publics&gt;, version\u00a01.2</dd>");
    expect(await read()).toContain('<p class="lead">Où l’on est reçu</p>');
    expect(await read()).toContain(
      '<tr><th scope="row">nom<br><span class="soft">texte, obligatoire</span></th><td>Sur &lt;la&gt; façade</td></tr>',
    );
    const edits = [{ kind: "set-field", field: "nom", property: "title", value: "Nom" }];
    await house.owner.done("POST", `/datasets/${dataset}/schema/edits`, { edits });
    await publish(dataset);
    expect(await read()).toContain("<dt>Modèle</dt><dd>Lieux &lt;publics&gt;, modifié par qui publie</dd>");
    const other = await house.makeDataset();
    await publish(other);
    expect(await (await get(other, { headers: { "accept-language": "fr" } })).text()).not.toContain("Modèle");
  });

  it("goes on giving the published version while the table changes", async () => {
    const dataset = await house.makeDataset();
    await publish(dataset);
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const column = table.columns[0]?.id ?? ("" as never);
    setCells(table, [{ row: table.handleAt(0), column, text: "Pas encore relu" }], {});
    await stored();
    expect(await (await get(`${dataset}.csv`)).text()).not.toContain("Pas encore relu");
    const seen = await house.present(dataset);
    await house.step(house.reviewer, dataset, "approve", { seen, although: false });
    // approved, and not yet published
    expect(await (await get(`${dataset}.csv`)).text()).not.toContain("Pas encore relu");
    await house.step(house.owner, dataset, "publish");
    expect(await (await get(`${dataset}.csv`)).text()).toContain("Pas encore relu");
    close();
  });

  it.each([
    ["taken back", (dataset: DatasetId) => house.step(house.owner, dataset, "take-back-publication")],
    ["put in the trash", (dataset: DatasetId) => house.owner.call("DELETE", `/datasets/${dataset}`)],
  ])("leaves no file of what was %s behind, and says so at once", async (_, hide) => {
    const dataset = await house.makeDataset();
    await publish(dataset);
    // asked for by several while it is made
    await Promise.all(
      [get(`${dataset}.csv`), get(dataset), get(`${dataset}.csv`)].map(async (one) => (await one).text()),
    );
    expect(filesOf(dataset)).toHaveLength(1);
    expect((await hide(dataset)).status).toBeLessThan(300);
    expect(filesOf(dataset)).toEqual([]);
    expect((await get(`${dataset}.csv`)).status).toBe(404);
    expect((await get(dataset)).status).toBe(404);
    expect(filesOf(dataset)).toEqual([]);
  });

  it("keeps no file of a version that another took the place of, and makes anew what an operator threw away", async () => {
    const dataset = await house.makeDataset();
    await publish(dataset);
    await (await get(`${dataset}.csv`)).text();
    const [first] = filesOf(dataset);
    const seen = await house.present(dataset);
    await house.step(house.reviewer, dataset, "approve", { seen, although: false });
    await house.step(house.owner, dataset, "publish");
    expect(filesOf(dataset)).not.toContain(first);
    await (await get(`${dataset}.csv`)).text();
    expect(filesOf(dataset)).toHaveLength(1);
    for (const file of filesOf(dataset)) rmSync(join(house.server.dataFolder, "published", file));
    const answer = await get(`${dataset}.csv`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("Gymnase")]);
  });

  function filesOf(dataset: DatasetId): string[] {
    return readdirSync(join(house.server.dataFolder, "published")).filter((name) => name.startsWith(dataset));
  }

  it.each([
    ["was never published", async () => await house.makeDataset()],
    [
      "was taken back",
      async () => {
        const dataset = await house.makeDataset();
        await publish(dataset);
        await get(`${dataset}.csv`);
        await house.step(house.owner, dataset, "take-back-publication");
        return dataset;
      },
    ],
    [
      "is in the trash",
      async () => {
        const dataset = await house.makeDataset();
        await publish(dataset);
        await house.owner.done("DELETE", `/datasets/${dataset}`);
        return dataset;
      },
    ],
    ["never was", async () => "0".repeat(20)],
    ["cannot be", async () => "..%2f..%2fsecret"],
  ])("has nothing to show of what %s: the same page for all of them", async (_, make) => {
    const dataset = await make();
    for (const path of [dataset, `${dataset}.csv`]) {
      const answer = await get(path, { headers: { "accept-language": "fr" } });
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toContain("Rien n’est publié à cette adresse");
    }
  });

  it("gives a part of the file, where it is still the same file", async () => {
    const dataset = await house.makeDataset();
    await publish(dataset);
    const part = (range: string, more: Record<string, string> = {}) =>
      get(`${dataset}.csv`, { headers: { range, ...more } });
    const first = await part("bytes=4-7");
    expect([first.status, await first.text(), first.headers.get("content-range")]).toEqual([
      206,
      "code",
      "bytes 4-7/41",
    ]);
    expect(first.headers.get("accept-ranges")).toBe("bytes");
    const beyond = await part("bytes=100-");
    expect([beyond.status, await beyond.text(), beyond.headers.get("content-range")]).toEqual([416, "", "bytes */41"]);
    const etag = first.headers.get("etag") ?? "";
    expect((await part("bytes=0-0", { "if-range": etag })).status).toBe(206);
    expect((await part("bytes=0-0", { "if-range": '"other"' })).status).toBe(200);
  });

  it("gives its rows as JSON, page by page, to programs of any site", async () => {
    const dataset = await house.makeDataset("nom,2024,nom,\r\nMairie,01,a,x\r\nÉcole,,b,y\r\nGymnase,3,c,z\r\n");
    await publish(dataset);
    const address = `${house.server.address}/public/${dataset}.json`;
    const answer = await get(`${dataset}.json?page_size=2`);
    const text = await answer.text();
    // in the order of the columns
    expect(text).toContain('{"nom":"Mairie","2024":"01","nom_2":"a","column_4":"x"}');
    expect(JSON.parse(text)).toEqual({
      data: [
        { nom: "Mairie", "2024": "01", nom_2: "a", column_4: "x" },
        { nom: "École", "2024": null, nom_2: "b", column_4: "y" },
      ],
      links: { next: `${address}?page=2&page_size=2`, prev: null },
      meta: { total: 3, page: 1, page_size: 2 },
    });
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const last = (await (await get(`${dataset}.json?page=2&page_size=2`)).json()) as { data: unknown[]; links: object };
    expect([last.data.length, last.links]).toEqual([1, { next: null, prev: `${address}?page=1&page_size=2` }]);
    const known = { headers: { "if-none-match": answer.headers.get("etag") ?? "" } };
    expect((await get(`${dataset}.json?page_size=2`, known)).status).toBe(304);
    expect((await get(`${dataset}.json?page=2&page_size=2`, known)).status).toBe(200);
    expect((await get(`${dataset}.json`, { method: "HEAD" })).status).toBe(200);
    expect((await get(`${dataset}.json?page_size=1001`)).status).toBe(400);
    expect((await get(`${dataset}.json?page=99`)).status).toBe(200);
    const asked = await get(`${dataset}.json`, { method: "OPTIONS" });
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    expect(asked.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  it("follows the table as it changes where an owner said so, at most a little behind, and stops when it is taken back", async () => {
    const dataset = await house.makeDataset();
    expect((await house.step(house.editor, dataset, "publish-current")).status).toBe(403);
    expect((await house.step(house.owner, dataset, "publish-current")).status).toBe(200);
    expect((await house.review(dataset)).published).toMatchObject({ version: null, by: { name: "Olga" } });
    const before = await get(`${dataset}.csv`);
    expect(await before.text()).toContain("Mairie");
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const column = table.columns[0]?.id ?? ("" as never);
    setCells(table, [{ row: table.handleAt(0), column, text: "Hôtel de ville" }], {});
    await stored();
    // asked for by many while people type: the file is not made anew each time
    expect((await get(`${dataset}.csv`)).headers.get("etag")).toBe(before.headers.get("etag"));
    ahead += 31_000;
    expect(await (await get(`${dataset}.csv`)).text()).toContain("Hôtel de ville");
    // the one before goes once nobody is given it any more
    await expect.poll(() => filesOf(dataset).length).toBe(1);
    ahead += 31_000;
    const made = filesOf(dataset);
    await (await get(`${dataset}.csv`)).text();
    expect(filesOf(dataset)).toEqual(made);
    expect(await (await get(dataset, { headers: { "accept-language": "fr" } })).text()).toContain(
      "suivent le tableau à mesure qu’il change",
    );
    expect((await house.step(house.owner, dataset, "take-back-publication")).status).toBe(200);
    expect((await get(`${dataset}.json`)).status).toBe(404);
    expect(filesOf(dataset)).toEqual([]);
    close();

    // everybody in the space is told of both, and who did it is not
    const told = async (visitor: Visitor) =>
      NoticeList.parse(await visitor.done("GET", "/me/notices")).notices.filter(
        (notice) => notice.dataset.id === dataset,
      );
    const ofViewer = (await told(house.viewer)).map(({ about, by }) => [
      about.is === "state" && about.address,
      by?.name,
    ]);
    expect(ofViewer).toEqual([
      ["withdrawn", "Olga"],
      ["current", "Olga"],
    ]);
    expect(await told(house.owner)).toEqual([]);
  });

  it("never gives a private column, as CSV or as JSON", async () => {
    const dataset = await house.makeDataset();
    const { table, stored, close } = await house.connect(house.owner, dataset);
    setColumnsPrivate(table, [table.columns[1]?.id ?? ("" as never)], true, {});
    setCells(
      table,
      [{ row: table.handleAt(0), column: table.columns[0]?.id ?? ("" as never), text: "Préfecture" }],
      {},
    );
    await stored();
    await house.step(house.owner, dataset, "publish-current");
    expect(await (await get(`${dataset}.csv`)).text()).toBe("nom\r\nPréfecture\r\nÉcole\r\nGymnase\r\n");
    expect(await (await get(`${dataset}.json`)).text()).not.toContain("code");
    expect(await (await get(dataset, { headers: { "accept-language": "en" } })).text()).toContain("3 rows × 1 column");
    close();
  });

  it.each(["publish", "publish-current"] as const)(
    "takes a column that becomes private out of what was made public before (%s), and gives it again when it is not",
    async (step) => {
      const dataset = await house.makeDataset();
      if (step === "publish") await publish(dataset);
      else await house.step(house.owner, dataset, step);
      const before = await get(`${dataset}.csv`);
      expect(await before.text()).toContain("nom,code");
      const { table, stored, close } = await house.connect(house.owner, dataset);
      const code = table.columns[1]?.id ?? ("" as never);
      setColumnsPrivate(table, [code], true, {});
      await stored();
      ahead += 5_000;
      // one that caches ask whether theirs is the same still
      const since = { "if-modified-since": before.headers.get("last-modified") ?? "" };
      const after = await get(`${dataset}.csv`, { headers: since });
      expect([after.status, await after.text()]).toEqual([200, "nom\r\nMairie\r\nÉcole\r\nGymnase\r\n"]);
      expect(await (await get(`${dataset}.json`)).text()).not.toContain("code");
      expect(await (await get(dataset, { headers: { "accept-language": "en" } })).text()).toContain("× 1 column");
      expect(filesOf(dataset)).toHaveLength(1);
      // another change, nothing else private: the same file
      const made = filesOf(dataset);
      setCells(table, [{ row: table.handleAt(0), column: code, text: "7" }], {});
      await stored();
      expect(await (await get(`${dataset}.csv`)).text()).not.toContain("code");
      expect(filesOf(dataset)).toEqual(made);
      // a private column stays private where it was, deleted or not
      deleteColumn(table, code, {});
      await stored();
      expect(await (await get(`${dataset}.csv`)).text()).not.toContain("code");
      restoreColumn(table, code, {});
      setColumnsPrivate(table, [code], false, {});
      await stored();
      expect(await (await get(`${dataset}.csv`)).text()).toContain("nom,code");
      setColumnsPrivate(table, [table.columns[0]?.id ?? code, code], true, {});
      await stored();
      expect(await (await get(dataset, { headers: { "accept-language": "en" } })).text()).toContain("× 0 columns");
      close();
    },
  );

  it("slows down who asks too often", async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 130; i++) statuses.add((await get("0".repeat(20))).status);
    expect(statuses).toContain(429);
  });
});
