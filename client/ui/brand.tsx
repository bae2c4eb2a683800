import styles from "./brand.module.css";
import { useWords } from "./words.tsx";

export function Brand() {
  return (
    <span className={styles.brand}>
      <img src="/mark.svg" alt="" width={24} height={24} />
      {useWords().app.name}
    </span>
  );
}
