/** Finding a schema by its words, among the starting points and in the national catalogue. */
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchSchemas } from "#client/api/schemas.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { ChooseSchema } from "#shared/wire/http.ts";
import type { SchemaEntry, SchemaList } from "#shared/wire/schemas.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./schema.module.css";

/** ms after the last letter before the catalogue is asked */
const PAUSE = 250;
/** Entries shown: beyond, a word more finds better than scrolling. */
const SHOWN = 30;

export function CatalogueSearch({ onLook }: { onLook(choice: ChooseSchema): void }) {
  const { app, schema } = useWords();
  const words = schema.find;
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery({
    queryKey: ["schemas", search],
    queryFn: () => searchSchemas(search),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
  const entries = found.data?.entries ?? [];
  return (
    <>
      <TextInput
        label={words.search}
        placeholder={words.searchExample}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && (
        <div className={styles.gap}>
          <ProblemMessage error={found.error}>
            <Button size="compact-sm" variant="default" onClick={() => found.refetch()} mt="xs">
              {app.retry}
            </Button>
          </ProblemMessage>
        </div>
      )}
      {found.data !== undefined && <CatalogueState {...found.data.catalogue} />}
      {found.isPending && <p className={styles.soft}>{words.searching}</p>}
      {found.isSuccess && entries.length === 0 && (
        <p className={styles.soft}>{search === "" ? words.emptyCatalogue : words.nothingFound(search)}</p>
      )}
      <ul className={styles.entries}>
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={`${entry.origin} ${entry.name}`}>
            <h4 className={styles.entryTitle}>{entry.title}</h4>
            <p className={styles.origin}>
              {entry.origin === "starting-point" ? words.startingPoint : `${words.catalogue} · ${entry.name}`}
            </p>
            <p className={styles.description}>{entry.description}</p>
            <Button
              size="compact-sm"
              variant="light"
              aria-label={`${words.choose}, ${entry.title}`}
              onClick={() => onLook(choiceOf(entry))}
            >
              {words.choose}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function choiceOf({ origin, name }: SchemaEntry): ChooseSchema {
  return origin === "catalogue" ? { from: origin, name, version: null } : { from: origin, name };
}

/** How far what the catalogue says can be trusted; nothing where it answered. */
function CatalogueState({ state, seenAt }: SchemaList["catalogue"]) {
  const words = useWords().schema.find;
  const { language } = useLanguage();
  const [now] = useState(Date.now);
  if (state === "fresh") return null;
  const when = seenAt === null ? null : sinceWhen(new Date(seenAt).toISOString(), now, language);
  return <p className={styles.remark}>{state === "kept" && when !== null ? words.kept(when) : words.unreachable}</p>;
}
