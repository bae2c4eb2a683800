/** Finding a schema in the catalogue by its words. */
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchSchemas } from "#client/api/schemas.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SchemaEntry } from "#shared/wire/schemas.ts";
import { ProblemMessage } from "./problem-message.tsx";
import styles from "./schema-panel.module.css";

/** ms after the last letter before the catalogue is asked */
const PAUSE = 250;
/** Entries shown: beyond, a word more finds better than scrolling. */
const SHOWN = 30;

interface Props {
  /** name of the entry being chosen */
  readonly choosing: string | null;
  onChoose(entry: SchemaEntry): void;
}

export function CatalogueSearch({ choosing, onChoose }: Props) {
  const words = useWords().app;
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery({
    queryKey: ["schemas", search],
    queryFn: () => searchSchemas(search),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
  return (
    <>
      <TextInput
        label={words.schema.search}
        placeholder={words.schema.searchExample}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && (
        <div className={styles.gap}>
          <ProblemMessage error={found.error}>
            <Button size="compact-sm" variant="default" onClick={() => found.refetch()} mt="xs">
              {words.retry}
            </Button>
          </ProblemMessage>
        </div>
      )}
      {found.isPending && <p className={styles.soft}>{words.schema.searching}</p>}
      {found.data?.entries.length === 0 && (
        <p className={styles.soft}>{search === "" ? words.schema.emptyCatalogue : words.schema.nothingFound(search)}</p>
      )}
      <ul className={styles.entries}>
        {found.data?.entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.name}>
            <h4 className={styles.entryTitle}>{entry.title}</h4>
            <p className={styles.description}>{entry.description}</p>
            <Button
              size="compact-sm"
              variant="light"
              loading={choosing === entry.name}
              aria-label={`${words.schema.choose}, ${entry.title}`}
              onClick={() => onChoose(entry)}
            >
              {words.schema.choose}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
