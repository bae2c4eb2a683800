/** Names, columns to add and the order of the schema, each looked at and unticked at will, written as one gesture. */
import { Button, Checkbox, Modal } from "@mantine/core";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { targetOf } from "#client/views/operations.ts";
import { type RenameToSchemaParams, renameToSchema } from "#shared/cleaning/operations/columns/rename-to-schema.ts";
import { isRefusal } from "#shared/cleaning/operations/operation.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { fitColumns } from "#shared/document/edits/fit-columns.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { columnsPlan } from "./columns-plan.ts";
import styles from "./repair.module.css";

interface Props {
  readonly schema: TableSchema;
  readonly collaboration: Collaboration;
  onClose(): void;
  onDone(sentence: string): void;
}

export function ColumnsDialog({ schema, collaboration, onClose, onDone }: Props) {
  const { app, repairs } = useWords();
  const words = repairs.columns;
  const { table } = collaboration;
  const [kept, setKept] = useState<ReadonlySet<ColumnId>>(new Set());
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [order, setOrder] = useState(true);
  const [tooMany, setTooMany] = useState(false);
  // all names that could be given, and what remains to be done with those that are
  const proposed = columnsPlan(schema, collaboration).renames;
  const plan = columnsPlan(schema, collaboration, kept);
  const additions = plan.additions.filter(({ name }) => !refused.has(name));
  const changes = plan.renames.length + additions.length + (plan.disordered && order ? 1 : 0);

  function apply() {
    try {
      if (additions.length === 0 || additions.length === plan.additions.length) {
        const params: RenameToSchemaParams = {
          renames: plan.renames.map(({ column, to }) => ({ column, to })),
          add: additions.length > 0,
          reorder: order && plan.disordered,
        };
        const step = stepOf(renameToSchema.id, params, { kind: "all" });
        const target = targetOf(collaboration, null, schema);
        const { planned } = runOperation(target, renameToSchema, params, step, collaboration.origin);
        if (isRefusal(planned)) setTooMany(true);
        else onDone(words.done);
        return;
      }
      // no operation adds but some of what is missing
      const fit = {
        renames: plan.renames.map(({ column, to }) => ({ column, name: to })),
        additions: additions.map(({ name }) => name),
        order: order || !plan.disordered ? schema.fields.map(({ name }) => name) : [],
      };
      fitColumns(table, fit, collaboration.origin);
      onDone(words.done);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      setTooMany(true);
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<span className={styles.title}>{words.open}</span>}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <p className={styles.soft}>{repairs.preview}</p>
      <ul className={styles.choices}>
        {proposed.map(({ column, from, to }) => (
          <li key={column}>
            <Checkbox
              label={words.rename(from, to)}
              checked={!kept.has(column)}
              onChange={(event) => setKept(toggled(kept, column, !event.currentTarget.checked))}
            />
          </li>
        ))}
        {plan.additions.map(({ name, required }) => (
          <li key={name}>
            <Checkbox
              label={required ? words.addRequired(name) : words.add(name)}
              checked={!refused.has(name)}
              onChange={(event) => setRefused(toggled(refused, name, !event.currentTarget.checked))}
            />
          </li>
        ))}
        {plan.disordered && (
          <li>
            <Checkbox
              label={words.order}
              description={words.orderHint}
              checked={order}
              onChange={(event) => setOrder(event.currentTarget.checked)}
            />
          </li>
        )}
      </ul>
      {tooMany && <Warning sentence={words.tooMany} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <Button data-autofocus disabled={changes === 0 || !collaboration.mayEdit} onClick={apply}>
          {words.apply}
        </Button>
      </div>
    </Modal>
  );
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}
