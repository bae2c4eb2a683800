/** The way to the questions of a space, with how many are open. */
import { IconHelpCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { fetchQuestionCount } from "#client/api/questions.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import { KEYS } from "../queries.ts";
import styles from "./questions.module.css";
import { useThreadEvents } from "./use-thread-events.ts";

export function QuestionsLink({
  space,
  className,
}: {
  readonly space: SpaceId;
  readonly className?: string | undefined;
}) {
  const words = useWords().questions;
  const { data } = useQuery({ queryKey: KEYS.questionCount(space), queryFn: () => fetchQuestionCount(space) });
  useThreadEvents(space, "questionCount");
  const open = data?.open ?? 0;
  return (
    <Link to="/s/$spaceId/questions" params={{ spaceId: space }} className={className} aria-label={words.link(open)}>
      <IconHelpCircle size={16} aria-hidden />
      {words.title}
      {open > 0 && (
        <span className={styles.count} data-mine={(data?.forMe ?? 0) > 0}>
          {open}
        </span>
      )}
    </Link>
  );
}

/** The same, over the comments of a table. */
export function QuestionsStrip({ space }: { readonly space: SpaceId }) {
  return <QuestionsLink space={space} className={styles.strip} />;
}
