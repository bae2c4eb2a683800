/** The territory of a table, over the real server: who chooses it, where its outlines come from, what is in the way. */
import { afterEach, describe, expect, it } from "vitest";
import { EpciList, TerritoryOutlines, TerritoryState } from "#shared/wire/territory.ts";
import { type GeographyServer, type KnownCommune, startGeography } from "../../support/geography-server.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

const AGGLO = { code: "200083392", name: "CA Laval Agglomération" };
const COMMUNES: readonly KnownCommune[] = [
  { code: "53130", name: "Laval", epci: AGGLO, at: [-0.8, 48], size: 0.1 },
  { code: "53054", name: "Changé", epci: AGGLO, at: [-0.8, 48.1], size: 0.1 },
  { code: "53147", name: "Mayenne", epci: null, at: [-0.6, 48.3], size: 0.1 },
];
const LAVAL = { territory: { kind: "communes", places: [{ code: "53130", name: "Laval" }] } };
const GROUP = { territory: { kind: "epcis", places: [{ ...AGGLO, communes: ["53130", "53054"] }] } };

describe("the territory of a table", () => {
  let opened: { house: ReviewHouse; geography: GeographyServer } | null = null;
  afterEach(async () => {
    await opened?.house.close();
    await opened?.geography.close();
    opened = null;
  });

  async function open(address?: string) {
    const geography = await startGeography(COMMUNES);
    const house = await openReviewHouse({ environment: { TABLEE_GEOGRAPHY_URL: address ?? geography.address } });
    opened = { house, geography };
    const dataset = await house.makeDataset("nom\r\nPiscine\r\n");
    const path = `/datasets/${dataset}/territory`;
    const outlines = async () => TerritoryOutlines.parse(await house.viewer.done("GET", `${path}/outlines`));
    const state = async () => TerritoryState.parse(await house.viewer.done("GET", path));
    return { house, geography, dataset, path, outlines, state };
  }

  it("is an editor's to choose and everyone's to see, proposed to the next table of the space, and gone when nobody wants it", async () => {
    const { house, geography, path, state } = await open();
    expect(await state()).toEqual({ service: new URL(geography.address).host, chosen: null, ofSpace: null });
    await house.editor.done("PUT", path, LAVAL);
    expect((await state()).chosen).toMatchObject({ ...LAVAL, by: { name: "Édith" } });
    const other = await house.makeDataset("nom\r\nStade\r\n");
    const ofOther = TerritoryState.parse(await house.viewer.done("GET", `/datasets/${other}/territory`));
    expect(ofOther).toMatchObject({ chosen: null, ofSpace: LAVAL.territory });
    await house.editor.done("PUT", path, { territory: null });
    expect((await state()).chosen).toBeNull();
    // nobody looked at outlines: nobody was asked for them
    expect(geography.asked).toEqual([]);
  });

  it("has the outlines of its communes, fetched once and kept; of a group and of a département, all of theirs", async () => {
    const { house, geography, path, outlines } = await open();
    await house.editor.done("PUT", path, LAVAL);
    const expected = { outlines: [{ code: "53130", name: "Laval" }], missing: [] };
    expect(await outlines()).toMatchObject(expected);
    expect((await outlines()).outlines[0]?.rings).toEqual([
      [-80_000, 4_800_000, -70_000, 4_800_000, -70_000, 4_810_000, -80_000, 4_810_000],
    ]);
    expect(geography.asked).toEqual(["/communes/53130?fields=nom,code&format=geojson&geometry=contour"]);
    await house.editor.done("PUT", path, GROUP);
    expect((await outlines()).outlines.map(({ name }) => name)).toEqual(["Laval", "Changé"]);
    const places = [{ code: "53", name: "Mayenne" }];
    await house.editor.done("PUT", path, { territory: { kind: "departements", places } });
    expect((await outlines()).outlines).toHaveLength(3);
  });

  it("has outlines that are not sent again to who has them, until there are others; of a place named twice, once", async () => {
    const { house, geography, path } = await open();
    await house.editor.done("PUT", path, LAVAL);
    const ask = (tag: string) => house.viewer.call("GET", `${path}/outlines`, undefined, { "if-none-match": tag });
    const tag = (await ask('"another"')).headers.get("etag") ?? "";
    expect((await ask(tag)).status).toBe(304);
    expect(geography.asked).toHaveLength(1);
    const places = [...LAVAL.territory.places, ...LAVAL.territory.places, { code: "53147", name: "Mayenne" }];
    await house.editor.done("PUT", path, { territory: { kind: "communes", places } });
    const other = await ask(tag);
    expect(other.status).toBe(200);
    const { outlines, missing } = TerritoryOutlines.parse(other.body);
    expect([outlines.map(({ code }) => code), missing]).toEqual([["53130", "53147"], []]);
  });

  it.each([
    ["does not answer", { status: 503 }],
    ["knows nothing of it", { status: 404 }],
    ["answers something else", { status: 200, text: '{"type":"Feature","properties":{}}' }],
    ["answers no JSON", { status: 200, text: "<html>" }],
  ])("is without outlines, and says so, where the service %s", async (_, fault) => {
    const { house, geography, path, outlines } = await open();
    geography.fault = fault;
    await house.editor.done("PUT", path, LAVAL);
    expect(await outlines()).toEqual({ outlines: [], missing: LAVAL.territory.places });
    // it is not asked again at once
    await outlines();
    expect(geography.asked).toHaveLength(1);
  });

  it("is without outlines where there is no service; groups of communes are not known there", async () => {
    const { house, path, outlines, state } = await open("off");
    await house.editor.done("PUT", path, LAVAL);
    expect((await state()).service).toBeNull();
    expect(await outlines()).toEqual({ outlines: [], missing: LAVAL.territory.places });
    expect(await house.viewer.call("GET", "/epcis")).toMatchObject({ status: 409, body: { code: "geography-off" } });
  });

  it("may be a group of communes, listed with its communes", async () => {
    const { house, geography } = await open();
    const listed = EpciList.parse(await house.viewer.done("GET", "/epcis"));
    expect(listed.epcis).toEqual([{ ...AGGLO, communes: ["53130", "53054"] }]);
    await house.viewer.done("GET", "/epcis");
    expect(geography.asked.toSorted()).toEqual(["/communes?fields=code,codeEpci", "/epcis?fields=nom,code"]);
  });

  it("takes nothing that is no territory", async () => {
    const { house, path } = await open();
    for (const territory of [
      { kind: "communes", places: [] },
      { kind: "communes", places: [{ code: "../etc", name: "x" }] },
      { kind: "departements", places: Array.from({ length: 6 }, () => ({ code: "53", name: "x" })) },
      { kind: "epcis", places: [{ ...AGGLO, communes: [] }] },
    ]) {
      expect((await house.editor.call("PUT", path, { territory })).status).toBe(400);
    }
  });
});
