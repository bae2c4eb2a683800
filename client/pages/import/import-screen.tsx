/** A file on its way in, on one screen: sent, shown as understood, overruled where wrong, made into a table. */
import { Button, Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { importUpload, previewUpload, uploadFile } from "#client/api/uploads.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import type { ReadingChoices, UploadPreview } from "#shared/wire/imports.ts";
import { KEYS } from "../queries.ts";
import styles from "./import-screen.module.css";
import { PreviewForm } from "./preview-form.tsx";

type Step =
  | { readonly at: "sending"; readonly share: number }
  | { readonly at: "preview"; readonly preview: UploadPreview; readonly asking: boolean; readonly error: unknown }
  | { readonly at: "building"; readonly preview: UploadPreview; readonly share: number }
  | { readonly at: "not sent"; readonly error: unknown };

interface Props {
  readonly space: SpaceId;
  readonly file: File;
  onGiveUp(): void;
}

export function ImportScreen({ space, file, onGiveUp }: Props) {
  const words = useWords().importing.assistant;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ at: "sending", share: 0 });
  const [name, setName] = useState(() => nameFrom(file.name));
  // only the answer to the last question counts, when a person changes their mind quickly
  const question = useRef(0);

  useEffect(() => {
    const giveUp = new AbortController();
    uploadFile(space, file, (share) => setStep({ at: "sending", share }), giveUp.signal).then(
      (preview) => setStep({ at: "preview", preview, asking: false, error: null }),
      (error: unknown) => {
        if (!giveUp.signal.aborted) setStep({ at: "not sent", error });
      },
    );
    return () => giveUp.abort();
  }, [space, file]);

  async function overrule(preview: UploadPreview, choices: ReadingChoices) {
    question.current += 1;
    const asked = question.current;
    setStep({ at: "preview", preview, asking: true, error: null });
    try {
      const answer = await previewUpload(preview.id, choices);
      if (asked === question.current) setStep({ at: "preview", preview: answer, asking: false, error: null });
    } catch (error) {
      // what was shown before stays: the choice that does not work is refused, with its reason
      if (asked === question.current) setStep({ at: "preview", preview, asking: false, error });
    }
  }

  async function build(preview: UploadPreview) {
    setStep({ at: "building", preview, share: 0 });
    try {
      const done = await importUpload(preview.id, name.trim(), preview.choices, (share) =>
        setStep({ at: "building", preview, share }),
      );
      // the list of the space is for later: nobody waits for it
      void queries.invalidateQueries({ queryKey: KEYS.space(space) });
      await navigate({ to: "/d/$datasetId", params: { datasetId: done.dataset } });
    } catch (error) {
      setStep({ at: "preview", preview, asking: false, error });
    }
  }

  switch (step.at) {
    case "sending":
      return (
        <Waiting
          label={step.share < 1 ? words.sending(file.name) : words.reading}
          share={step.share}
          onGiveUp={onGiveUp}
        />
      );
    case "building":
      return <Waiting label={words.building} share={step.share} />;
    case "not sent":
      return (
        <main className={styles.narrow}>
          <ProblemMessage error={step.error}>
            <p>{words.failedKept}</p>
            <Button variant="default" onClick={onGiveUp}>
              {words.other}
            </Button>
          </ProblemMessage>
        </main>
      );
    case "preview":
      return (
        <PreviewForm
          preview={step.preview}
          asking={step.asking}
          error={step.error}
          name={name}
          onName={setName}
          onChoices={(choices) => overrule(step.preview, choices)}
          onBuild={() => build(step.preview)}
          onGiveUp={onGiveUp}
        />
      );
  }
}

function Waiting({ label, share, onGiveUp }: { readonly label: string; readonly share: number; onGiveUp?(): void }) {
  const words = useWords().importing.assistant;
  return (
    <main className={styles.narrow}>
      <p role="status" className={styles.waiting}>
        {label} <span className={styles.soft}>{words.done(share)}</span>
      </p>
      <Progress value={share * 100} aria-label={label} size="sm" transitionDuration={120} />
      {onGiveUp !== undefined && (
        <Button variant="subtle" color="gray" mt="md" onClick={onGiveUp}>
          {words.cancel}
        </Button>
      )}
    </main>
  );
}

/** The file's name without its extension, as a first name for the dataset. */
function nameFrom(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,5}$/i, "").trim() || fileName;
}
