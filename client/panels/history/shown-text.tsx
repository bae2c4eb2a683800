/** What a cell held before or after a change: what differs is marked, and spaces, tabs and line ends that differ or stand at an end can be seen. */
import { useWords } from "#client/ui/words.tsx";
import { reasonIn } from "#shared/model/cell-content.ts";
import styles from "./history.module.css";

/** Long texts are cut for drawing only. */
const DRAWN = 300;

interface Props {
  readonly start: string;
  /** the part that differs */
  readonly part: string;
  readonly end: string;
  readonly side: "before" | "after";
}

export function ShownText({ start, part, end, side }: Props) {
  const { history: words, unavailable } = useWords();
  const reason = reasonIn(part);
  if (reason !== null) return <em className={styles.blank}>{unavailable.said(reason)}</em>;
  if (start + part + end === "") return <em className={styles.blank}>{words.blank}</em>;
  return (
    <span className={styles.text}>
      {cut(visibleEdge(start, "start"), "start")}
      {part !== "" && <mark className={styles[side]}>{cut(visible(part), "end")}</mark>}
      {cut(visibleEdge(end, "end"), "end")}
    </span>
  );
}

/** A text on its own, its spaces at the ends and its line ends visible. */
export function WholeText({ text }: { readonly text: string }) {
  const { history: words, unavailable } = useWords();
  const reason = reasonIn(text);
  if (reason !== null) return <em className={styles.blank}>{unavailable.said(reason)}</em>;
  if (text === "") return <em className={styles.blank}>{words.blank}</em>;
  return <span className={styles.text}>{cut(visible(text), "end")}</span>;
}

function cut(text: string, keep: "start" | "end"): string {
  if (text.length <= DRAWN) return text;
  return keep === "start" ? `…${text.slice(-DRAWN)}` : `${text.slice(0, DRAWN)}…`;
}

/** Spaces inside a part that is written anew are as plain as any; those at its ends may be all that differs. */
function visible(part: string): string {
  return visibleEdge(visibleEdge(part, "start"), "end");
}

function visibleEdge(text: string, side: "start" | "end"): string {
  return lineEnds(text).replace(side === "start" ? /^\s+/ : /\s+$/, (spaces) =>
    // a space that does not break is not the same character
    spaces.replaceAll(/[\u00a0\u202f]/g, "°").replaceAll(/\s/g, "·"),
  );
}

function lineEnds(text: string): string {
  return text
    .replaceAll("\r\n", "⏎")
    .replaceAll(/[\n\r]/g, "⏎")
    .replaceAll("\t", "⇥");
}
