/** Addresses of a table asked of a geocoder, over the real server: what leaves, what comes back, what is in the way. */
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { GeocodingAnswers, GeocodingFound, GeocodingState } from "#shared/wire/geocoding.ts";
import { type GeocoderServer, type KnownAddress, startGeocoder } from "../../support/geocoder-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

const PORT: KnownAddress = {
  ...{ asked: "bd du port", label: "8 Boulevard du Port 80000 Amiens", score: 0.92, type: "housenumber" },
  ...{ citycode: "80021", longitude: 2.290084, latitude: 49.897443 },
};
const CSV = "nom,rue,cp\r\nA,8 bd du Port,80000\r\nB,nulle part,\r\nC,8 bd du Port,80000\r\nD,,80000\r\n";

describe("the addresses of a table", () => {
  let opened: { house: ReviewHouse; geocoder: GeocoderServer } | null = null;
  afterEach(async () => {
    await opened?.house.close();
    await opened?.geocoder.close();
    opened = null;
  });

  async function open(known = [PORT], csv = CSV) {
    const geocoder = await startGeocoder(known);
    const environment = { TABLEE_GEOCODER_URL: geocoder.address };
    const house = await openReviewHouse({ environment });
    opened = { house, geocoder };
    const dataset = await house.makeDataset(csv);
    const { table } = await house.connect(house.owner, dataset);
    const columnOf = (name: string) => table.columns.find((column) => column.name === name)?.id ?? "";
    const search = {
      ...{ direction: "search", rows: null, columns: [columnOf("rue")], postcode: columnOf("cp"), citycode: null },
      territory: { kind: "departements", codes: ["80"] },
    };
    return { house, geocoder, dataset, table, search, path: `/datasets/${dataset}/geocoding` };
  }
  const stateOf = async (house: ReviewHouse, dataset: DatasetId) =>
    GeocodingState.parse(await house.viewer.done("GET", `/datasets/${dataset}/geocoding`));
  async function settled(house: ReviewHouse, dataset: DatasetId) {
    for (;;) {
      const { job } = await stateOf(house, dataset);
      if (job !== null && job.state !== "running") return job;
    }
  }
  const answersOf = async (house: ReviewHouse, dataset: DatasetId) =>
    GeocodingAnswers.parse(await house.viewer.done("GET", `/datasets/${dataset}/geocoding/answers`));

  it("leave once each, and nothing else of the table; everyone sees what was found, and nothing is written", async () => {
    const { house, geocoder, dataset, table, search, path } = await open();
    const begun = GeocodingState.parse(await house.editor.done("POST", path, search));
    expect(begun.service).toBe(new URL(geocoder.address).host);
    expect(begun.job).toMatchObject({ total: 2, by: { name: "Édith" } });
    expect(await settled(house, dataset)).toMatchObject({ state: "done", done: 2 });
    expect(geocoder.files).toEqual([["0,8 bd du Port,80000,", "1,nulle part,,"]]);
    const { answers, next } = await answersOf(house, dataset);
    const found = (row: number) => answers.find((one) => one.row === table.idOf(table.handleAt(row)));
    expect(found(0)).toMatchObject({ asked: "8 bd du Port", place: { label: PORT.label, latitude: PORT.latitude } });
    expect(found(2)?.place).toEqual(found(0)?.place);
    expect(found(1)).toMatchObject({ asked: "nulle part", place: null });
    expect(found(3)).toBeUndefined();
    expect(next).toBeNull();
    expect(table.text(table.handleAt(0), table.columns[1]?.id ?? ("" as never))).toBe("8 bd du Port");
    await house.editor.done("DELETE", path);
    expect((await stateOf(house, dataset)).job).toBeNull();
  });

  it("stay in the commune that is their whole territory, where they say nothing of one", async () => {
    const { house, geocoder, dataset, search, path } = await open();
    await house.editor.done("POST", path, { ...search, territory: { kind: "communes", codes: ["80021"] } });
    await settled(house, dataset);
    expect(geocoder.files).toEqual([["0,8 bd du Port,80000,", "1,nulle part,,80021"]]);
  });

  it("get their addresses from points, longitude and latitude as they are written", async () => {
    const { house, geocoder, dataset, table, path } = await open([PORT], "nom,lat,lon\r\nA,49.9,2.29\r\nB,,\r\n");
    const [, latitude, longitude] = table.columns.map(({ id }) => id);
    const ask = { direction: "reverse", rows: null, columns: { in: "two", latitude, longitude } };
    await house.editor.done("POST", path, { ...ask, territory: { kind: "anywhere" } });
    expect((await settled(house, dataset)).state).toBe("done");
    expect(geocoder.files).toEqual([["0,49.9,2.29"]]);
    expect((await answersOf(house, dataset)).answers).toMatchObject([{ place: { label: PORT.label, score: 1 } }]);
  });

  it("wait when the service has too much to do, and stop when it refuses, to be gone on with", async () => {
    const { house, geocoder, dataset, search, path } = await open();
    geocoder.refusals.push({ status: 429, after: 0 }, { status: 400 });
    await house.editor.done("POST", path, search);
    expect(await settled(house, dataset)).toMatchObject({ state: "stopped", problem: "refused", done: 0 });
    await house.editor.done("PATCH", path, { goOn: true });
    expect(await settled(house, dataset)).toMatchObject({ state: "done", problem: null, done: 2 });
  });

  it("can be stopped; a second request meanwhile is told so", async () => {
    const { house, geocoder, dataset, search, path } = await open();
    let release: () => void = () => undefined;
    geocoder.held = new Promise((resolve) => {
      release = resolve;
    });
    await house.editor.done("POST", path, search);
    expect(await house.editor.call("POST", path, search)).toMatchObject({
      status: 409,
      body: { code: "geocoding-runs" },
    });
    await house.editor.done("PATCH", path, { goOn: false });
    expect(await settled(house, dataset)).toMatchObject({ state: "stopped", problem: "asked-to-stop" });
    release();
    geocoder.held = null;
  });

  it("of a table in the trash do not leave, until it is given back", async () => {
    const { house, geocoder, dataset, search, path } = await open();
    const other = await house.makeDataset("rue\r\nsecret\r\n");
    const { table } = await house.connect(house.owner, other);
    let release: () => void = () => undefined;
    geocoder.held = new Promise((resolve) => {
      release = resolve;
    });
    await house.editor.done("POST", path, search);
    const ofOther = { ...search, columns: [table.columns[0]?.id], postcode: null };
    await house.editor.done("POST", `/datasets/${other}/geocoding`, ofOther);
    await house.owner.done("DELETE", `/datasets/${other}`);
    release();
    await settled(house, dataset);
    await house.editor.done("POST", path, search);
    await settled(house, dataset);
    expect(geocoder.files.flat().filter((line) => line.includes("secret"))).toEqual([]);
    await house.editor.done("POST", `/datasets/${other}/restoration`);
    expect(await settled(house, other)).toMatchObject({ state: "done", done: 1 });
    expect(geocoder.files.at(-1)).toEqual(["0,secret,,"]);
  });

  it("are gone on with by the next server", async () => {
    const geocoder = await startGeocoder([PORT]);
    onTestFinished(() => geocoder.close());
    const dataFolder = temporaryFolder();
    const environment = { TABLEE_GEOCODER_URL: geocoder.address };
    let release: () => void = () => undefined;
    geocoder.held = new Promise((resolve) => {
      release = resolve;
    });
    const first = await openReviewHouse({ dataFolder, environment });
    const dataset = await first.makeDataset(CSV);
    const { table } = await first.connect(first.owner, dataset);
    const ask = { direction: "search", rows: null, columns: [table.columns[1]?.id], postcode: null, citycode: null };
    await first.editor.done("POST", `/datasets/${dataset}/geocoding`, { ...ask, territory: { kind: "anywhere" } });
    await first.close();
    release();
    geocoder.held = null;
    const second = await openReviewHouse({ dataFolder, environment });
    onTestFinished(() => second.close());
    const again = {
      call: (path: string) => fetch(`${second.server.address}/api/v1${path}`, bearer(first.viewer.token)),
    };
    for (;;) {
      const { job } = GeocodingState.parse(await (await again.call(`/datasets/${dataset}/geocoding`)).json());
      if (job?.state === "running") continue;
      expect(job).toMatchObject({ state: "done", done: 2 });
      break;
    }
  });

  it("one is searched while one types; where no service is configured, it is said", async () => {
    const { house, path } = await open();
    const found = await house.editor.done("GET", `${path}/search?q=8%20bd%20du%20port`);
    expect(GeocodingFound.parse(found).places).toMatchObject([{ label: PORT.label, score: 0.92 }]);
    const off = await openReviewHouse({ environment: { TABLEE_GEOCODER_URL: "off" } });
    onTestFinished(() => off.close());
    const dataset = await off.makeDataset();
    expect((await stateOf(off, dataset)).service).toBeNull();
    const refused = await off.editor.call("GET", `/datasets/${dataset}/geocoding/search?q=rue%20du%20port`);
    expect(refused).toMatchObject({ status: 409, body: { code: "geocoder-off" } });
  });
});

function bearer(token: string | null) {
  return { headers: { authorization: `Bearer ${token}` } };
}
