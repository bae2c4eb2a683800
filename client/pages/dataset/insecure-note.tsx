/** On plain http browsers withhold some of what we use: said once, plainly, with where the remedy is. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { recall, remember } from "#client/ui/remembered.ts";
import { useWords } from "#client/ui/words.tsx";
import { Band } from "./band.tsx";

const REMEMBERED = "tablee.insecure.understood";

export function InsecureNote() {
  const words = useWords().offline.insecure;
  const [understood, setUnderstood] = useState(() => window.isSecureContext || recall(REMEMBERED) !== null);
  if (understood) return null;
  return (
    <Band sentence={`${words.sentence} ${words.remedy}`}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          remember(REMEMBERED, "yes");
          setUnderstood(true);
        }}
      >
        {words.understood}
      </Button>
    </Band>
  );
}
