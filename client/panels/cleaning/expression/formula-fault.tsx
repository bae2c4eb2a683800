/** What is wrong with a formula, and where: the place is shown, and selected in the field when one asks. */
import { useWords } from "#client/ui/words.tsx";
import type { FormulaFault } from "#shared/cleaning/expressions/formula-fault.ts";
import styles from "./expression.module.css";

interface Props {
  readonly formula: string;
  readonly fault: FormulaFault;
  /** it may only be that more is to be typed */
  readonly soft: boolean;
  onGo(): void;
}

/** characters shown on each side of the place */
const AROUND = 24;

export function FormulaFaultMessage({ formula, fault, soft, onGo }: Props) {
  const words = useWords().expressions;
  const { at, length, code, args } = fault;
  const end = at + length;
  return (
    <button type="button" className={styles.fault} data-soft={soft || undefined} onClick={onGo}>
      <span>{words.faults[code](args)}</span>
      <code className={styles.place} aria-hidden>
        {at > AROUND && "…"}
        {formula.slice(Math.max(0, at - AROUND), at)}
        <mark>{length === 0 ? "\u00a0" : formula.slice(at, Math.min(end, at + 2 * AROUND))}</mark>
        {formula.slice(end, end + AROUND)}
        {formula.length > end + AROUND && "…"}
      </code>
    </button>
  );
}
