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
  point: {
    map: "Map: the point is under the cross",
    help: "F4 to go to the map; arrows to move the cross (Shift: further), + and − to zoom, Enter to take the point.",
    closer: "Zoom in",
    further: "Zoom out",
    none: "Paste coordinates, or place the cross on the map.",
    unread: "This text is no point: write 48.8566 2.3522 for instance.",
    at: (latitude, longitude) => `Latitude ${degrees(latitude)}, longitude ${degrees(longitude)}`,
    also: (column, text) => `“${column}” will get ${text}`,
    unreached:
      "The background of the map does not answer: check the connection. The point can be typed, and the cross moves.",
  },
};

function degrees(angle: number): string {
  return angle.toLocaleString("en-GB", { minimumFractionDigits: 5, maximumFractionDigits: 5 });
}
