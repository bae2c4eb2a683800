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

/** A question that is answered by yes or no, in French. */
export function yesOrNo(name: string, title: string, description: string): StartingField {
  return {
    ...{ name, title, type: "boolean", example: "oui" },
    description: `${description} «\u00a0oui\u00a0» ou «\u00a0non\u00a0», en minuscules\u00a0; vide si on ne sait pas.`,
    ...{ trueValues: ["oui"], falseValues: ["non"] },
  };
}
