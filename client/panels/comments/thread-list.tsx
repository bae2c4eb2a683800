/** Threads under a heading, some at a time. */
import { type ReactNode, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import styles from "./comments.module.css";
import type { CommentsHere } from "./here.ts";
import { ThreadView } from "./thread-view.tsx";

const AT_ONCE = 30;

interface Props {
  readonly title: string;
  readonly threads: readonly Thread[];
  readonly here: CommentsHere;
  readonly sought: ThreadId | null;
  readonly children?: ReactNode;
}

export function ThreadList({ title, threads, here, sought, children }: Props) {
  const words = useWords().comments;
  const [limit, setLimit] = useState(AT_ONCE);
  if (threads.length === 0) return null;
  const at = threads.findIndex(({ id }) => id === sought);
  const shown = threads.slice(0, Math.max(limit, at + 1));
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
      {shown.map((thread) => (
        <ThreadView key={thread.id} here={here} thread={thread} sought={thread.id === sought} />
      ))}
      {threads.length > shown.length && (
        <button type="button" className={styles.toggle} onClick={() => setLimit(limit + AT_ONCE)}>
          {words.showMore(threads.length - shown.length)}
        </button>
      )}
    </section>
  );
}
