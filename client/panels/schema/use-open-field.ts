/** Which expected column is open: it stays open, and keeps what is typed in it, when it is renamed. */
import { useState } from "react";
import type { Field } from "#shared/schema/table-schema.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { followFields, type KnownField } from "./follow-fields.ts";

export interface OpenField {
  /** the fields, in their order */
  readonly known: readonly KnownField[];
  /** key of the one that is open */
  readonly open: string | null;
  toggle(key: string | null): void;
  /** also one that the table has not heard of yet */
  openNamed(name: string): void;
}

/** `pending`: what one does oneself, of which nothing needs to be told. */
export function useOpenField(fields: readonly Field[], pending: readonly SchemaEdit[]): OpenField {
  const [now, setNow] = useState<{ readonly fields: readonly Field[]; readonly known: readonly KnownField[] }>({
    fields: [],
    known: [],
  });
  const [open, setOpen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  let { known } = now;
  if (now.fields !== fields) {
    known = followFields(now.known, fields).map((one) => (isMine(one, pending) ? { ...one, was: null } : one));
    setNow({ fields, known });
  }
  const found = wanted === null ? undefined : known.find(({ name }) => name === wanted);
  if (found !== undefined) {
    setWanted(null);
    setOpen(found.key);
  }
  return {
    ...{ known, open },
    toggle: (key) => {
      setOpen(open === key ? null : key);
      setNow({ fields, known: known.map((one) => (one.was === null ? one : { ...one, was: null })) });
    },
    openNamed: setWanted,
  };
}

function isMine({ name, was }: KnownField, pending: readonly SchemaEdit[]): boolean {
  return pending.some(
    (edit) => edit.kind === "set-field" && edit.property === "name" && edit.field === was && edit.value === name,
  );
}
