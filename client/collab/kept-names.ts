/** The names under which this browser keeps, in localStorage, what is one person's: what each is lives with who reads it. */
import type { UserId } from "#shared/model/ids.ts";

/** `kept`: what the API answered; `draft`: comments not sent; `answer`: answers to questions not sent; `schema`: of the schema, not saved;
 * `unsent`: edits that never left, of a table whose past was destroyed since */
const KINDS = ["kept", "draft", "answer", "schema", "unsent"] as const;

export function keptName(kind: (typeof KINDS)[number], user: UserId, name: string): string {
  return `tablee.${kind}:${user}:${name}`;
}

/** All names of that person. */
export function keptNamesOf(storage: Pick<Storage, "length" | "key">, user: UserId): string[] {
  const theirs = KINDS.map((kind) => keptName(kind, user, ""));
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((name) =>
    theirs.some((begin) => name.startsWith(begin)),
  );
}
