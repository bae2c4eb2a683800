/** How much of something is complete, as a bar. */
import { personColour } from "#client/ui/people-colours.ts";
import type { Left } from "#shared/views/completing.ts";
import styles from "./completing.module.css";

interface Props {
  readonly left: Left;
  /** said to who does not see it */
  readonly label: string;
  /** of the person it is about */
  readonly colour?: number | undefined;
}

export function LeftBar({ left: { blank, cells }, label, colour }: Props) {
  const done = cells === 0 ? 1 : (cells - blank) / cells;
  return (
    <span className={styles.bar} role="img" aria-label={label}>
      <span
        className={styles.done}
        style={{ width: `${done * 100}%`, ...(colour === undefined ? {} : { background: personColour(colour) }) }}
      />
    </span>
  );
}
