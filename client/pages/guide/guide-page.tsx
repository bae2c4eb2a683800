/** The user guide in the language people read: its sections at the side, there without network too. */
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Language } from "#shared/i18n/words.ts";
import { PageFrame } from "../page-frame.tsx";
import { KEYS } from "../queries.ts";
import { UnreachablePage } from "../unreachable-page.tsx";
import styles from "./guide-page.module.css";

const GUIDES = {
  fr: () => import("virtual:guide/fr"),
  en: () => import("virtual:guide/en"),
} satisfies Record<Language, unknown>;

export function GuidePage() {
  const words = useWords().app.guide;
  const { language } = useLanguage();
  const guide = useQuery({
    queryKey: KEYS.guide(language),
    queryFn: GUIDES[language],
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (guide.data === undefined) return;
    // the browser looked for it before it was there
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [guide.data]);
  if (guide.isError) return <UnreachablePage what="page" onRetry={() => void guide.refetch()} />;
  return (
    <PageFrame width="wide">
      <div className={styles.guide}>
        <nav aria-label={words.contents} className={styles.contents}>
          <ol>
            {guide.data?.sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {guide.data === undefined ? (
          <div role="status" aria-label={words.loading} className={styles.text}>
            <Skeleton height={36} width="60%" mb={24} />
            <Skeleton height={16} mb={12} />
            <Skeleton height={16} width="80%" />
          </div>
        ) : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made of docs/guide.*.md when the client is built, of nobody's data
          <article className={styles.text} dangerouslySetInnerHTML={{ __html: guide.data.html }} />
        )}
      </div>
    </PageFrame>
  );
}
