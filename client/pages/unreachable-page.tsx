/** The server is silent and nothing of this page was kept here: said plainly, tried again by itself and on demand. */
import { Button } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import styles from "./plain-page.module.css";
import { PlainPage } from "./plain-page.tsx";

interface Props {
  /** what cannot be shown */
  readonly what: "table" | "page";
  onRetry(): void;
}

export function UnreachablePage({ what, onRetry }: Props) {
  const words = useWords().offline.unreachable;
  return (
    <PlainPage>
      <div role="alert">
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words[what]}</p>
        <p>{words.waiting}</p>
      </div>
      <Button onClick={onRetry}>{words.retry}</Button>
    </PlainPage>
  );
}
