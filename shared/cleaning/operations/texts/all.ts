import type { SomeOperation } from "../all.ts";
import { accents } from "./accents.ts";
import { affix } from "./affix.ts";
import { extract } from "./extract.ts";
import { htmlEntities } from "./html-entities.ts";
import { keepOnly } from "./keep-only.ts";
import { letterCase } from "./letter-case.ts";
import { mojibake } from "./mojibake.ts";
import { pad } from "./pad.ts";
import { punctuation } from "./punctuation.ts";
import { replace } from "./replace.ts";
import { replaceList } from "./replace-list.ts";
import { trim } from "./trim.ts";

export const TEXTS: readonly SomeOperation[] = [
  replace,
  replaceList,
  trim,
  letterCase,
  accents,
  punctuation,
  mojibake,
  htmlEntities,
  extract,
  keepOnly,
  pad,
  affix,
];
