/** A link more: the table to look in, and which column of it each column here is looked up in. */
import { Button, Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useContext, useState } from "react";
import { fetchColumns } from "#client/api/columns.ts";
import { fetchDataset } from "#client/api/datasets.ts";
import { fetchSpace } from "#client/api/spaces.ts";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { Waits } from "./draft-waits.ts";
import type { Json } from "./expect-edits.ts";
import { type Link, linkItem, newLink, THIS_TABLE, tablesToChoose, withPair } from "./link.ts";
import styles from "./schema.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly fields: readonly string[];
  onAdd(item: Json): void;
  onCancel(): void;
}

export function AddLink({ dataset, fields, onAdd, onCancel }: Props) {
  const { app, schema } = useWords();
  const words = schema.advanced;
  const waits = useContext(Waits);
  const [link, setLink] = useState<Link>(newLink);
  const tables = useQuery({
    queryKey: ["linkable-tables", dataset],
    queryFn: async () => (await fetchSpace((await fetchDataset(dataset)).space.id)).datasets,
    retry: false,
  });
  const choices = tablesToChoose(tables.data ?? [], dataset);
  const target = choices.find(({ name }) => name === link.table);
  const columns = useQuery({
    queryKey: ["columns", target?.id],
    queryFn: () => (target === undefined ? [] : fetchColumns(target.id)),
    enabled: target !== undefined,
    retry: false,
  });
  const there = link.table === THIS_TABLE ? fields : [...new Set((columns.data ?? []).map(({ name }) => name))];
  const item = linkItem(link);
  const error = tables.error ?? columns.error;
  const inPanel = { comboboxProps: { withinPortal: false }, allowDeselect: false, searchable: true, disabled: waits };

  function onKeyDown(event: KeyboardEvent) {
    // what closes a list of choices is no wish to give up; the panel stays open
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onCancel();
  }
  return (
    <form
      className={styles.form}
      aria-label={words.addLink}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (item !== null && !waits) onAdd(item);
      }}
    >
      <Select
        label={words.linkTable}
        data={[
          { value: THIS_TABLE, label: words.thisTable },
          ...choices.map(({ name }) => ({ value: name, label: name })),
        ]}
        value={link.table}
        autoFocus
        onChange={(table) =>
          setLink({ table: table ?? THIS_TABLE, pairs: link.pairs.map(({ here }) => ({ here, there: null })) })
        }
        {...inPanel}
      />
      {link.pairs.map((pair, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pairs have no name of their own
        <div key={index} className={styles.pair}>
          <Select
            label={words.linkHere}
            data={fields}
            value={pair.here}
            onChange={(here) => setLink(withPair(link, index, { ...pair, here }))}
            {...inPanel}
          />
          <Select
            label={words.linkThere}
            data={there}
            value={pair.there}
            onChange={(one) => setLink(withPair(link, index, { ...pair, there: one }))}
            {...inPanel}
          />
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setLink(withPair(link, link.pairs.length, { here: null, there: null }))}
        >
          {words.linkPair}
        </Button>
      </div>
      {error !== null && <ProblemMessage error={error} />}
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" disabled={item === null || waits}>
          {words.linkNow}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}
