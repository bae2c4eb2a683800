/** Answers of the service of communes: what is not as documented is left out, and takes nothing else with it. */
import { expect, it } from "vitest";
import { readEpcis, readMembers, readOutlines } from "#server/geography/geography-format.ts";

const EPCI = { code: "200083392", nom: "CA Laval Agglomération" };

it("groups and communes that are as documented are read, whatever stands among them", () => {
  expect(readEpcis(JSON.stringify([EPCI, { code: "200083393", nom: "" }, { code: "x", nom: "x" }, null]))).toEqual([
    EPCI,
  ]);
  const communes = [
    { code: "53130", codeEpci: EPCI.code },
    { code: "29083", codeEpci: null },
    { code: "29155" },
    { code: "../..", codeEpci: EPCI.code },
    { code: "53054", codeEpci: 7 },
  ];
  expect(readMembers(JSON.stringify(communes))).toEqual(communes.slice(0, 3));
});

it.each(["", "[]", "{}", '[{"code":1}]', '{"code":"53130"}', "null"])("%s is no list", (text) => {
  expect([readEpcis(text), readMembers(text)]).toEqual([null, null]);
});

it("outlines of what is no commune, or has no ring, are left out", () => {
  const feature = (code: unknown, ring: unknown) => ({
    properties: { code, nom: "Laval" },
    geometry: { type: "Polygon", coordinates: [ring] },
  });
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  const wrong = [[0, 0], [999, 0], [1, 1], "x"];
  const features = [feature("53130", ring), feature("no", ring), feature("53054", wrong), 7];
  expect(readOutlines(JSON.stringify({ features }))).toEqual([
    { code: "53130", name: "Laval", rings: [[0, 0, 100_000, 0, 100_000, 100_000]] },
  ]);
});
