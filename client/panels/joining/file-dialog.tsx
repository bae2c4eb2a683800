/** A file to compile with, over the whole screen: sent, read as its reader decides, opened as a table. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { fetchUploadTable } from "#client/api/file-updates.ts";
import { uploadFile } from "#client/api/uploads.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Source } from "#shared/cleaning/sources.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import type { ReadingChoices, UploadPreview } from "#shared/wire/imports.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { ReadFile } from "../update/read-file.tsx";
import styles from "../update/update.module.css";
import { Waiting } from "../update/waiting.tsx";

type Step =
  | { readonly at: "sending" }
  | { readonly at: "file"; readonly preview: UploadPreview; readonly error: unknown }
  | { readonly at: "opening"; readonly preview: UploadPreview; readonly choices: ReadingChoices }
  | { readonly at: "failed"; readonly error: unknown };

interface Props {
  readonly space: SpaceId;
  readonly file: File;
  onRead(source: Source, update: Uint8Array): void;
  onClose(): void;
}

export function FileDialog({ space, file, onRead, onClose }: Props) {
  const words = useWords();
  const [step, setStep] = useState<Step>({ at: "sending" });
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      // a key too many must not lose what was decided
      closeOnEscape={step.at !== "file"}
      title={<span className={styles.title}>{words.joining.readTitle(file.name)}</span>}
      closeButtonProps={{ "aria-label": words.joining.closeFile }}
      classNames={{ content: styles.content, body: styles.body, header: styles.header }}
      transitionProps={{ duration: 0 }}
    >
      {step.at === "sending" && (
        <Waiting
          key="sending"
          label={words.updating.sending(file.name)}
          then={words.updating.reading}
          onGiveUp={onClose}
          work={(onShare, signal) => uploadFile(space, file, onShare, signal)}
          onDone={(preview) => setStep({ at: "file", preview, error: null })}
          onFailed={(error) => setStep({ at: "failed", error })}
        />
      )}
      {step.at === "file" && (
        <ReadFile
          preview={step.preview}
          error={step.error}
          next={words.joining.useFile}
          onOther={onClose}
          onNext={(preview, choices) => setStep({ at: "opening", preview, choices })}
        />
      )}
      {step.at === "opening" && (
        <Waiting
          key="opening"
          label={words.updating.opening}
          then={words.updating.opening}
          onGiveUp={() => setStep({ at: "file", preview: step.preview, error: null })}
          work={(onShare, signal) => fetchUploadTable(step.preview.id, step.choices, onShare, signal)}
          onDone={({ update }) => onRead(sourceOf(step.preview, step.choices), update)}
          onFailed={(error) => setStep({ at: "file", preview: step.preview, error })}
        />
      )}
      {step.at === "failed" && (
        <div className={styles.narrow}>
          <ProblemMessage error={step.error}>
            <Button variant="default" onClick={onClose}>
              {words.updating.other}
            </Button>
          </ProblemMessage>
        </div>
      )}
    </Modal>
  );
}

function sourceOf({ fileName, sha256, tables }: UploadPreview, choices: ReadingChoices): Source {
  const name = fileName.slice(0, 500);
  const table = tables.length > 1 ? tables.find(({ key }) => key === choices.table)?.name : undefined;
  return { kind: "file", name, sha256, ...(table === undefined ? {} : { table: table.slice(0, 500) }) };
}
