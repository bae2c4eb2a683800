/** Goes through a table for what is about people: of each column what its title and its texts let expect, for a person to decide. */
import type { Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import {
  crossesPeople,
  type Generaliser,
  generaliserOf,
  isCountOfPeople,
  isOfAge,
  MOST,
  type Shapes,
  shapesOf,
} from "./generalising.ts";
import { isNameOfThing, mayNameThings } from "./names-of-things.ts";
import { type PrivacyLevel, titleSign } from "./personal-titles.ts";
import { masked, personalKind, type ValueKind } from "./personal-values.ts";
import { titleWords } from "./title-words.ts";

export type PrivacyReason =
  | { readonly kind: "title"; readonly phrase: string }
  /** the title asks for the age of people; what is written are bands of ages */
  | { readonly kind: "bands" }
  /** a lone « nom », and most of what stands there names places, bodies, facilities; `example`: one of them */
  | { readonly kind: "things"; readonly cells: number; readonly filled: number; readonly example: string }
  /** counts of people under 5, by commune, age and the like: one may know who they are */
  | { readonly kind: "small-counts"; readonly cells: number; readonly filled: number }
  | {
      readonly kind: "values";
      readonly what: ValueKind;
      readonly cells: number;
      readonly filled: number;
      /** one of them, masked */
      readonly example: string;
    };

export interface ColumnLook {
  readonly column: ColumnId;
  /** null: nothing about people */
  readonly level: PrivacyLevel | null;
  /** those of that level first */
  readonly reasons: readonly PrivacyReason[];
  /** the operation that would make it say less; null: none fits */
  readonly generaliser: Generaliser | null;
}

const LEVEL_OF: Readonly<Record<ValueKind, PrivacyLevel>> = {
  nir: "red",
  iban: "red",
  mobile: "red",
  "personal-mail": "red",
  "named-mail": "orange",
  courtesy: "orange",
  "office-mail": "green",
};

/** so many texts of one kind say something of the column, be it long; or that share of what is filled */
const ENOUGH = { cells: 3, share: 0.05 };
/** a number may have a right key by chance: one in a hundred does */
const BY_CHANCE: ReadonlySet<ValueKind> = new Set(["nir", "iban"]);
/** the share of names of things that says what a lone « nom » is of: facilities have names of people too */
const THINGS = 0.6;
/** texts judged in one step */
const STEP = 2_000;

/** All columns, in their order. */
export function* lookForPeople(table: Table): InSlices<readonly ColumnLook[]> {
  const words = new Set(table.columns.flatMap(({ name }) => titleWords(name)));
  const looks: ColumnLook[] = [];
  for (const { id, name } of table.columns) {
    const mayBeThings = mayNameThings(name, words);
    const { shapes, kinds, things } = yield* kindsIn(table, id, mayBeThings);
    const { filled } = shapes;
    const values = [...kinds].flatMap(([what, { cells, example }]): Sign[] => {
      const share = cells / Math.max(1, filled);
      const isMeant = share >= ENOUGH.share && (BY_CHANCE.has(what) ? cells >= ENOUGH.cells || share > 0.5 : true);
      const isSeen = cells >= ENOUGH.cells && !BY_CHANCE.has(what);
      return isMeant || isSeen
        ? [{ level: LEVEL_OF[what], reason: { kind: "values", what, cells, filled, example: masked(example) } }]
        : [];
    });
    const title = titleSign(name, words);
    const others = table.columns.filter((other) => other.id !== id).map((other) => other.name);
    const isSmall = shapes.few > 0 && shapes.counts >= MOST * filled && isCountOfPeople(name) && crossesPeople(others);
    const small: Sign[] = isSmall
      ? [{ level: "orange", reason: { kind: "small-counts", cells: shapes.few, filled } }]
      : [];
    looks.push({
      column: id,
      ...judged(titleOf(title, shapes, things), [...values, ...small]),
      generaliser: generaliserOf(name, title?.phrase ?? null, shapes, isSmall),
    });
    yield;
  }
  return looks;
}

interface Sign {
  readonly level: PrivacyLevel;
  readonly reason: PrivacyReason;
}

/** Bands of ages answer the question that a title asks, where no exact age is left. */
function titleOf(
  title: ReturnType<typeof titleSign>,
  { filled, bands, births }: Shapes,
  things: Kinds["things"],
): Sign | null {
  if (title === null) return null;
  if (things.cells > 0 && things.cells >= THINGS * filled)
    return { level: "green", reason: { kind: "things", ...things, filled } };
  if (isOfAge(title.phrase) && bands > 0 && bands >= MOST * filled && births === 0)
    return { level: "green", reason: { kind: "bands" } };
  return { level: title.level, reason: { kind: "title", phrase: title.phrase } };
}

const ORDER: readonly PrivacyLevel[] = ["red", "orange", "green"];

function judged(title: Sign | null, values: readonly Sign[]): Pick<ColumnLook, "level" | "reasons"> {
  const signs = [...values, ...(title === null ? [] : [title])];
  // addresses of offices answer the question that the title asks
  const isOffice =
    values.length > 0 && values.every(({ level }) => level === "green") && title !== null && title.level === "orange";
  const level = isOffice ? "green" : (ORDER.find((one) => signs.some((sign) => sign.level === one)) ?? null);
  const sorted = [...signs].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  return {
    level,
    reasons: sorted.filter((sign) => sign.level === level || level !== "green").map(({ reason }) => reason),
  };
}

interface Kinds {
  readonly shapes: Shapes;
  readonly things: { readonly cells: number; readonly example: string };
  readonly kinds: ReadonlyMap<ValueKind, { readonly cells: number; readonly example: string }>;
}

/** `mayBeThings`: names of things are counted. */
function* kindsIn(table: Table, column: ColumnId, mayBeThings: boolean): InSlices<Kinds> {
  const things = { cells: 0, example: "" };
  const shapes = { filled: 0, bands: 0, births: 0, places: 0, counts: 0, few: 0 };
  let judged = 0;
  const kinds = new Map<ValueKind, { cells: number; example: string }>();
  for (const { rows, texts, places } of table.columnParts(column)) {
    const counts = new Uint32Array(texts.length);
    for (let i = 0; i < rows.length; i++) {
      const place = places === null ? i : (places[i] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (let place = 0; place < texts.length; place++) {
      const text = texts[place] ?? "";
      const count = counts[place] ?? 0;
      if (count === 0 || text === "" || isMark(text)) continue;
      shapes.filled += count;
      for (const shape of shapesOf(text)) shapes[shape] += count;
      if (++judged % STEP === 0) yield;
      if (mayBeThings && isNameOfThing(text)) {
        things.cells += count;
        if (things.example === "") things.example = text.trim();
      }
      const what = personalKind(text);
      if (what === null) continue;
      const known = kinds.get(what);
      if (known === undefined) kinds.set(what, { cells: count, example: text });
      else known.cells += count;
    }
    yield;
  }
  return { shapes, kinds, things };
}
