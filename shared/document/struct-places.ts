/** Finds where each struct of an update belongs, following neighbours in the update and then in the document. */
import * as Y from "yjs";
import { type Place, placeInDocument } from "./yjs-internals.ts";

type Struct = Y.Item | Y.GC | Y.Skip;
/** null: deeper than a root map and one list inside it; "unknown": neither update nor document has what it hangs on */
type Found = Place | null | "unknown";

export function findPlaces(structs: readonly Struct[], doc: Y.Doc | undefined): (struct: Struct) => Found {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = byClient.get(struct.id.client);
    if (list === undefined) byClient.set(struct.id.client, [struct]);
    else list.push(struct);
  }
  const found = new Map<Struct, Found>();
  const at = (id: Y.ID): Struct | undefined => structAt(byClient.get(id.client) ?? [], id.clock);
  const elsewhere = (id: Y.ID): Found =>
    (doc === undefined ? null : placeInDocument(doc, id.client, id.clock)) ?? "unknown";

  /** the place of a neighbour is one's own; walked without recursion, as such chains are as long as the sender likes */
  const placeOf = (start: Struct): Found => {
    const path: Struct[] = [];
    const walked = new Set<Struct>();
    let struct = start;
    for (;;) {
      const known = found.get(struct);
      if (known !== undefined) return remember(path, known);
      if (!(struct instanceof Y.Item) || walked.has(struct)) return remember([...path, struct], "unknown");
      walked.add(struct);
      path.push(struct);
      const { parent } = struct;
      if (typeof parent === "string") return remember(path, { root: parent, key: struct.parentSub, inside: false });
      if (parent instanceof Y.ID) return remember(path, inside(parent));
      const neighbour = struct.origin ?? struct.rightOrigin;
      if (neighbour === null) return remember(path, "unknown");
      const next = at(neighbour);
      if (next === undefined) return remember(path, elsewhere(neighbour));
      struct = next;
    }
  };

  const inside = (container: Y.ID): Found => {
    const struct = at(container);
    if (struct !== undefined && !(struct instanceof Y.Item && typeof struct.parent === "string")) return null;
    const outer =
      struct instanceof Y.Item && typeof struct.parent === "string"
        ? { root: struct.parent, key: struct.parentSub, inside: false }
        : elsewhere(container);
    if (outer === "unknown" || outer === null) return outer;
    return outer.inside ? null : { ...outer, inside: true };
  };

  const remember = (path: readonly Struct[], place: Found): Found => {
    for (const struct of path) found.set(struct, place);
    return place;
  };
  return placeOf;
}

function structAt(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0;
  let high = structs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  const struct = structs[low - 1];
  return struct !== undefined && clock < struct.id.clock + struct.length ? struct : undefined;
}
