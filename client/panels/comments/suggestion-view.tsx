/** A value suggested for a cell: from what to what, whether the cell changed since, and what was decided. */

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { decideSuggestion } from "#client/api/threads.ts";
import { useStore } from "#client/collab/use-store.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { DecideSuggestion, Thread } from "#shared/wire/comments.ts";
import { CommentField } from "../comment-field.tsx";
import { changedPart } from "../history/changed-part.ts";
import { ShownText } from "../history/shown-text.tsx";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./comments.module.css";
import type { CommentsHere } from "./here.ts";
import { placeOfThread } from "./place-of-thread.ts";
import { usePutThread } from "./thread-cache.ts";

interface Props {
  readonly here: CommentsHere;
  readonly thread: Thread;
  readonly value: string;
}

export function SuggestionView({ here, thread, value }: Props) {
  const { comments: words, unavailable } = useWords();
  const { collaboration } = here;
  useStore(collaboration.tableVersion);
  useStore(collaboration.saving);
  const put = usePutThread(here.dataset);
  const [refusing, setRefusing] = useState(false);
  const decide = (decision: DecideSuggestion) => decideSuggestion(here.dataset, thread.id, decision);
  const deciding = useMutation({ mutationFn: decide, onSuccess: (changed) => put(thread.id, changed) });
  const place = placeOfThread(thread, collaboration.table);
  const handle = place.is === "cell" ? collaboration.table.handleOf(place.row) : undefined;
  const now = handle === undefined || place.is !== "cell" ? null : collaboration.table.content(handle, place.column);
  const was = thread.was ?? "";
  const { start, end, before, after } = changedPart(was, value);
  const locked = place.is === "cell" && collaboration.lockOn(place.column) !== null;
  const mayDecide = here.mayComment && collaboration.mayEdit && now !== null && !locked;
  const isOpen = thread.outcome === null;
  return (
    <div className={styles.suggestion}>
      <p className={styles.change}>
        <ShownText start={start} part={before} end={end} side="before" /> →{" "}
        <ShownText start={start} part={after} end={end} side="after" />
      </p>
      {isOpen && now !== null && now !== was && now !== value && (
        <p className={styles.look} role="status">
          {words.cellChanged(contentInWords(now, unavailable))}
        </p>
      )}
      {isOpen && locked && collaboration.mayEdit && <p className={styles.soft}>{words.cellLocked}</p>}
      {!isOpen && <Decision thread={thread} />}
      {deciding.isError && <ProblemMessage error={deciding.error} />}
      {mayDecide && isOpen && !refusing && (
        <div className={styles.actions}>
          <BusyButton
            size="compact-sm"
            loading={deciding.isPending}
            onClick={() => deciding.mutate({ outcome: "accepted", seen: now ?? "" })}
          >
            {words.accept}
          </BusyButton>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setRefusing(true)}>
            {words.refuse}
          </Button>
        </div>
      )}
      {mayDecide && !isOpen && (thread.outcome === "refused" || now === value) && (
        <BusyButton
          size="compact-sm"
          variant="subtle"
          loading={deciding.isPending}
          onClick={() => deciding.mutate({ outcome: "undo" })}
        >
          {words.undoDecision}
        </BusyButton>
      )}
      {refusing && isOpen && (
        <CommentField
          place={`refuse:${thread.id}`}
          here={here}
          label={words.refuseWhy}
          placeholder={words.refuseWhy}
          button={words.refuse}
          autoFocus
          isReady={() => true}
          send={(text) => decide({ outcome: "refused", text })}
          onDone={() => setRefusing(false)}
        />
      )}
    </div>
  );
}

function Decision({ thread }: { readonly thread: Thread }) {
  const words = useWords().comments;
  const { language } = useLanguage();
  const by = thread.decidedBy?.name ?? words.formerMember;
  const when = thread.decidedAt === null ? "" : sinceWhen(thread.decidedAt, Date.now(), language);
  return (
    <p className={thread.outcome === "accepted" ? styles.accepted : styles.refused}>
      {thread.outcome === "accepted" ? words.accepted(by, when) : words.refused(by, when)}
    </p>
  );
}
