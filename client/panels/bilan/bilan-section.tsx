/** One part of the report: what is known, and what people write of it. */

import { Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { writeBilanText } from "#client/api/bilan.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { BilanPart } from "#shared/bilan/write-bilan.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { BILAN_TEXT, type BilanText } from "#shared/wire/bilan.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./bilan.module.css";
import { BlocksView } from "./blocks-view.tsx";

interface Props {
  readonly dataset: DatasetId;
  readonly part: BilanPart;
  /** undefined: nobody wrote there */
  readonly written: BilanText | undefined;
  readonly mayWrite: boolean;
  onWritten(): Promise<void>;
}

export function BilanSection({ dataset, part, written, mayWrite, onWritten }: Props) {
  const { bilan: words } = useWords();
  const [draft, setDraft] = useState(written?.text ?? "");
  /** the text one began with */
  const [base, setBase] = useState(written);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isMine = draft !== (base?.text ?? "");
  useEffect(() => {
    // what others wrote comes by itself, unless one is writing oneself
    if (isMine || written?.at === base?.at) return;
    setDraft(written?.text ?? "");
    setBase(written);
  }, [written, base, isMine]);

  async function save() {
    setBusy(true);
    setError(null);
    try {
      const kept = await writeBilanText(dataset, part.section, { text: draft, since: base?.at ?? null });
      setBase(kept);
      setDraft(kept.text);
      await onWritten();
    } catch (caught) {
      setError(caught);
      // the next try is over what is there now, which one has been told to read
      setBase((before) => (before?.at === written?.at ? before : written));
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className={styles.section} aria-label={part.heading}>
      <h3 className={styles.heading}>{part.heading}</h3>
      {part.blocks.length === 0 ? (
        <p className={styles.soft}>{words.nothingKnown}</p>
      ) : (
        <BlocksView blocks={part.blocks} />
      )}
      {mayWrite ? (
        <Textarea
          aria-label={words.write(part.heading)}
          placeholder={words.toComplete}
          value={draft}
          maxLength={BILAN_TEXT}
          autosize
          minRows={1}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      ) : (
        draft !== "" && <p className={styles.paragraph}>{draft}</p>
      )}
      {isMine && base?.at !== written?.at && written !== undefined && (
        <blockquote className={styles.theirs}>
          <span className={styles.soft}>{words.writtenBy(written.by.name, written.at)}</span>
          <p className={styles.paragraph}>{written.text}</p>
        </blockquote>
      )}
      {error !== null && <ProblemMessage error={error} />}
      <div className={styles.foot}>
        {isMine ? (
          <BusyButton size="compact-sm" loading={busy} onClick={() => void save()}>
            {words.save}
          </BusyButton>
        ) : (
          base !== undefined &&
          base.text !== "" && <span className={styles.soft}>{words.writtenBy(base.by.name, base.at)}</span>
        )}
      </div>
    </section>
  );
}
