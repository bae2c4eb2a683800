/** A file on its way into the table, over the whole screen: chosen, read as its reader decides, compared with the table, put in. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { type FileTable, fetchUploadTable } from "#client/api/file-updates.ts";
import { uploadFile } from "#client/api/uploads.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import type { ReadingChoices, UploadPreview } from "#shared/wire/imports.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { CompareFile } from "./compare-file.tsx";
import { ReadFile } from "./read-file.tsx";
import styles from "./update.module.css";
import { Waiting } from "./waiting.tsx";

type Step =
  | { readonly at: "choose" }
  | { readonly at: "sending"; readonly file: File }
  | { readonly at: "file"; readonly preview: UploadPreview; readonly error: unknown }
  | { readonly at: "opening"; readonly preview: UploadPreview; readonly choices: ReadingChoices }
  | {
      readonly at: "compare";
      readonly preview: UploadPreview;
      readonly choices: ReadingChoices;
      readonly read: FileTable;
    }
  | { readonly at: "failed"; readonly error: unknown };

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  onClose(): void;
}

export function UpdateDialog({ dataset, collaboration, onClose }: Props) {
  const words = useWords().updating;
  const [step, setStep] = useState<Step>({ at: "choose" });
  const choose = () => setStep({ at: "choose" });
  const name = step.at === "file" || step.at === "opening" || step.at === "compare" ? step.preview.fileName : null;
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      // a click or a key too many must not lose what was decided
      closeOnEscape={step.at === "choose"}
      title={<span className={styles.title}>{name === null ? words.title : words.titleOf(name)}</span>}
      closeButtonProps={{ "aria-label": words.close }}
      classNames={{ content: styles.content, body: styles.body, header: styles.header }}
      transitionProps={{ duration: 0 }}
    >
      {step.at === "choose" && (
        <ChooseFile collaboration={collaboration} onFile={(file) => setStep({ at: "sending", file })} />
      )}
      {step.at === "sending" && (
        <Waiting
          key="sending"
          label={words.sending(step.file.name)}
          then={words.reading}
          onGiveUp={choose}
          work={(onShare, signal) => uploadFile(dataset.space.id, step.file, onShare, signal)}
          onDone={(preview) => setStep({ at: "file", preview, error: null })}
          onFailed={(error) => setStep({ at: "failed", error })}
        />
      )}
      {step.at === "file" && (
        <ReadFile
          preview={step.preview}
          error={step.error}
          onOther={choose}
          onNext={(preview, choices) => setStep({ at: "opening", preview, choices })}
        />
      )}
      {step.at === "opening" && (
        <Waiting
          key="opening"
          label={words.opening}
          then={words.opening}
          onGiveUp={() => setStep({ at: "file", preview: step.preview, error: null })}
          work={(onShare, signal) => fetchUploadTable(step.preview.id, step.choices, onShare, signal)}
          onDone={(read) => setStep({ at: "compare", preview: step.preview, choices: step.choices, read })}
          onFailed={(error) => setStep({ at: "file", preview: step.preview, error })}
        />
      )}
      {step.at === "compare" && (
        <CompareFile
          dataset={dataset.id}
          collaboration={collaboration}
          upload={step.preview.id}
          choices={step.choices}
          read={step.read}
          fileName={step.preview.fileName}
          onBack={() => setStep({ at: "file", preview: step.preview, error: null })}
          onClose={onClose}
        />
      )}
      {step.at === "failed" && (
        <div className={styles.narrow}>
          <ProblemMessage error={step.error}>
            <Button variant="default" onClick={choose}>
              {words.other}
            </Button>
          </ProblemMessage>
        </div>
      )}
    </Modal>
  );
}
