/** What can be repaired of the cells of a group of problems: by the field they are judged by. */
import { useMemo } from "react";
import { useCommunes } from "#client/collab/use-communes.ts";
import type { IssueGroup } from "#shared/checks/issue.ts";
import { wantsCommunes } from "#shared/checks/repairs/communes.ts";
import { kindOfField } from "#shared/checks/repairs/kind-of-field.ts";
import { type Repairs, repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";

/** null for what is about rows, about whole columns, or about blank cells. */
export type RepairsOfGroup = (group: Pick<IssueGroup, "column" | "field" | "rule">) => Repairs | null;

export function useRepairs({ schema }: Table): RepairsOfGroup {
  const descriptor = schema?.descriptor;
  const parsed = useMemo(() => (descriptor === undefined ? null : parseTableSchema(descriptor)), [descriptor]);
  const communes = useCommunes(
    parsed?.ok === true &&
      parsed.schema.fields.some((field) => wantsCommunes(kindOfField(field, parsed.schema.customChecks))),
  );
  return useMemo(() => {
    const known = new Map<string, Repairs>();
    return ({ column, field: name, rule }) => {
      if (!parsed?.ok || column === null || name === null || rule === "required") return null;
      const field = parsed.schema.fields.find((candidate) => candidate.name === name);
      if (field === undefined) return null;
      const repairs = known.get(name) ?? repairsOf(field, parsed.schema, communes === "unreachable" ? null : communes);
      known.set(name, repairs);
      return repairs;
    };
  }, [parsed, communes]);
}
