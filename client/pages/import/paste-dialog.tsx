/** A place to paste a table in, for who has no Ctrl+V at hand or does not know of it. */
import { Button, Modal, Textarea } from "@mantine/core";
import { type ClipboardEvent, useState } from "react";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "./dialogs.module.css";
import { type Pasted, tableText } from "./pasted-table.ts";

interface Props {
  onTable(text: string): void;
  onClose(): void;
}

export function PasteDialog({ onTable, onClose }: Props) {
  const words = useWords().importing.adding;
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);

  function take(pasted: Pasted): boolean {
    const table = tableText(pasted);
    setRefused(table === null);
    if (table !== null) onTable(table);
    return table !== null;
  }

  function paste(event: ClipboardEvent) {
    const data = event.clipboardData;
    // a table goes on by itself; anything else lands in the field
    if (take({ text: data.getData("text/plain"), html: data.getData("text/html") })) event.preventDefault();
  }

  return (
    <Modal opened onClose={onClose} title={words.pasteTitle} size="lg">
      <p>{words.pasteHint}</p>
      <Textarea
        data-autofocus
        autosize
        minRows={5}
        maxRows={12}
        label={words.pasteField}
        value={typed}
        onPaste={paste}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <p className={styles.hint}>{words.pasteAnywhere}</p>
      {refused && <Warning sentence={words.notATable} />}
      <div className={styles.buttons}>
        <Button disabled={typed.trim() === ""} onClick={() => take({ text: typed, html: "" })}>
          {words.pasteGo}
        </Button>
      </div>
    </Modal>
  );
}
