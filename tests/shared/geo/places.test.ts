/** Points of a table read, judged and written; answers of a geocoder as one gesture. */
import { describe, expect, it } from "vitest";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import { planPlaces } from "#shared/cleaning/operations/compile/plan-places.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import { changeTable } from "#shared/document/edits/change-table.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { askedAddress, proposeAddressColumns } from "#shared/geo/asked-address.ts";
import { type GeocodedPlace, isSameAnswer, verdictOf } from "#shared/geo/geocoded.ts";
import { findPointColumns } from "#shared/geo/point-columns.ts";
import { oddPoints, pointOfRow, readPoints } from "#shared/geo/read-points.ts";
import type { Territory } from "#shared/geo/territory.ts";
import { pointCells } from "#shared/geo/write-point.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

const handles = (table: Table) => [...table.order] as RowHandle[];

const PLACE: GeocodedPlace = {
  ...{ label: "8 Boulevard du Port 80000 Amiens", score: 0.923, type: "housenumber", name: "8 Boulevard du Port" },
  ...{ postcode: "80000", city: "Amiens", citycode: "80021", longitude: 2.290084, latitude: 49.897443 },
};

function targetOf(table: Table, closed: readonly string[] = []): Target {
  const mayWrite = (column: string) => !closed.includes(column);
  return { table, rows: null, schema: null, communes: null, sourceOf: () => null, mayWrite };
}

describe("the points of a table", () => {
  it.each([
    ["two columns that are called so", "nom|Latitude|Longitude\na|49.9|2.29\nb|49,9|2,29\nc|nord|2.29\nd||", [0, 1]],
    ["a column of pairs, latitude first", "nom|geo_point_2d\na|49.9, 2.29\nb|49.9, 2.29\nc|nord\nd|", [0, 1]],
    ["a column of pairs, longitude first", "nom|coordonnées\na|2.29,49.9\nb|[2.29, 49.9]\nc|nord\nd|", [0, 1]],
    ["the columns of car pools", "com_lieu|Xlong|Ylat\na|2.29|49.9\nb|2.29|49.9\nc|2.29|nord\nd||", [0, 1]],
    ["the columns of charging points", "n|Xlongitude|Ylatitude\na|2.29|49.9\nb|2.29|49.9\nc|2.29|nord\nd||", [0, 1]],
    ["the columns of contracts", "n|LONG_EXEC_CODE|LAT_EXEC_CODE\na|2.29|49.9\nb|2.29|49.9\nc|2.29|nord\nd||", [0, 1]],
  ])("are found in %s", (_, csv, placed) => {
    const { table } = written(7, csv);
    const columns = findPointColumns(table, null);
    if (columns === null) throw new Error("no columns");
    const points = atOnce(readPoints(table, columns));
    const rows = handles(table);
    expect([...points.rows]).toEqual(placed.map((at) => rows[at]));
    expect([...points.longitudes]).toEqual([2.29, 2.29]);
    expect([...points.latitudes]).toEqual([49.9, 49.9]);
    expect(points.unread).toEqual([rows[2]]);
    expect(points.blank).toEqual([rows[3]]);
  });

  it("are not seen where nothing tells of them", () => {
    expect(findPointColumns(written(7, "nom|ville\na|Lens").table, null)).toBeNull();
  });

  it("are not seen in a column that is long, without one of latitudes", () => {
    expect(findPointColumns(written(7, "long trajet|plat\n1|2").table, null)).toBeNull();
  });

  it("that are in no part of France, swapped, or far from the others, deserve a look", () => {
    const near = Array.from({ length: 20 }, (_, at) => `${50.4 + at / 1000}|2.8`);
    const { table } = written(7, ["lat|lon", ...near, "2.8|50.4", "10|10", "43.3|5.4"].join("\n"));
    const columns = findPointColumns(table, null);
    if (columns === null) throw new Error("no columns");
    const odd = atOnce(oddPoints(atOnce(readPoints(table, columns)), null));
    expect([...odd]).toEqual([
      [20, "swapped"],
      [21, "elsewhere"],
      [22, "far"],
    ]);
  });

  it.each([
    ["lat|lon\n49.9|2.29", ["50.123457", "2.5"]],
    ["lat|lon\n49,9|2,29", ["50,123457", "2,5"]],
    ["geo_point\n49.9, 2.29", ["50.123457, 2.5"]],
    ["geo_point\n2.29,49.9", ["2.5,50.123457"]],
    ["geo_point\n[2.29, 49.9]", ["[2.5, 50.123457]"]],
  ])("are written as they were: %j", (csv, expected) => {
    const { table } = written(7, csv);
    const columns = findPointColumns(table, null);
    const [row] = handles(table);
    if (columns === null || row === undefined) throw new Error("no columns");
    const cells = pointCells(table, columns, row, { latitude: 50.1234567, longitude: 2.5 });
    expect(cells.map(({ text }) => text)).toEqual(expected);
    setCells(
      table,
      cells.map((cell) => ({ ...cell, row })),
      null,
    );
    expect(pointOfRow(table, columns, row)).toEqual({ latitude: 50.123457, longitude: 2.5 });
  });
});

describe("an address", () => {
  it("is the texts of the columns whose titles speak of it", () => {
    const { table } = written(
      7,
      "Nom|N°|Adresse|Code postal|Commune|Code INSEE|Mail\na|8|bd  du Port|80000|Amiens|80021|x",
    );
    const proposed = proposeAddressColumns(table.columns);
    const [row] = handles(table);
    expect(askedAddress(table, row as RowHandle, proposed.columns)).toBe("8 bd du Port 80000 Amiens");
    expect(proposed.citycode).toBe(columnNamed(table, "Code INSEE"));
    expect(proposeAddressColumns(written(7, "nom|valeur\na|b").table.columns).columns).toEqual([]);
  });

  it.each([
    [{}, "sure"],
    [{ score: 0.5 }, "doubtful"],
    [{ type: "municipality" }, "doubtful"],
    [{ citycode: "59350" }, "outside"],
  ] as const)("found so (%j) is %s", (more, verdict) => {
    const territory: Territory = { kind: "departements", codes: ["80"] };
    expect(verdictOf({ ...PLACE, ...more }, { threshold: 0.7, territory })).toBe(verdict);
  });

  it("found in an arrondissement of Paris, Lyon or Marseille is in that city", () => {
    const territory: Territory = { kind: "communes", codes: ["75056", "13055"] };
    const found = ["75104", "13216", "69381", "92012"].map((citycode) =>
      verdictOf({ ...PLACE, citycode }, { threshold: 0.7, territory }),
    );
    expect(found).toEqual(["sure", "sure", "outside", "outside"]);
  });

  it("is decided for others of the same words only where they were answered the same", () => {
    const asked = "8 boulevard du port";
    const lens = { ...PLACE, label: "8 Boulevard du Port 62300 Lens", longitude: 2.83 };
    expect(isSameAnswer({ asked, place: PLACE }, { asked, place: { ...PLACE } })).toBe(true);
    expect(isSameAnswer({ asked, place: PLACE }, { asked, place: lens })).toBe(false);
    expect(isSameAnswer({ asked, place: PLACE }, { asked: `${asked} Amiens`, place: PLACE })).toBe(false);
    expect(isSameAnswer({ asked, place: PLACE }, { asked, place: null })).toBe(false);
  });
});

describe("what a geocoder found", () => {
  const paramsOf = (table: Table, more: Partial<PlaceParams> = {}): PlaceParams => ({
    columns: [columnNamed(table, "rue")],
    into: [
      { part: "latitude", column: columnNamed(table, "lat"), title: "lat" },
      { part: "longitude", title: "lon" },
      { part: "score", title: "confiance" },
    ],
    ...{ threshold: 0.7, over: false, service: "geo.example", day: "2026-01-01", ...more },
  });

  it("is written over what rows hold now: not where the address changed, nor where a point is already", () => {
    const { table, me } = written(7, "rue|lat\n8 bd du Port|\nautre|\n8 bd du Port|1\npartie|");
    const rows = handles(table);
    const found = rows.map((row) => ({ row: table.idOf(row), asked: "8 bd du Port", place: PLACE }));
    const params = paramsOf(table);
    const askedNow = (row: RowHandle) => askedAddress(table, row, [columnNamed(table, "rue")]);
    const planned = atOnce(planPlaces(targetOf(table), params, found, askedNow));
    if ("refused" in planned) throw new Error("refused");
    expect(planned.written).toEqual([rows[0]]);
    expect(planned.filled).toEqual([rows[2]]);
    expect(planned.changed).toEqual([rows[1], rows[3]]);
    changeTable(table, planned.plan.changes, { operation: "compile.place", params: "{}" }, me);
    expect(texts(table)[0]).toEqual(["8 bd du Port", "49.897443", "2.290084", "0.92"]);
    expect(table.columns.map(({ name }) => name)).toEqual(["rue", "lat", "lon", "confiance"]);
    const over = atOnce(planPlaces(targetOf(table), paramsOf(table, { over: true }), found, askedNow));
    expect("written" in over && over.written).toEqual([rows[0], rows[2]]);
  });

  it("goes into no column that is closed, or gone", () => {
    const { table } = written(7, "rue|lat\na|");
    const params = paramsOf(table);
    const plan = (target: Target, of: PlaceParams) => atOnce(planPlaces(target, of, [], () => ""));
    expect(plan(targetOf(table, [columnNamed(table, "lat")]), params)).toEqual({ refused: "locked" });
    const into = [{ part: "latitude", column: "gone", title: "" }] as const;
    expect(plan(targetOf(table), { ...params, into: [...into] })).toEqual({ refused: "column-gone" });
  });
});
