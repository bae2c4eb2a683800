/** Links: columns whose value must exist in another table of the space, or elsewhere in this one. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useContext, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { AddLink } from "./add-link.tsx";
import { Waits } from "./draft-waits.ts";
import type { Json } from "./expect-edits.ts";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";
import type { WrittenSchema } from "./written-schema.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly schema: WrittenSchema;
  readonly mayType: boolean;
  edit: SchemaEdits["edit"];
}

export function ForeignKeys({ dataset, schema: { parsed, written }, mayType, edit }: Props) {
  const words = useWords().schema.advanced;
  const waits = useContext(Waits);
  const [adds, setAdds] = useState(false);
  const { foreignKeys } = parsed;
  // each key of a schema that can be read is one of those that are written, in their order
  const items = Array.isArray(written.foreignKeys) ? (written.foreignKeys as Json[]) : [];
  const change = (kind: "add-items" | "remove-items", item: Json) =>
    edit([{ kind, field: null, property: "foreignKeys", items: [item] }]);

  if (foreignKeys.length === 0 && !mayType) return null;
  return (
    <div>
      <p className={styles.smaller}>{words.foreignKeys}</p>
      {foreignKeys.length > 0 && (
        <ul className={styles.names}>
          {foreignKeys.map((key, index) => {
            const item = items[index];
            const table = key.resource === "" ? words.sameTable : words.otherTable(key.resource);
            const sentence = words.foreignKey(key.fields, table, key.referenceFields);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be asked twice
              <li key={`${JSON.stringify(key)} ${index}`}>
                {sentence}{" "}
                {mayType && item !== undefined && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    disabled={waits}
                    aria-label={words.removeLink(sentence)}
                    onClick={() => void change("remove-items", item)}
                  >
                    {words.removeKey}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayType && !adds && (
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          disabled={waits}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdds(true)}
        >
          {words.addLink}
        </Button>
      )}
      {mayType && adds && (
        <AddLink
          dataset={dataset}
          fields={[...new Set(parsed.fields.map(({ name }) => name))]}
          onCancel={() => setAdds(false)}
          onAdd={(item) =>
            void change("add-items", item).then((done) => {
              if (done) setAdds(false);
            })
          }
        />
      )}
    </div>
  );
}
