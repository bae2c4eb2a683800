/** What was just made and opens a door: shown once, to copy. */
import { Button, TextInput } from "@mantine/core";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "./members.module.css";

interface Props {
  readonly sentence: string;
  readonly label: string;
  readonly description: string;
  readonly text: string;
  readonly copy: string;
  onClose(): void;
}

export function MadeOnce({ sentence, label, description, text, copy, onClose }: Props) {
  const { app } = useWords();
  return (
    <div className={styles.made} role="status">
      <p>{sentence}</p>
      <TextInput
        readOnly
        className={styles.grow}
        label={label}
        description={description}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton variant="filled" text={text} label={copy} />
      <Button variant="default" onClick={onClose}>
        {app.close}
      </Button>
    </div>
  );
}
