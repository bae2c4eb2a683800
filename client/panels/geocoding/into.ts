/** Which parts of an answer go where, to begin with. */
import type { PlaceParams, PlacePart } from "#shared/cleaning/operations/compile/place-params.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";

export type Into = PlaceParams["into"];

export const PARTS_OF: Readonly<Record<"search" | "reverse", readonly PlacePart[]>> = {
  search: ["latitude", "longitude", "score", "label"],
  reverse: ["label", "name", "postcode", "city", "citycode"],
};

/** Which of both questions these were the answer to. */
export function directionOf({ into }: Pick<PlaceParams, "into">): "search" | "reverse" {
  return into.some(({ part }) => part === "latitude" || part === "longitude" || part === "point")
    ? "search"
    : "reverse";
}

/** Columns that hold points already take them; new ones are made otherwise. */
export function firstInto(
  direction: "search" | "reverse",
  columns: PointColumns | null,
  titles: Readonly<Record<PlacePart, string>>,
): Into {
  if (direction === "reverse") return [{ part: "label", title: titles.label }];
  const score = { part: "score" as const, title: titles.score };
  if (columns?.in === "one") return [{ part: "point", column: columns.point, title: titles.point }, score];
  const two = (["latitude", "longitude"] as const).map((part) => ({
    part,
    ...(columns === null ? {} : { column: columns[part] }),
    title: titles[part],
  }));
  return [...two, score];
}
