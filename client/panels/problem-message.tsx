/** A failure of the API, said in words; what is wrong in several places of a schema, place by place. */
import type { ReactNode } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { ApiProblem } from "#client/api/request.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import styles from "./problem-message.module.css";

export function ProblemMessage({ error, children }: { readonly error: unknown; readonly children?: ReactNode }) {
  // the first is in the sentence
  const others = faultsOf(error).slice(1);
  return (
    <Warning sentence={failureSentence(error, useWords())}>
      {others.length > 0 && (
        <ul className={styles.faults}>
          {others.map(({ place, message }) => (
            <li key={`${place} ${message}`}>
              {place !== "" && <code className={styles.place}>{place}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {children}
    </Warning>
  );
}

function faultsOf(error: unknown) {
  return error instanceof ApiProblem && error.problem.code === "schema-not-valid" ? (error.problem.errors ?? []) : [];
}
