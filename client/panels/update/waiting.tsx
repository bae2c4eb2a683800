/** Work that takes a while and can be given up: how far it is. */
import { Button, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import styles from "./update.module.css";

interface Props<T> {
  readonly label: string;
  /** what is said once all was sent */
  readonly then: string;
  work(onShare: (share: number) => void, signal: AbortSignal): Promise<T>;
  onDone(done: T): void;
  onFailed(error: unknown): void;
  onGiveUp(): void;
}

export function Waiting<T>({ label, then, work, onDone, onFailed, onGiveUp }: Props<T>) {
  const words = useWords().updating;
  const [share, setShare] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, when it is shown; given up when it is not any more
  useEffect(() => {
    const giveUp = new AbortController();
    work(setShare, giveUp.signal).then(
      (done) => {
        if (!giveUp.signal.aborted) onDone(done);
      },
      (error: unknown) => {
        if (!giveUp.signal.aborted) onFailed(error);
      },
    );
    return () => giveUp.abort();
  }, []);
  return (
    <div className={styles.narrow}>
      <p role="status">{share < 1 ? label : then}</p>
      <Progress value={share * 100} aria-label={label} size="sm" transitionDuration={120} />
      <Button variant="subtle" color="gray" mt="md" onClick={onGiveUp}>
        {words.cancel}
      </Button>
    </div>
  );
}
