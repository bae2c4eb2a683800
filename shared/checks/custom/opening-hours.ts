/** `opening-hours-value`: opening hours as OpenStreetMap writes them. */
import { z } from "zod";
import { openingHoursFault } from "#shared/french/opening-hours.ts";
import type { CellVerdict } from "../cell-judge.ts";
import { beginningOf } from "./beginning-of.ts";
import { ColumnName, cellCheck, defineCheck } from "./custom-check.ts";

/** More of what cannot be read is of no help. */
const SHOWN_LENGTH = 20;

export const openingHours = defineCheck(["opening-hours-value"], z.object({ column: ColumnName }), ({ column }) =>
  cellCheck(
    column,
    { code: "opening-hours-value", rule: "opening-hours-value" },
    (text): CellVerdict["args"] | null => {
      const fault = openingHoursFault(text);
      if (fault === null) return null;
      const rest = beginningOf(text, SHOWN_LENGTH, fault.at).trim();
      // nothing of it can be read: the sentence shows the whole anyway
      return fault.at === 0 || rest === "" ? {} : { rest };
    },
  ),
);
