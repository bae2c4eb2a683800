/** The server does not know this browser (any more): said plainly, with what this computer keeps of the table at hand. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { readKeptTables } from "#client/collab/kept-tables.ts";
import { downloadCsv } from "#client/ui/download.ts";
import { dayOf } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { keptAnswers } from "../kept-queries.ts";
import styles from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";

export function SignedOutPage({ dataset }: { readonly dataset: DatasetId }) {
  const words = useWords().offline;
  const { language } = useLanguage();
  const { data: tables = [] } = useQuery({
    queryKey: ["kept-tables", dataset],
    queryFn: () => readKeptTables(dataset),
    gcTime: 0,
  });
  return (
    <PlainPage>
      <h1 className={styles.title}>{words.signedOut.title}</h1>
      <p className={styles.lead}>{words.signedOut.explain}</p>
      {tables.length > 0 && (
        <section aria-labelledby="kept-here">
          <h2 id="kept-here">{words.signedOut.keptTitle}</h2>
          <p>{words.signedOut.keptExplain}</p>
          <ul className={styles.list}>
            {tables.map(({ name, user, waiting, lastEdit, file }) => (
              <li key={name} className={styles.keptTable}>
                <span>
                  {words.signedOut.copy(
                    keptAnswers.personOf(user)?.name ?? null,
                    waiting,
                    lastEdit === null ? null : words.leftBehind.day(dayOf(lastEdit, language)),
                  )}
                </span>
                <Button
                  className={styles.keptAction}
                  variant={waiting > 0 ? "filled" : "default"}
                  leftSection={<IconDownload size={16} aria-hidden />}
                  onClick={() => downloadCsv(file, words.leftBehind.fileName("tableau"))}
                >
                  {words.leftBehind.download}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PlainPage>
  );
}
