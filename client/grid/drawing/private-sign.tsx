/** The mark of a column that is never published. */
import { IconEyeOff } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import style from "../grid.module.css";

export function PrivateSign() {
  const { neverPublished } = useWords().grid;
  return (
    <span className={style.padlock} data-part="private" title={neverPublished}>
      <IconEyeOff size={13} aria-hidden />
      <span className={style.aside}>{neverPublished}</span>
    </span>
  );
}
