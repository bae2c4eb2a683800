/** The schema in use: what it is, where it comes from, and how much of it the table has. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { schemaAddress } from "#client/api/schemas.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { NewerVersion } from "./newer-version.tsx";
import styles from "./schema.module.css";
import type { WrittenSchema } from "./written-schema.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly schema: WrittenSchema;
  readonly match: ColumnMatch;
  readonly mayChange: boolean;
  onLook(choice: ChooseSchema): void;
  onFind(): void;
  onRemove(): void;
}

export function ChosenSchema({ dataset, schema, match, mayChange, onLook, onFind, onRemove }: Props) {
  const words = useWords().schema;
  const { parsed, layer } = schema;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{parsed.title ?? layer.reference.name}</h3>
      <p className={styles.soft}>{originOf(schema, words)}</p>
      {parsed.description !== null && <p>{parsed.description}</p>}
      <p>{words.matched(match.fieldOf.size, parsed.fields.length)}</p>
      {match.missing.length > 0 && match.extra.length > 0 && <p className={styles.soft}>{words.fields.rename}</p>}
      {mayChange && <NewerVersion reference={layer.reference} onLook={onLook} />}
      <div className={styles.actions}>
        <Button
          component="a"
          href={schemaAddress(dataset)}
          download
          title={words.downloadHint}
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {words.download}
        </Button>
        {mayChange && (
          <>
            <Button size="compact-sm" variant="default" onClick={onFind}>
              {words.change}
            </Button>
            <Button size="compact-sm" variant="default" onClick={onRemove}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function originOf({ layer }: WrittenSchema, words: Words["schema"]): string {
  const { name, version, made } = layer.reference;
  const named = version === null ? name : `${name}, ${words.version(version)}`;
  switch (made) {
    case "derived":
      return words.derived;
    case "edited":
      return words.edited(named);
    case undefined:
      return named;
  }
}
