/** `phone-number-value`: French numbers, short ones, and those of any country with their code. */
import { z } from "zod";
import { phoneFault } from "#shared/french/phone.ts";
import { ColumnName, cellCheck, defineCheck } from "./custom-check.ts";

export const phoneNumber = defineCheck(["phone-number-value"], z.object({ column: ColumnName }), ({ column }) =>
  cellCheck(column, { code: "phone-number-value", rule: "phone-number-value" }, (text) => {
    const fault = phoneFault(text);
    return fault === null ? null : { reason: fault };
  }),
);
