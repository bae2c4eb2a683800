/** What becomes what, one line each; two columns of a spreadsheet can be pasted into it. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type ClipboardEvent, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "../cleaning.module.css";

interface Pair {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | null;
  readonly value: unknown;
  onChange(value: readonly Pair[]): void;
}

/** lines that are pasted at once */
const PASTED = 500;

export function PairsField({ label, help, error, value, onChange }: Props) {
  const words = useWords().cleaning.form;
  const root = useRef<HTMLFieldSetElement>(null);
  const pairs = pairsIn(value);
  // the one that is still to be written
  const shown = pairs.length === 0 ? [{ from: "", to: "" }] : pairs;

  function change(at: number, part: Partial<Pair>) {
    onChange(shown.map((pair, place) => (place === at ? { ...pair, ...part } : pair)));
  }
  function onPaste(event: ClipboardEvent, at: number) {
    const lines = event.clipboardData
      .getData("text/plain")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/);
    if (lines.length < 2 && !lines[0]?.includes("\t")) return;
    event.preventDefault();
    const pasted = lines.slice(0, PASTED).map((line) => {
      const [from = "", to = ""] = line.split("\t");
      return { from, to };
    });
    const isBlank = shown[at]?.from === "" && shown[at]?.to === "";
    onChange([...shown.slice(0, isBlank ? at : at + 1), ...pasted, ...shown.slice(at + 1)]);
  }
  function add() {
    onChange([...shown, { from: "", to: "" }]);
    requestAnimationFrame(() => {
      const fields = root.current?.querySelectorAll<HTMLInputElement>("input[data-from]");
      fields?.[fields.length - 1]?.focus();
    });
  }
  return (
    <fieldset ref={root} className={styles.pairs}>
      <legend>{label}</legend>
      <p className={styles.aside}>{help ?? words.pairsHint}</p>
      {shown.map(({ from, to }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={at} className={styles.pair}>
          <TextInput
            data-from
            size="xs"
            aria-label={`${words.from}, ${words.pair(at + 1)}`}
            placeholder={words.blank}
            value={from}
            maxLength={LIMITS.cellLength}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => change(at, { from: event.currentTarget.value })}
            onPaste={(event) => onPaste(event, at)}
          />
          <span aria-hidden>→</span>
          <TextInput
            size="xs"
            aria-label={`${words.to}, ${words.pair(at + 1)}`}
            placeholder={words.blank}
            value={to}
            maxLength={LIMITS.cellLength}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => change(at, { to: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={words.removePair(from)}
            title={words.removePair(from)}
            disabled={pairs.length === 0}
            onClick={() => onChange(shown.filter((_, place) => place !== at))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error !== null && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {words.addPair}
      </Button>
    </fieldset>
  );
}

function pairsIn(value: unknown): readonly Pair[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    if (typeof pair !== "object" || pair === null || !("from" in pair) || !("to" in pair)) return [];
    return [{ from: String(pair.from), to: String(pair.to) }];
  });
}
