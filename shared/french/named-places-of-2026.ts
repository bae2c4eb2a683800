/** The places of 2026 with the names of communes, which are many: for the server and the command line, or what fetches them when asked. */
import { communesOf2026 } from "./communes-of-2026.ts";
import type { FrenchPlaces } from "./french-places.ts";
import { placesOf2026 } from "./places-of-2026.ts";

let names: ReadonlySet<string> | null = null;

/** Always the same; each list is unpacked when first asked for. */
export function namedPlacesOf2026(): FrenchPlaces {
  return {
    ...placesOf2026(),
    communeNames() {
      names ??= new Set(
        communesOf2026()
          .filter(({ kind }) => kind !== "former")
          .map(({ name }) => name.replaceAll("’", "'")),
      );
      return names;
    },
  };
}
