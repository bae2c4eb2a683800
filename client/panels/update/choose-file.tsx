/** The file that is to go into the table: dropped, or chosen. */
import { Button, FileButton } from "@mantine/core";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { DropZone } from "#client/ui/drop-zone.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "./update.module.css";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.zip,.json,.geojson";

interface Props {
  readonly collaboration: Collaboration;
  onFile(file: File): void;
}

export function ChooseFile({ collaboration, onFile }: Props) {
  const words = useWords().updating.choose;
  const offline = useStore(collaboration.saving).state === "offline";
  const take = (file: File | null | undefined) => {
    if (file) onFile(file);
  };
  return (
    <DropZone
      className={styles.choose}
      title={words.drop}
      hint={words.formats}
      disabled={offline}
      onFiles={([file]) => take(file)}
    >
      <p className={styles.lead}>{words.sentence}</p>
      <p className={styles.soft}>{words.hint}</p>
      {offline ? (
        <Warning sentence={words.offline} />
      ) : (
        <FileButton onChange={take} accept={ACCEPTED} inputProps={{ "aria-label": words.button }}>
          {(props) => (
            <Button {...props} data-autofocus>
              {words.button}
            </Button>
          )}
        </FileButton>
      )}
      <p className={styles.soft}>{words.formats}</p>
    </DropZone>
  );
}
