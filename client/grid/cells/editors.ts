/** Every editor of cells, by the field that asks for it. Adding one is a file, two lines here. */
import { valuesOfItems } from "#shared/checks/entry/typed-items.ts";
import { pointPartOf } from "#shared/checks/entry/typed-point.ts";
import { isOpeningHours } from "#shared/french/opening-hours.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { type CellEditor, createCellEditor } from "./cell-editor.ts";
import { placeKindOf } from "./places-of-row.ts";

const enumEditor = createCellEditor("list", async () => (await import("./enum-panel.tsx")).EnumPanel);
const itemsEditor = createCellEditor("list", async () => (await import("./items-panel.tsx")).ItemsPanel);
const booleanEditor = createCellEditor("list", async () => (await import("./boolean-panel.tsx")).BooleanPanel);
const dateEditor = createCellEditor("form", async () => (await import("./date-panel.tsx")).DatePanel);
const momentEditor = createCellEditor("list", async () => (await import("./moment-panel.tsx")).MomentPanel);
const hoursEditor = createCellEditor("form", async () => (await import("./hours-panel.tsx")).HoursPanel);
const communeEditor = createCellEditor("list", async () => (await import("./commune-panel.tsx")).CommunePanel);
const pointEditor = createCellEditor("form", async () => (await import("./point-panel.tsx")).PointPanel);

/** The first whose condition the field meets. */
const EDITORS: readonly (readonly [suits: (field: Field, schema: TableSchema) => boolean, editor: CellEditor])[] = [
  [({ type, constraints }) => constraints.enum !== undefined && !isOfMany(type), enumEditor],
  [(field) => valuesOfItems(field) !== null, itemsEditor],
  [({ type }) => type === "boolean", booleanEditor],
  [({ type }) => type === "date", dateEditor],
  [({ type }) => type === "datetime" || type === "time" || type === "yearmonth", momentEditor],
  [isOpeningHoursField, hoursEditor],
  [(field, schema) => placeKindOf(field, schema) !== null, communeEditor],
  [(field, schema) => pointPartOf(field, schema) !== null, pointEditor],
];

export function editorFor(field: Field, schema: TableSchema): CellEditor | undefined {
  return EDITORS.find(([suits]) => suits(field, schema))?.[1];
}

/** Asked for by a check, or shown by an example; a name alone may be that of a column of prose. */
function isOpeningHoursField({ name, type, example }: Field, { customChecks }: TableSchema): boolean {
  if (type !== "string") return false;
  const isAsked = customChecks.some((check) => check.name === "opening-hours-value" && check.params.column === name);
  return isAsked || (example?.includes(":") === true && isOpeningHours(example));
}

/** A value that is several values, or a structure, is no item of a list. */
function isOfMany(type: Field["type"]): boolean {
  return type === "array" || type === "list" || type === "object" || type === "geojson";
}
