/** Where a digest's link leads: no digest any more, by one click; whoever follows links to look at them unsubscribes nobody. */

import { useMutation } from "@tanstack/react-query";
import { stopDigests } from "#client/api/notices.ts";
import { codeOf } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";

export function UnsubscribePage({ token }: { readonly token: string }) {
  const words = useWords().notices.unsubscribe;
  const stopping = useMutation({ mutationFn: () => stopDigests(token) });
  return (
    <PlainPage>
      <h1 className={styles.title}>{words.title}</h1>
      {stopping.isSuccess ? (
        <p role="status" className={styles.lead}>
          {words.done} {words.again}
        </p>
      ) : (
        <>
          <p className={styles.lead}>{words.sentence}</p>
          <BusyButton loading={stopping.isPending} onClick={() => stopping.mutate()}>
            {words.button}
          </BusyButton>
        </>
      )}
      {stopping.isError &&
        (codeOf(stopping.error) === "not-found" ? (
          <p role="alert">{words.wrong}</p>
        ) : (
          <ProblemMessage error={stopping.error} />
        ))}
    </PlainPage>
  );
}
