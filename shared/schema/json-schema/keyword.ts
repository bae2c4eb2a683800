/** What a keyword of a JSON Schema is: asked about one part of a value. */

export interface JsonSchemaFault {
  /** where in the value, as people write it: `adresse.ville`, `[2].nom`; "" is the whole */
  readonly place: string;
  readonly keyword: string;
  /** what the keyword asks for, in short */
  readonly expected: string;
}

/** Judges a part of the value; `depth`: of schemas inside of schemas. */
export type Check = (schema: unknown, part: unknown, place: string, depth: number) => JsonSchemaFault | null;

export interface KeywordContext {
  readonly place: string;
  /** the schema that the keyword is in, and the whole */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly root: unknown;
  /** whether a pattern is found in a text; null for one that is no regular expression */
  found(pattern: string, text: string): boolean | null;
  /** `place` is that of the keyword unless said */
  check(schema: unknown, part: unknown, place?: string): JsonSchemaFault | null;
}

/** null: kept, or it is about values of another kind, or it is written in a way that means nothing. */
export type Keyword = (expected: unknown, part: unknown, context: KeywordContext) => JsonSchemaFault | null;

export function propertyAt(place: string, name: string): string {
  return place === "" ? name : `${place}.${name}`;
}

export function itemAt(place: string, index: number): string {
  return `${place}[${index}]`;
}

/** The first fault that the parts have. */
export function firstFault<Part>(
  parts: Iterable<Part>,
  faultOf: (part: Part) => JsonSchemaFault | null,
): JsonSchemaFault | null {
  for (const part of parts) {
    const fault = faultOf(part);
    if (fault !== null) return fault;
  }
  return null;
}
