/** What a gesture did to the schema, as one says it after the name of who did it. */
import type { Words } from "#shared/i18n/words.ts";
import { readJson } from "#shared/schema/canonical-json.ts";
import type { HistorySchema } from "#shared/wire/history.ts";

/** told one by one; more of them are counted */
const TOLD = 2;

type Difference = Extract<HistorySchema, { did: "edited" }>["differences"][number];

/** `step` undefined: written before it was kept what changed. */
export function sentenceOfSchema(step: HistorySchema | undefined, { did, together }: Words["history"]): string {
  switch (step?.did) {
    case undefined:
      return did.schema;
    case "removed":
      return did.schemaSteps.removed;
    case "chose":
      if (step.again === true) return did.schemaSteps.derivedAgain;
      return step.derived ? did.schemaSteps.derived : did.schemaSteps.chose(step.name, step.version);
    case "edited": {
      if (step.count === 0) return did.schema;
      if (step.count > TOLD) return did.schemaSteps.many(step.count);
      return together([...new Set(step.differences.map((one) => sentenceOf(one, did.schemaSteps)))]);
    }
  }
}

function sentenceOf(
  { kind, field, property, after, items }: Difference,
  steps: Words["history"]["did"]["schemaSteps"],
): string {
  if (field === null) return property === "fields" ? steps.order : steps.ofSchema;
  if (kind === "added") return steps.added(field);
  if (kind === "removed") return steps.left(field);
  switch (property) {
    case "constraints.required":
      return after === "true" ? steps.required(field) : steps.optional(field);
    case "constraints.unique":
      return after === "true" ? steps.unique(field) : steps.repeated(field);
    case "name": {
      const name = after === null ? null : readJson(after);
      return typeof name === "string" ? steps.renamed(field, name) : steps.otherwise(field);
    }
    case "type":
    case "format":
      return steps.type(field);
    case "title":
      return steps.title(field);
    case "description":
      return steps.description(field);
    case "example":
      return steps.example(field);
    case "constraints.enum":
      return (items === undefined ? null : itemsSentence(items, field, steps)) ?? steps.choices(field);
    case "constraints.pattern":
      return steps.pattern(field);
    case "constraints.minimum":
    case "constraints.maximum":
    case "constraints.minLength":
    case "constraints.maxLength":
      return steps.limits(field);
    default:
      return steps.otherwise(field);
  }
}

/** Values that came, or went; null: both, which is too long to say. */
function itemsSentence(
  { added, removed, more }: NonNullable<Difference["items"]>,
  field: string,
  steps: Words["history"]["did"]["schemaSteps"],
): string | null {
  if (removed.length === 0) return steps.choicesAdded(added, more, field);
  return added.length === 0 ? steps.choicesRemoved(removed, more, field) : null;
}
