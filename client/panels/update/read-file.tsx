/** The file as it is read, which its reader may decide otherwise, before it is compared with the table. */
import { Button, NativeSelect } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { ReadingChoices, UploadPreview } from "#shared/wire/imports.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { Decisions } from "../reading/decisions.tsx";
import { FileLines } from "../reading/file-lines.tsx";
import { useReading } from "../reading/use-reading.ts";
import styles from "./update.module.css";

interface Props {
  readonly preview: UploadPreview;
  /** why it could not be opened so */
  readonly error: unknown;
  /** what is done with it, as the button says; absent: it is compared with the table */
  readonly next?: string;
  onOther(): void;
  onNext(preview: UploadPreview, choices: ReadingChoices): void;
}

export function ReadFile({ preview: initial, error, next, onOther, onNext }: Props) {
  const words = useWords().updating;
  const reading = useReading(initial);
  const { preview } = reading;
  const failure = reading.error ?? error;
  return (
    <div className={styles.sides}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.lines} aria-label={words.file.label} aria-busy={reading.asking} tabIndex={0}>
        <FileLines reading={reading} />
      </section>
      <section className={styles.side} aria-label={words.file.decisions}>
        <div className={styles.scrolled}>
          {preview.tables.length > 1 && (
            <NativeSelect
              label={words.file.table}
              value={reading.table}
              data={preview.tables
                .filter(({ empty }) => !empty)
                .map(({ key, name, rows, columns }) => ({
                  value: key,
                  label: words.file.sheet(name, words.file.size(rows, columns)),
                }))}
              onChange={(event) => reading.show(event.currentTarget.value)}
              mb="md"
            />
          )}
          <Decisions reading={reading} />
        </div>
        <div className={styles.end}>
          {failure !== null && failure !== undefined && <ProblemMessage error={failure} />}
          <div className={styles.buttons}>
            <Button variant="subtle" color="gray" onClick={onOther}>
              {words.other}
            </Button>
            <Button data-autofocus disabled={reading.asking} onClick={() => onNext(preview, preview.choices)}>
              {next ?? words.file.next}
            </Button>
          </div>
        </div>
      </section>
    </div>
  );
}
