/** What can be done with the questions as a whole: printed, sent, taken away as a file. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload, IconPrinter, IconSend } from "@tabler/icons-react";
import { downloadCsv, downloadFile } from "#client/ui/download.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { plainCell } from "#shared/formats/plain-cell.ts";
import { questionRows, questionsMarkdown } from "#shared/questions/questions-file.ts";
import type { Question } from "#shared/wire/questions.ts";
import styles from "./questions.module.css";

interface Props {
  readonly questions: readonly Question[];
  readonly space: string;
  /** null: one may not */
  readonly onSend: (() => void) | null;
}

export function QuestionTools({ questions, space, onSend }: Props) {
  const words = useWords().questions;
  const { language } = useLanguage();
  function takeCsv() {
    const { titles, rows } = questionRows(questions, language);
    const cells = rows.map((row) => row.map((cell) => plainCell(cell)));
    downloadCsv([...writeCsv(titles, cells)].join(""), `${words.fileName(space)}.csv`);
  }
  function takeMarkdown() {
    downloadFile(questionsMarkdown(questions, space, language), `${words.fileName(space)}.md`, "text/markdown");
  }
  return (
    <div className={styles.tools}>
      {onSend !== null && (
        <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={onSend}>
          {words.send}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {words.print}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {words.exportMenu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={takeCsv}>{words.exportCsv}</Menu.Item>
          <Menu.Item onClick={takeMarkdown}>{words.exportMarkdown}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
