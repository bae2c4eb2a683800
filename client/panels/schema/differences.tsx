/** What is not the same in two schemas, column by column, in plain words. */
import { useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import { readJson } from "#shared/schema/canonical-json.ts";
import { FieldType } from "#shared/schema/table-schema.ts";
import type { SchemaDifference } from "#shared/wire/schemas.ts";
import { patternInWords } from "./field-facts.ts";
import previewStyles from "./preview.module.css";
import styles from "./schema.module.css";

/** Their texts are long, and are read in the schema itself. */
const LONG_TEXTS = new Set(["description", "custom_checks", "foreignKeys", "fields", "sources", "contributors"]);
/** What nobody reads there. */
const PASSED_OVER = new Set(["$schema", "path", "resources", "created", "lastModified"]);
const LONGEST = 60;
/** What a property means where it is not written, as JSON texts. */
const MEANT: Readonly<Record<string, string>> = {
  type: '"string"',
  "constraints.required": "false",
  "constraints.unique": "false",
};

export function Differences({ differences }: { readonly differences: readonly SchemaDifference[] }) {
  const words = useWords();
  const { preview } = words.schema;
  const shown = differences.filter((one) => isOfInterest(one, words.schema));
  const fields = new Map<string | null, SchemaDifference[]>();
  for (const one of shown) fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
  return (
    <>
      <h4 className={styles.small}>{preview.differences}</h4>
      {shown.length === 0 && <p>{preview.same}</p>}
      <ul className={previewStyles.differences}>
        {[...fields].map(([field, changes]) => (
          <li key={field ?? ""}>
            <span className={styles.strong}>{field ?? preview.ofSchema}</span>
            <ul>
              {changes.map((change) => (
                <li key={`${change.kind} ${change.property}`}>{sentenceOf(change, words.schema)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two patterns may ask for the same in two ways. */
function isOfInterest({ field, property, before, after }: SchemaDifference, words: Words["schema"]): boolean {
  if (field === null) return property === null || !PASSED_OVER.has(property);
  if (property !== "constraints.pattern") return true;
  const [was, is] = [before, after].map((json) =>
    json === null ? null : patternInWords(String(readJson(json)), words),
  );
  return was === null || was !== is;
}

function sentenceOf({ kind, property, before, after, items }: SchemaDifference, words: Words["schema"]): string {
  const { preview } = words;
  if (kind !== "changed" || property === null) return kind === "removed" ? preview.removed : preview.added;
  const what =
    (Object.hasOwn(words.properties, property) ? words.properties[property] : null) ??
    property.replace(/^constraints\./, "");
  const [was, is] = [before, after].map((json) => plainly(json ?? meant(property), property, words));
  const isLong = [was, is].some((text) => typeof text === "string" && text.length > LONGEST);
  if (isLong && items !== undefined) return preview.changedItems(what, items.added, items.removed, items.more);
  if (LONG_TEXTS.has(property) || isLong || was === is) return preview.changed(what);
  if (typeof was !== "string") return preview.addedTo(what, is ?? "");
  return typeof is === "string" ? preview.changedTo(what, was, is) : preview.removedFrom(what, was);
}

/** A property may be called like one of every object. */
function meant(property: string): string | null {
  return Object.hasOwn(MEANT, property) ? (MEANT[property] ?? null) : null;
}

/** A JSON text as people read it; null: there is none. */
function plainly(json: string | null, property: string, words: Words["schema"]): string | null {
  if (json === null) return null;
  const value = readJson(json);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join(", ");
  if (typeof value !== "string") return json;
  if (property === "constraints.pattern") return patternInWords(value, words) ?? words.textOfForm;
  const type = property === "type" ? FieldType.safeParse(value) : null;
  return type?.success ? words.types[type.data] : value;
}
