/** A Table Schema of ours that a team begins with, where no national one exists. */
import type { CatalogueEntry } from "#shared/wire/http.ts";

/** A Table Schema as it is written; its `name` is how it is chosen. */
export interface StartingPoint {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly fields: readonly StartingField[];
  readonly [property: string]: unknown;
}

export interface StartingField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  /** one that passes the checks of its own field */
  readonly example: string | number | boolean;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

export function entryOf({ name, title, description, version }: StartingPoint): CatalogueEntry {
  return { name, title, description, versions: [version] };
}
