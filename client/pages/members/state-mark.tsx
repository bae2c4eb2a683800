/** Whether a link or a token still opens anything: a shape and a word, never the colour alone. */
import { IconCheck, IconMinus } from "@tabler/icons-react";
import styles from "./members.module.css";

export function StateMark({ works, label }: { readonly works: boolean; readonly label: string }) {
  return (
    <span className={`${styles.state} ${works ? styles.works : styles.soft}`}>
      {works ? <IconCheck size={14} aria-hidden /> : <IconMinus size={14} aria-hidden />}
      {label}
    </span>
  );
}
