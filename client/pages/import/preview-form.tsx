/** The file as it was understood, at the left; what we do with it, in sentences that can be overruled, at the right. */
import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { ReadingChoices, UploadPreview } from "#shared/wire/imports.ts";
import { DialectChoices } from "./dialect-choices.tsx";
import { FilePreview } from "./file-preview.tsx";
import styles from "./import-screen.module.css";

interface Props {
  readonly preview: UploadPreview;
  /** other choices are being tried */
  readonly asking: boolean;
  readonly error: unknown;
  readonly name: string;
  onName(name: string): void;
  onChoices(choices: ReadingChoices): void;
  onBuild(): void;
  onGiveUp(): void;
}

export function PreviewForm({ preview, asking, error, name, onName, onChoices, onBuild, onGiveUp }: Props) {
  const words = useWords().importing;
  function submit(event: FormEvent) {
    event.preventDefault();
    onBuild();
  }
  return (
    <main className={styles.assistant}>
      <section className={styles.file} aria-label={words.assistant.file} aria-busy={asking}>
        <FilePreview
          preview={preview}
          onHeader={(row) => onChoices({ ...preview.choices, header: { row, lines: 1 } })}
        />
      </section>
      <form className={styles.decisions} onSubmit={submit}>
        <div className={styles.scrolled}>
          <h2 className={styles.heading}>{words.assistant.title}</h2>
          <p className={styles.size}>{words.assistant.size(preview.rowCount, preview.columns.length)}</p>
          <DialectChoices choices={preview.choices} proposed={preview.proposed} onChange={onChoices} />
          {error !== null && <ProblemMessage error={error} />}
          <ul className={styles.notes}>
            {preview.notes.map((note) => (
              <li key={note.code}>{words.notes[note.code](note)}</li>
            ))}
            <li>{words.assistant.textKept}</li>
          </ul>
        </div>
        <div className={styles.end}>
          <TextInput
            required
            withAsterisk={false}
            label={words.assistant.name}
            value={name}
            maxLength={LIMITS.nameLength}
            onChange={(event) => onName(event.currentTarget.value)}
          />
          <div className={styles.buttons}>
            <Button variant="subtle" color="gray" onClick={onGiveUp}>
              {words.assistant.cancel}
            </Button>
            <Button type="submit" disabled={asking || name.trim() === ""}>
              {words.assistant.create}
            </Button>
          </div>
        </div>
      </form>
    </main>
  );
}
