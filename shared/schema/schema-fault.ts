/** What can be wrong with a schema: a code and what its sentence needs, gathered while the schema is read. */

export const FAULT_CODES = [
  "not-json",
  "is-a-page",
  "not-an-object",
  "is-list-of-fields",
  "is-json-schema",
  "is-data-package",
  "is-data-resource",
  "is-catalogue",
  "is-geojson",
  "too-deep",
  "no-fields",
  "fields-empty",
  "too-many-fields",
  "field-not-an-object",
  "field-without-name",
  "field-name-twice",
  "type-unknown",
  "constraint-not-allowed",
  "constraint-not-readable",
  "example-not-valid",
  "list-expected",
  "key-of-unknown-field",
  "too-many-keys",
  "foreign-key-not-readable",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type FaultArguments = Readonly<Record<string, string | number>>;

export interface SchemaFault {
  /** path in the descriptor: `fields[3].constraints.pattern`; "" is the whole of it */
  readonly place: string;
  readonly code: FaultCode;
  readonly args: FaultArguments;
}

/** Where the parts of the reader put what they find. */
export type ReportFault = (place: string, code: FaultCode, args?: FaultArguments) => void;
