/** Words of what helps to write places: communes and points. */
import type { places as fr } from "../fr/places.ts";

export const places: typeof fr = {
  communes: "Communes of France",
  search: "Type the name of a commune or a postal code.",
  none: "No commune of this name: check the spelling, or search by postal code.",
  waiting: "The list of communes is on its way…",
  unreachable: "The list of communes could not be loaded: check the connection. You can type without it.",
  commune: (name, place) => `${name} (${place})`,
  partOf: (name, whole) => `${name}, now in ${whole}`,
  also: (columns) => `Fill in too, in this row: ${columns.map((name) => `“${name}”`).join(", ")}`,
  switch: "F4 to tick or untick",
};
