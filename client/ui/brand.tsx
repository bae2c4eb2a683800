import styles from "./brand.module.css";
import { useWords } from "./words.tsx";

/** `short`: on a phone the sign alone, where something stands beside it. */
export function Brand({ short = false }: { readonly short?: boolean }) {
  return (
    <span className={styles.brand} data-short={short || undefined}>
      <img src="/mark.svg" alt="" width={24} height={24} />
      <span className={styles.name}>{useWords().app.name}</span>
    </span>
  );
}
