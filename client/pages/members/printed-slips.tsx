/** One slip for each person, to print and cut: their name and their address to type. On paper only. */
import { createPortal } from "react-dom";
import { useWords } from "#client/ui/words.tsx";
import styles from "./printed-slips.module.css";

interface Props {
  readonly space: string;
  readonly slips: readonly { readonly id: string; readonly name: string; readonly link: string }[];
}

export function PrintedSlips({ space, slips }: Props) {
  const words = useWords().members.list;
  return createPortal(
    <div className={styles.slips} aria-hidden>
      {slips.map(({ id, name, link }) => (
        <div key={id} className={styles.slip}>
          <strong>{name}</strong>
          <span>{words.printedFor(space)}</span>
          <span className={styles.link}>{link}</span>
          <small>{words.printedHow}</small>
        </div>
      ))}
    </div>,
    document.body,
  );
}
