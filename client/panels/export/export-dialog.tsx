/** A file for someone: who it is for, what it will hold, made and read back by the server in one click. */

import { Button, Modal } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import { UndecidedNote } from "../private-data/undecided-note.tsx";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./export.module.css";
import { MadePart } from "./made-part.tsx";
import { OptionsPart } from "./options-part.tsx";
import { PresetCards } from "./preset-cards.tsx";
import { PreviewPart } from "./preview-part.tsx";
import { useExport } from "./use-export.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  onClose(): void;
}

export function ExportDialog({ dataset, collaboration, onClose }: Props) {
  const words = useWords();
  const state = useExport(dataset);
  const { preview, making, producer } = state;
  const error = making.error ?? preview.error;
  return (
    <Modal
      opened
      onClose={onClose}
      size={1040}
      title={<span className={styles.title}>{words.exporting.title}</span>}
      closeButtonProps={{ "aria-label": words.app.close }}
      classNames={{ body: styles.body }}
    >
      <div className={styles.columns}>
        <PresetCards
          preset={state.choices.preset}
          onChoose={(preset) => state.choose({ preset, names: null, neutralise: false })}
        />
        <div className={styles.main}>
          <OptionsPart state={state} preview={preview.data} />
          {preview.data !== undefined && (
            <div data-stale={preview.isPlaceholderData || undefined} className={styles.fresh}>
              <PreviewPart preview={preview.data} choices={state.choices} collaboration={collaboration} />
            </div>
          )}
          {preview.isPending && (
            <p role="status" className={styles.soft}>
              {words.exporting.previewing}
            </p>
          )}
        </div>
      </div>
      <div className={styles.foot}>
        <UndecidedNote dataset={dataset.id} collaboration={collaboration} onLeave={onClose} />
        {error !== null &&
          (error instanceof Unreachable ? (
            <Warning sentence={words.exporting.offline} />
          ) : (
            <ProblemMessage error={error} />
          ))}
        {making.data !== undefined && <MadePart dataset={dataset.id} made={making.data} />}
        <div className={styles.buttons}>
          {making.isPending && (
            <span role="status" className={styles.soft}>
              {words.exporting.making}
            </span>
          )}
          <Button variant="default" onClick={onClose}>
            {words.app.close}
          </Button>
          <BusyButton
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={making.isPending}
            disabled={!producer.isRight}
            onClick={() => making.mutate()}
          >
            {words.exporting.make}
          </BusyButton>
        </div>
      </div>
    </Modal>
  );
}
