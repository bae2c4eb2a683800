/** Whether all rows are looked at, those that filters keep, or those that are chosen. */
import { SegmentedControl } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Scope } from "./scope.ts";

interface Props {
  readonly is: Scope["is"];
  /** those that there are now */
  readonly possible: readonly Scope["is"][];
  onScope(is: Scope["is"]): void;
}

/** Nothing to choose where nothing is filtered or chosen. */
export function ScopeChoice({ is, possible, onScope }: Props) {
  const { harmonising: words } = useWords();
  if (possible.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={words.scope.label}
      data={possible.map((value) => ({ value, label: words.scope[value] }))}
      value={is}
      onChange={(value) => {
        const next = possible.find((one) => one === value);
        if (next !== undefined) onScope(next);
      }}
    />
  );
}
