/** The end of the assistant: what the dataset will be called, and the only button that makes anything. */

import { Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "./assistant.module.css";

interface Props {
  /** tables that will be made */
  readonly chosen: number;
  /** null: each of several has its own elsewhere */
  readonly name: string | null;
  readonly ready: boolean;
  /** it was pressed while the file is read again */
  readonly waiting: boolean;
  readonly making: boolean;
  /** files that are given up with this one, itself included */
  readonly left: number;
  readonly children: ReactNode;
  onName(name: string): void;
  /** null: no file comes after this one */
  readonly onSkip: (() => void) | null;
  onGiveUp(): void;
}

export function AssistantEnd({
  chosen,
  name,
  ready,
  waiting,
  making,
  left,
  children,
  onName,
  onSkip,
  onGiveUp,
}: Props) {
  const words = useWords().importing.assistant;
  return (
    <div className={styles.end}>
      {children}
      {name !== null && !making && (
        <TextInput
          required
          withAsterisk={false}
          label={words.name}
          value={name}
          maxLength={LIMITS.nameLength}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      )}
      <div className={styles.buttons}>
        <Button variant="subtle" color="gray" onClick={onGiveUp}>
          {making ? words.cancel : words.giveUp(left)}
        </Button>
        {onSkip !== null && !making && (
          <Button variant="default" onClick={onSkip}>
            {words.skip}
          </Button>
        )}
        {!making && (
          <BusyButton type="submit" disabled={!ready} loading={waiting}>
            {chosen > 1 ? words.createSeveral(chosen) : words.create}
          </BusyButton>
        )}
      </div>
    </div>
  );
}
