/** What outlines of communes make together: the line around them, and which points are inside. */
import { describe, expect, it } from "vitest";
import { areaOf } from "#shared/geo/area.ts";
import { type Outline, ringsOf } from "#shared/geo/outline.ts";
import { oddPoints, type TablePoints } from "#shared/geo/read-points.ts";
import { atOnce } from "#shared/model/in-slices.ts";

const square = (west: number, south: number, size = 0.1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
function outline(code: string, geometry: unknown): Outline {
  return { code, name: code, rings: ringsOf(geometry) ?? [] };
}
const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe("outlines put together", () => {
  const west = outline("53130", { type: "Polygon", coordinates: [square(0, 48)] });
  const east = outline("53147", { type: "Polygon", coordinates: [square(0.1, 48)] });
  const far = outline("53054", {
    type: "MultiPolygon",
    coordinates: [[square(0, 48.3), square(0.04, 48.34, 0.02)], [square(0.5, 48.5)]],
  });

  it("have one line around neighbours, without what they share", () => {
    const area = atOnce(areaOf([west, east]));
    expect(area?.border).toHaveLength(1);
    expect(area?.border[0]).toHaveLength(12);
    expect(area?.box).toEqual({ west: 0, south: 48, east: 0.2, north: 48.1 });
  });

  it.each([
    ["in one of them", at(0.05, 48.05), true],
    ["on the line between two", at(0.1, 48.05), true],
    ["a hundred metres beyond: outlines are simplified", at(0.05, 47.9992), true],
    ["three hundred metres beyond", at(0.05, 47.997), false],
    ["between two that do not touch", at(0.05, 48.2), false],
    ["in a hole", at(0.05, 48.35), false],
    ["in another part of the same commune", at(0.55, 48.55), true],
    ["far away", at(2.35, 48.85), false],
  ])("say of a point whether it is inside: %s", (_, point, inside) => {
    expect(atOnce(areaOf([west, east, far]))?.contains(point)).toBe(inside);
  });

  it("are nothing without rings", () => {
    expect(atOnce(areaOf([]))).toBeNull();
    expect(ringsOf({ type: "Point", coordinates: [0, 48] })).toBeNull();
    expect(
      ringsOf({
        type: "Polygon",
        coordinates: [
          [
            [0, 48],
            [1, "a"],
          ],
          [[400, 48]],
          square(0, 48),
        ],
      }),
    ).toHaveLength(1);
  });

  it("mark points of a table that are in France and outside", () => {
    const rows = Uint32Array.from([0, 1, 2]);
    const points: TablePoints = {
      ...{ rows, blank: [], unread: [] },
      longitudes: Float64Array.from([0.05, 2.35, -80]),
      latitudes: Float64Array.from([48.05, 48.85, 10]),
    };
    const odd = atOnce(oddPoints(points, atOnce(areaOf([west, east]))));
    expect([...odd]).toEqual([
      [1, "outside"],
      [2, "elsewhere"],
    ]);
  });
});
