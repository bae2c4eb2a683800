/** One thing that a column may hold: how its texts are recognised, and what its field then says. */
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import type { Header } from "./header.ts";

export interface ColumnKind {
  /** of the field: its type, its format */
  readonly says: { readonly type: string } & Readonly<Record<string, string | readonly string[]>>;
  /** what fits keeps it; but where it may be written otherwise, it is only asked for where nearly all keep it */
  readonly pattern?: string;
  readonly mayBeWrittenOtherwise?: boolean;
  /** Validata's name for the rule of such texts; asked for where nearly all of them keep it; all that fit do, unless said */
  readonly check?: { readonly name: string; keeps?(text: string, places: FrenchPlaces | undefined): boolean };
  /** stricter than the reader of its type: what nobody would call such a text is none */
  fits(text: string): boolean;
  /** false: not looked for in a column of that name and so many different texts */
  readonly mayBe?: (header: Header, distinct: number) => boolean;
  /** the name of the column says it: more than half of its texts are enough, of one writing or another of the family */
  readonly isNamed?: (header: Header) => boolean;
  /** names things one by one, or never does; absent: the name of the column says it */
  readonly isCode?: boolean;
  /** its texts lead to people: none is shown as an example */
  readonly isPersonal?: boolean;
}

/** So much of what is filled in must fit: the rest are faults, which then show as such. */
export const NEARLY_ALL = 0.95;
