/** The schema of the table: finding one, what it would change, and editing it with the others. */
import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState, useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { DropZone } from "#client/ui/drop-zone.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { EditedSchema } from "./schema/edited-schema.tsx";
import { FindSchema } from "./schema/find-schema.tsx";
import { useWhyNot } from "./schema/may-change.ts";
import { Preview } from "./schema/preview.tsx";
import { SaidStrip } from "./schema/said-strip.tsx";
import styles from "./schema/schema.module.css";
import { useKeptFocus } from "./schema/use-kept-focus.ts";
import { useSchemaEdits } from "./schema/use-schema-edits.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
}

type At =
  | { readonly is: "schema" }
  | { readonly is: "finding" }
  | { readonly is: "preview"; readonly choice: ChooseSchema; readonly from: At };

const AT_SCHEMA: At = { is: "schema" };
/** bytes of a file: with as many, it is told that it is too large, and a table dropped here by mistake holds nobody */
const MOST_READ = 3 * LIMITS.schemaBytes;

export function SchemaPanel({ dataset, collaboration }: Props) {
  const words = useWords().schema;
  const { table, tableVersion } = collaboration;
  // drawn again for another schema or other columns, not for each cell that somebody types in
  useSyncExternalStore(tableVersion.subscribe, () => table.schema);
  useSyncExternalStore(tableVersion.subscribe, () => table.columns);
  const edits = useSchemaEdits(dataset, table);
  const whyNot = useWhyNot(collaboration);
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  const [chosen, setAt] = useState<At>(AT_SCHEMA);
  // who may not change anything any more sees the schema as it is
  const at = whyNot === null ? chosen : AT_SCHEMA;
  const hasSchema = table.schema !== null;

  const look = (choice: ChooseSchema) => setAt({ is: "preview", choice, from: at.is === "preview" ? AT_SCHEMA : at });
  async function takeFile(file: File) {
    look({ from: "file", name: file.name, text: await file.slice(0, MOST_READ).text() });
  }
  const onFile = (file: File) => void takeFile(file).catch(console.error);
  async function adopt(choice: ChooseSchema, title: string) {
    if (await edits.choose(choice, words.adopted(title))) setAt(AT_SCHEMA);
  }
  const goBack = () => setAt(at.is === "preview" ? at.from : AT_SCHEMA);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && !event.defaultPrevented && at.is !== "schema") {
      // back first; then the panel closes
      event.preventDefault();
      goBack();
    }
    if (whyNot !== null || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    // in a text one is typing, it takes back what was typed
    if ((key !== "z" && key !== "y") || isTyping(event.target)) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) edits.redo();
    else edits.undo();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what has the focus inside
    <div ref={panel} tabIndex={-1} className={styles.root} onKeyDown={onKeyDown}>
      <DropZone
        className={styles.panel}
        title={words.title}
        hint={words.find.dropFile}
        disabled={whyNot !== null}
        onFiles={([file]) => file !== undefined && onFile(file)}
      >
        {whyNot === null ? (
          <SaidStrip {...edits} />
        ) : (
          <p role="status" className={styles.why}>
            {whyNot.sentence}
          </p>
        )}
        {at.is === "preview" && (
          <Preview
            dataset={dataset}
            choice={at.choice}
            hasSchema={hasSchema}
            adopting={edits.said.is === "saving"}
            onAdopt={(choice, title) => void adopt(choice, title)}
            onBack={goBack}
          />
        )}
        {at.is !== "preview" && !hasSchema && (
          <section className={styles.section}>
            <p>{words.none}</p>
            <p className={styles.soft}>{words.explain}</p>
          </section>
        )}
        {at.is === "finding" && hasSchema && (
          <section className={styles.section}>
            <Button
              size="compact-sm"
              variant="subtle"
              ml={-8}
              autoFocus
              leftSection={<IconArrowLeft size={16} aria-hidden />}
              onClick={goBack}
            >
              {words.back}
            </Button>
          </section>
        )}
        {whyNot === null && (at.is === "finding" || (at.is === "schema" && !hasSchema)) && (
          <FindSchema onLook={look} onFile={onFile} />
        )}
        {at.is === "schema" && table.schema !== null && (
          <EditedSchema
            {...{ dataset, collaboration, edits, whyNot }}
            layer={table.schema}
            onLook={look}
            onFind={() => setAt({ is: "finding" })}
            onRemove={() => void edits.choose({ from: "none" }, words.removed)}
          />
        )}
      </DropZone>
    </div>
  );
}

/** A text field whose own undo has something to take back. */
function isTyping(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== target.dataset.saved;
  return target instanceof HTMLInputElement && target.type === "text" && target.value !== target.dataset.saved;
}
