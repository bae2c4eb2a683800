/** « Bilan de mise en qualité » : it writes itself from the history, people complete it together, and it goes out as a file. */
import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { downloadBlob, downloadFile } from "#client/ui/download.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { toMarkdown } from "#shared/bilan/to-markdown.ts";
import { type BilanLook, bilanParts, wholeBilan } from "#shared/bilan/write-bilan.ts";
import type { Dataset } from "#shared/wire/http.ts";
import styles from "./bilan/bilan.module.css";
import { BilanSection } from "./bilan/bilan-section.tsx";
import { BlocksView } from "./bilan/blocks-view.tsx";
import { useBilan } from "./bilan/use-bilan.ts";
import { columnTitles } from "./history/column-titles.ts";
import { didOfStep } from "./history/step-sentence.ts";
import { ProblemMessage } from "./problem-message.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly mayWrite: boolean;
  readonly open: Pick<BilanLook, "doubts" | "questions">;
}

export function BilanPanel({ dataset, collaboration, mayWrite, open }: Props) {
  const words = useWords();
  const { bilan: said } = words;
  const { parts, comparing, error, ask } = useBilan(dataset, collaboration, open);
  const [failed, setFailed] = useState<unknown>(null);
  const trouble = failed ?? error;
  const { table } = collaboration;
  const titles = columnTitles(table);
  const hidden = new Set(table.columns.flatMap(({ id, isPrivate }) => (isPrivate === true ? [id] : [])));
  const shown =
    parts === undefined
      ? []
      : bilanParts(parts, said, (step) => {
          const titleOf = (id: Parameters<typeof titles.get>[0]) => (hidden.has(id) ? undefined : titles.get(id)?.name);
          return didOfStep({ ...step, step }, words, titleOf) ?? said.unknownStep;
        });
  const whole = parts === undefined ? [] : wholeBilan(parts, shown, said);
  const name = said.fileName(dataset.name);

  async function saveDocx() {
    try {
      const { toDocx } = await import("./bilan/to-docx.ts");
      downloadBlob(await toDocx(whole, said.documentTitle(dataset.name)), `${name}.docx`);
    } catch (caught) {
      setFailed(caught);
    }
  }
  return (
    <>
      <section className={styles.section}>
        <p className={styles.soft}>{said.explain}</p>
        {trouble !== null &&
          trouble !== undefined &&
          (trouble instanceof Unreachable ? <Warning sentence={said.offline} /> : <ProblemMessage error={trouble} />)}
        {(parts === undefined || comparing) && trouble == null && (
          <p role="status" className={styles.soft}>
            {said.loading}
          </p>
        )}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              disabled={parts === undefined || comparing}
            >
              {said.exportAs}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void saveDocx()}>{said.docx}</Menu.Item>
            <Menu.Item onClick={() => downloadFile(toMarkdown(whole), `${name}.md`, "text/markdown")}>
              {said.markdown}
            </Menu.Item>
            <Menu.Item onClick={() => setTimeout(() => window.print())}>{said.print}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </section>
      {parts !== undefined &&
        shown.map((part) => (
          <BilanSection
            key={part.section}
            dataset={dataset.id}
            part={part}
            written={parts.texts.find(({ section }) => section === part.section)}
            mayWrite={mayWrite}
            onWritten={ask}
          />
        ))}
      {createPortal(
        <article className={styles.printed} aria-hidden>
          <BlocksView blocks={whole} />
        </article>,
        document.body,
      )}
    </>
  );
}
