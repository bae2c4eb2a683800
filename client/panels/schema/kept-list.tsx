/** What one typed of the schema and could not save, where its form is not open: said on top, and never thrown away unasked. */
import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Field } from "#shared/schema/table-schema.ts";
import type { KeptTexts } from "./kept-texts.ts";
import styles from "./schema.module.css";

interface Props {
  readonly texts: KeptTexts;
  readonly fields: readonly Field[];
  /** name of the field whose form is open */
  readonly open: string | null;
  onOpen(field: string): void;
}

export function KeptList({ texts, fields, open, onOpen }: Props) {
  const { kept: words, properties } = useWords().schema;
  const all = useSyncExternalStore(texts.subscribe, texts.all);
  const kept = all.filter(({ field }) => field !== null && field !== open);
  if (kept.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.small}>{words.title}</h3>
      <ul className={styles.names}>
        {kept.map(({ field, property, text }) => {
          const isThere = fields.some(({ name }) => name === field);
          const what = Object.hasOwn(properties, property) ? (properties[property] ?? property) : property;
          return (
            <li key={JSON.stringify([field, property])} className={styles.kept}>
              <span className={styles.value}>
                {isThere ? words.of(field ?? "", what, text) : words.ofGone(field ?? "", what, text)}
              </span>
              {isThere && (
                <Button size="compact-sm" variant="default" onClick={() => onOpen(field ?? "")}>
                  {words.open}
                </Button>
              )}
              <Button size="compact-sm" variant="subtle" onClick={() => texts.forget({ field, property })}>
                {words.letGo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
