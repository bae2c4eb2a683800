import type { FamilyWords } from "../operation-words.ts";
import { blanks } from "./operations/blanks.ts";
import { columns } from "./operations/columns.ts";
import { compile } from "./operations/compile.ts";
import { kinds } from "./operations/kinds.ts";
import { rows } from "./operations/rows.ts";
import { shape } from "./operations/shape.ts";
import { texts } from "./operations/texts.ts";
import { values } from "./operations/values.ts";

export const operations: FamilyWords = { texts, blanks, kinds, values, columns, rows, shape, compile };
