/** Rows that get their address from their point: asked and written by the panel of the map, which alone can ask a geocoder. */
import { operation } from "../operation.ts";
import { PlaceParams } from "./place-params.ts";

export const address = operation<PlaceParams>({
  id: "compile.address",
  family: "compile",
  params: PlaceParams,
  fields: [{ name: "into", kind: "own" }],
  acts: "cells",
  initial: () => ({ columns: [], into: [], threshold: null, over: false, service: "", day: "" }),
  // biome-ignore lint/correctness/useYield: what a geocoder answers is in no table: a replay is told so
  *plan() {
    return { refused: "no-source" };
  },
});
