/** What the panel says when it has no problem to list. */
import { IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import styles from "../problems-panel.module.css";

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

export function Quiet({ icon, title, sentence, children }: Props) {
  return (
    <div className={styles.quiet}>
      {icon}
      <h3>{title}</h3>
      <p>{sentence}</p>
      {children}
    </div>
  );
}

export function AllGood({ table }: { readonly table: Table }) {
  const words = useWords().review.problems;
  const descriptor = table.schema?.descriptor;
  const checked = useMemo(() => {
    const parsed = descriptor === undefined ? null : parseTableSchema(descriptor);
    return parsed?.ok ? parsed.schema.fields.length : 0;
  }, [descriptor]);
  return (
    <Quiet
      icon={<IconCircleCheck size={32} stroke={1.5} className={styles.good} aria-hidden />}
      title={words.allGood}
      sentence={words.checked(table.rowCount, checked)}
    />
  );
}

/** The server has not said yet: a large table takes a moment. */
export function BeingChecked() {
  const words = useWords().review.problems;
  return (
    <div role="status">
      <Quiet title={words.checking} sentence={words.checkingSentence} />
    </div>
  );
}

/** Opened without network: what the server found is not here yet. */
export function NotKnown() {
  const words = useWords().offline.unchecked;
  return <Quiet title={words.short} sentence={words.sentence} />;
}
