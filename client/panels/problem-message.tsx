import type { ReactNode } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";

/** A failure of the API, said in words. */
export function ProblemMessage({ error, children }: { readonly error: unknown; readonly children?: ReactNode }) {
  return <Warning sentence={failureSentence(error, useWords())}>{children}</Warning>;
}
