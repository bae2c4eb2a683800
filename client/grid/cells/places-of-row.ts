/** What a row says of its commune in its other columns, and what is still blank there. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { kindOfField } from "#shared/checks/repairs/kind-of-field.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Commune } from "#shared/french/commune.ts";
import type { Communes } from "#shared/french/communes.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import type { AlsoWritten } from "../interaction/editor-panel.ts";

export type PlaceKind = "commune-code" | "commune-name" | "postal-code";

const KINDS: readonly (string | null)[] = ["commune-code", "commune-name", "postal-code"] satisfies PlaceKind[];

interface PlaceColumn {
  readonly id: ColumnId;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly text: string;
  /** nothing is in the cell, nor a mark that its value is not available */
  readonly isBlank: boolean;
}

/** null for a field that holds no part of a commune. */
export function placeKindOf(field: Field, { customChecks }: Pick<TableSchema, "customChecks">): PlaceKind | null {
  const kind = kindOfField(field, customChecks);
  const isOfText = field.type === "string" || field.type === "any";
  return isOfText && isPlaceKind(kind) ? kind : null;
}

function isPlaceKind(kind: string | null): kind is PlaceKind {
  return KINDS.includes(kind);
}

/** The other columns of this commune: the only ones of their kind, so that no other place of the row is meant. */
export function placesOfRow(
  { table }: Pick<Collaboration, "table">,
  schema: TableSchema,
  row: RowHandle,
  except: ColumnId,
): readonly PlaceColumn[] {
  const { fieldOf } = matchColumns(schema, table.columns);
  const all = table.columns.flatMap(({ id, name }): PlaceColumn[] => {
    const field = fieldOf.get(id);
    const kind = field === undefined ? null : placeKindOf(field, schema);
    return kind === null
      ? []
      : [{ id, name, kind, text: table.text(row, id).trim(), isBlank: table.content(row, id).trim() === "" }];
  });
  return all.filter(({ id, kind }) => id !== except && all.filter((other) => other.kind === kind).length === 1);
}

/** Communes that the row already points to: by its code, its postal code, its name. */
export function communesOfRow(places: readonly PlaceColumn[], communes: Communes): readonly Commune[] {
  for (const { kind, text } of places) {
    if (text === "") continue;
    if (kind === "commune-code") {
      const found = communes.ofCode(text);
      if (found !== undefined) return [found];
    } else {
      const found = kind === "postal-code" ? communes.ofPostalCode(text) : communes.named(text);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** What the blank cells of the row would say of this commune; a commune of several postal codes fills in none. */
export function blanksFilled(
  places: readonly PlaceColumn[],
  { code, name, postalCodes }: Commune,
): readonly AlsoWritten[] {
  const [only, ...more] = postalCodes;
  const texts: Readonly<Record<PlaceKind, string | undefined>> = {
    "commune-code": code,
    "commune-name": name,
    "postal-code": more.length === 0 ? only : undefined,
  };
  return places.flatMap(({ id, kind, isBlank }) => {
    const meant = texts[kind];
    return isBlank && meant !== undefined ? [{ column: id, text: meant }] : [];
  });
}
