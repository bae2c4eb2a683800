/** Keys: columns that identify a row, that never repeat together, or whose value must exist elsewhere. */
import { Button, MultiSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useContext, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { Waits } from "./draft-waits.ts";
import { ForeignKeys } from "./foreign-keys.tsx";
import { listEdits } from "./list-edits.ts";
import styles from "./schema.module.css";
import type { WrittenSchema } from "./written-schema.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly schema: WrittenSchema;
  readonly mayType: boolean;
  edit(edits: readonly SchemaEdit[]): Promise<boolean>;
}

export function KeysPart({ dataset, schema, mayType, edit }: Props) {
  const { parsed } = schema;
  const words = useWords().schema.advanced;
  const waits = useContext(Waits);
  const { primaryKey, uniqueKeys } = parsed;
  const names = [...new Set(parsed.fields.map(({ name }) => name))];
  /** one more group than there is, still without a column */
  const [starts, setStarts] = useState(false);
  const groups = starts ? [...uniqueKeys, []] : uniqueKeys;

  function writeGroups(next: readonly string[][]) {
    const filled = next.filter((group) => group.length > 0);
    setStarts(false);
    send(listEdits(null, "uniqueKeys", uniqueKeys, filled));
  }
  function send(edits: readonly SchemaEdit[]) {
    if (edits.length > 0) void edit(edits);
  }
  return (
    <>
      <Columns
        label={words.primaryKey}
        hint={words.primaryKeyHint}
        value={primaryKey}
        {...{ names, mayType }}
        onChange={(next) => send(listEdits(null, "primaryKey", primaryKey, next))}
      />
      {groups.map((group, index) => (
        <Columns
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own
          key={index}
          label={`${words.uniqueKeys}, ${words.uniqueKey(index + 1)}`}
          value={group}
          {...{ names, mayType }}
          onChange={(next) => writeGroups(groups.with(index, next))}
        />
      ))}
      {mayType && !starts && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            ml={-8}
            disabled={waits}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setStarts(true)}
          >
            {words.addUniqueKey}
          </Button>
          <p className={styles.note}>{words.uniqueKeys}</p>
        </div>
      )}
      <ForeignKeys {...{ dataset, schema, mayType, edit }} />
    </>
  );
}

interface ColumnsProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly names: readonly string[];
  readonly mayType: boolean;
  onChange(next: string[]): void;
}

function Columns({ label, hint, value, names, mayType, onChange }: ColumnsProps) {
  const words = useWords().schema.advanced;
  const waits = useContext(Waits);
  if (!mayType) {
    return (
      <dl className={styles.facts}>
        <div>
          <dt>{label}</dt>
          <dd>{value.length === 0 ? words.noColumn : value.join(", ")}</dd>
        </div>
      </dl>
    );
  }
  return (
    <MultiSelect
      label={label}
      description={hint}
      {...(value.length === 0 ? { placeholder: words.noColumn } : {})}
      data={names}
      value={[...value]}
      searchable
      disabled={waits}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
