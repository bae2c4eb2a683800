/** The words of one operation of cleaning. */
import type { OperationFamily } from "#shared/cleaning/operations/operation.ts";

/** What a sentence about a step may ask. */
export interface Say {
  /** a column's title, in quotes */
  column(id: string): string;
  /** several of them: « nom », « ville » et 3 autres */
  columns(ids: readonly string[]): string;
  /** any text, in quotes, cut when it is long */
  quoted(text: string): string;
}

export interface OperationWords<Params = never> {
  /** what it does, as a command: « Enlever les espaces inutiles » */
  readonly title: string;
  /** one sentence: what it is for, with an example */
  readonly hint: string;
  /** labels of its fields, by their names */
  readonly fields?: Readonly<Record<string, string>>;
  /** labels of the choices of its fields: by field, by choice */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** help under a field, by its name */
  readonly help?: Readonly<Record<string, string>>;
  /**
   * What was done, after the name of who did it, without the numbers of cells and rows, which follow: « a enlevé les espaces inutiles de
   * « nom » »
   */
  did(params: Params, say: Say): string;
}

/** By family, by name. */
export type FamilyWords = Readonly<Record<OperationFamily, Readonly<Record<string, OperationWords>>>>;

/** undefined: this program knows no such operation */
export function operationWords(words: FamilyWords, id: string): OperationWords | undefined {
  const [family, name] = id.split(".");
  const known = words as Readonly<Record<string, FamilyWords[OperationFamily] | undefined>>;
  return family === undefined || name === undefined ? undefined : known[family]?.[name];
}
