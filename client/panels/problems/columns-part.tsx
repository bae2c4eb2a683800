/** Where the columns are not those of the schema: says so, and opens what would make them so. */
import { Button } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import styles from "../problems-panel.module.css";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { columnsPlan } from "./columns-plan.ts";

interface Props {
  readonly collaboration: Collaboration;
  onDone(sentence: string): void;
}

/** Nothing to draw where the columns are those of the schema. */
export function ColumnsPart({ collaboration, onDone }: Props) {
  const words = useWords().repairs.columns;
  const { table, mayEdit } = collaboration;
  const [open, setOpen] = useState<TableSchema | null>(null);
  const descriptor = table.schema?.descriptor;
  const schema = useMemo(() => {
    const parsed = descriptor === undefined ? null : parseTableSchema(descriptor);
    return parsed?.ok ? parsed.schema : null;
  }, [descriptor]);
  const { columns } = table;
  const locks = useStore(collaboration.locks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is closed moves with the locks
  const plan = useMemo(
    () => (schema === null ? null : columnsPlan(schema, collaboration)),
    [schema, collaboration, columns, locks],
  );
  if (schema === null || plan === null || !mayEdit || collaboration.lockOn(null) !== null) return null;
  const { renames, additions, disordered } = plan;
  if (renames.length === 0 && additions.length === 0 && !disordered) return null;
  const said = [
    ...(renames.length > 0 ? [words.toRename(renames.length)] : []),
    ...(additions.length > 0 ? [words.toAdd(additions.length)] : []),
    ...(disordered ? [words.toOrder] : []),
  ];
  return (
    <section className={styles.group} aria-label={words.title}>
      <span className={styles.column}>{words.title}</span>
      <p className={styles.sentence}>{words.differ(said)}</p>
      <div className={styles.repair}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconColumns3 size={14} aria-hidden />}
          onClick={() => setOpen(schema)}
        >
          {words.open}
        </Button>
      </div>
      {open !== null && (
        <ColumnsDialog
          schema={open}
          collaboration={collaboration}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            setOpen(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
}
