/** Texts copied from web pages: `Caf&eacute;` is `Café`, `<b>Laval</b>` is `Laval`. */
import { z } from "zod";
import { withEntitiesRead, withoutTags } from "../../texts/html.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

export const HtmlEntitiesParams = z.object({
  columns: z.array(z.string()),
  /** tags go too, and comments */
  tags: z.boolean(),
});
export type HtmlEntitiesParams = z.infer<typeof HtmlEntitiesParams>;

export const htmlEntities = operation<HtmlEntitiesParams>({
  id: "texts.html-entities",
  family: "texts",
  params: HtmlEntitiesParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "tags", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], tags: true }),
  // a tag written with entities is a text that someone meant to show: it stays
  plan: (target, { columns, tags }) =>
    planTexts(target, columns, (text) => withEntitiesRead(tags ? withoutTags(text) : text)),
});
