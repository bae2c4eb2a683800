/** A file on its way in, on one screen: sent, shown as understood, corrected where wrong, made into a table. */
import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { uploadFile } from "#client/api/uploads.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";
import { Assistant } from "./assistant.tsx";
import { type Incoming, leftOf, type Made } from "./import-queue.ts";
import styles from "./incoming-screen.module.css";

type Step =
  | { readonly at: "sending"; readonly share: number }
  | { readonly at: "preview"; readonly preview: UploadPreview }
  | { readonly at: "not sent"; readonly error: unknown };

interface Props {
  readonly space: SpaceId;
  readonly incoming: Incoming;
  /** among several files */
  readonly place: { readonly at: number; readonly of: number } | null;
  onMade(made: readonly Made[]): void;
  onSkip(): void;
  onGiveUp(): void;
}

export function IncomingScreen({ space, incoming, place, onMade, onSkip, onGiveUp }: Props) {
  const words = useWords().importing.assistant;
  const [attempt, setAttempt] = useState(0);
  const [step, setStep] = useState<Step>(() =>
    incoming.kind === "received" ? { at: "preview", preview: incoming.preview } : { at: "sending", share: 0 },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt sends it again
  useEffect(() => {
    if (incoming.kind === "received") return;
    const giveUp = new AbortController();
    setStep({ at: "sending", share: 0 });
    uploadFile(space, incoming.file, (share) => setStep({ at: "sending", share }), giveUp.signal).then(
      (preview) => setStep({ at: "preview", preview }),
      (error: unknown) => {
        if (!giveUp.signal.aborted) setStep({ at: "not sent", error });
      },
    );
    return () => giveUp.abort();
  }, [space, incoming, attempt]);

  const name = incoming.kind === "file" ? incoming.file.name : incoming.preview.fileName;
  const left = leftOf(place);
  switch (step.at) {
    case "sending": {
      const label = step.share < 1 ? words.sending(name) : words.reading;
      return (
        <main className={styles.narrow}>
          <Place place={place} />
          <p role="status" className={styles.waiting}>
            {label} {step.share < 1 && <span className={styles.soft}>{words.done(step.share)}</span>}
          </p>
          <Progress
            value={step.share * 100}
            aria-label={label}
            size="sm"
            transitionDuration={120}
            // the server says nothing of how far it has read: something moves all the same
            animated={step.share === 1}
          />
          <Button variant="subtle" color="gray" mt="md" onClick={onGiveUp}>
            {words.giveUp(left)}
          </Button>
        </main>
      );
    }
    case "not sent":
      return (
        <main className={styles.narrow}>
          <Place place={place} />
          <h1 className={styles.name}>{name}</h1>
          <ProblemMessage error={step.error}>
            <p>{words.failedKept}</p>
            <div className={styles.buttons}>
              {place !== null && place.at < place.of && <Button onClick={onSkip}>{words.next}</Button>}
              <Button variant="default" onClick={() => setAttempt(attempt + 1)}>
                {words.resend}
              </Button>
              <Button variant="default" onClick={onGiveUp}>
                {place === null ? words.other : words.giveUp(left)}
              </Button>
            </div>
          </ProblemMessage>
        </main>
      );
    case "preview":
      return <Assistant initial={step.preview} place={place} onMade={onMade} onSkip={onSkip} onGiveUp={onGiveUp} />;
  }
}

function Place({ place }: Pick<Props, "place">) {
  const words = useWords().importing.assistant;
  return place === null ? null : <p className={styles.soft}>{words.place(place.at, place.of)}</p>;
}
