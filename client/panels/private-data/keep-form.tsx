/** Why a column about people is published all the same. */

import { Button, Radio, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { PrivacyDecision } from "#shared/wire/private-data.ts";
import styles from "./private-data.module.css";

type Motive = Extract<PrivacyDecision, { decision: "keep" }>["motive"];

interface Props {
  readonly title: string;
  readonly busy: boolean;
  onKeep(said: PrivacyDecision): void;
  onClose(): void;
}

export function KeepForm({ title, busy, onKeep, onClose }: Props) {
  const { privateData: words, app } = useWords();
  const [motive, setMotive] = useState("");
  const [note, setNote] = useState("");
  const said = PrivacyDecision.safeParse({ decision: "keep", motive, note });
  // another reason is one that is written
  const isWhole = said.success && (motive !== "other" || note.trim() !== "");

  function keep(event: FormEvent) {
    event.preventDefault();
    if (isWhole) onKeep(said.data);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // the panel stays open
    event.preventDefault();
    onClose();
  }
  return (
    <form className={styles.form} onSubmit={keep} onKeyDown={onKeyDown}>
      <Radio.Group label={words.keepTitle(title)} value={motive} onChange={setMotive}>
        <div className={styles.motives}>
          {(Object.keys(words.motives) as Motive[]).map((one, i) => (
            <Radio key={one} value={one} label={words.motives[one]} size="sm" autoFocus={i === 0} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={words.note}
        description={words.noteHint}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <BusyButton type="submit" size="compact-sm" disabled={!isWhole} loading={busy}>
          {words.save}
        </BusyButton>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}
