/** Lines that are not among those shown: left out, or kept again, by their number in the file. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "./decisions.module.css";
import { withRowsAside, withRowsKept } from "./line-acts.ts";
import { type LineFault, namedLines } from "./line-numbers.ts";
import type { Reading } from "./use-reading.ts";

export function AsideByNumber({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.decisions.byNumber;
  const { choices } = reading;
  const [text, setText] = useState("");
  const [fault, setFault] = useState<LineFault | null>(null);

  function take(made: "aside" | "kept") {
    const named = namedLines(text, made === "aside" ? choices : { ...choices, rowsSetAside: [] });
    if ("fault" in named) return setFault(named.fault);
    const rows = new Set(named.rows);
    setText("");
    reading.choose(
      made === "aside" ? withRowsAside(choices, named.rows) : withRowsKept(choices, (row) => rows.has(row)),
    );
  }

  return (
    <div className={styles.byNumber}>
      <TextInput
        label={words.label}
        description={words.hint}
        placeholder={words.example}
        value={text}
        error={fault === null ? undefined : faultIn(words, fault)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // this is within the form of the whole import, which Enter would send
          event.preventDefault();
          if (text.trim() !== "") take("aside");
        }}
      />
      <div className={styles.byNumberButtons}>
        <Button size="compact-sm" variant="default" disabled={text.trim() === ""} onClick={() => take("aside")}>
          {words.aside}
        </Button>
        {choices.rowsSetAside.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={text.trim() === ""}
            onClick={() => take("kept")}
          >
            {words.keep}
          </Button>
        )}
      </div>
    </div>
  );
}

function faultIn(words: Words["importing"]["decisions"]["byNumber"], fault: LineFault): string {
  switch (fault.why) {
    case "unreadable":
      return words.unreadable(fault.text);
    case "backwards":
      return words.backwards(fault.from, fault.to);
    case "titles":
      return words.titles(fault.end);
    case "too-many":
      return words.tooMany(fault.count, LIMITS.rowsSetAside);
  }
}
