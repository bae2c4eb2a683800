/** The first stop of the Tab key: past the bars, to what the page is about. Seen only while it has the keys. */
import styles from "./skip-link.module.css";

interface Props {
  readonly label: string;
  /** puts the keys there */
  onGo(): void;
}

export function SkipLink({ label, onGo }: Props) {
  return (
    // a button: the address stays as it is
    <button type="button" className={styles.skip} onClick={onGo}>
      {label}
    </button>
  );
}
