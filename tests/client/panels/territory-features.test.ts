/** What a map draws of a territory: what lies around it, its border, and the lines between its communes. */
import { expect, it } from "vitest";
import { territoryFeatures } from "#client/panels/map/territory-features.ts";
import { areaOf } from "#shared/geo/area.ts";
import { atOnce } from "#shared/model/in-slices.ts";

const square = (x: number, y: number, size: number) => [x, y, x + size, y, x + size, y + size, x, y + size];
const outline = (code: string, ...rings: number[][]) => ({ code, name: code, rings });

it("dims what lies around, in an enclave too, and never what is inside it again", () => {
  const outlines = [
    outline("53130", square(0, 4_800_000, 9_000), square(3_000, 4_803_000, 3_000)),
    // in the hole, a part of its own
    outline("53054", square(4_000, 4_804_000, 1_000)),
    outline("53147", square(20_000, 4_800_000, 1_000)),
  ];
  const { features } = territoryFeatures(atOnce(areaOf(outlines)), outlines);
  const around = features.filter(({ properties }) => properties.is === "around");
  // the world but two parts; the enclave but the one in it
  expect(around.map(({ geometry }) => geometry.coordinates.length)).toEqual([3, 2]);
  expect(around[1]?.geometry.coordinates[0]).toHaveLength(5);
  const ofBorder = features.find(({ properties }) => properties.is === "border");
  expect(ofBorder?.geometry.coordinates).toHaveLength(4);
});

it("is nothing where nothing is known", () => {
  expect(territoryFeatures(null, []).features).toEqual([]);
});
