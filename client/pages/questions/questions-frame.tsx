/** The frame of the page of questions: where I am, and one wide column. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Brand } from "#client/ui/brand.tsx";
import { Preferences } from "#client/ui/preferences.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceSummary } from "#shared/wire/http.ts";
import { AccountMenu } from "../account/account-menu.tsx";
import styles from "./questions.module.css";

interface Props {
  readonly space: SpaceSummary | undefined;
  readonly bell: ReactNode;
  readonly children: ReactNode;
}

export function QuestionsFrame({ space, bell, children }: Props) {
  const words = useWords().app;
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/" className={styles.home} aria-label={`${words.name}, ${words.home}`}>
          <Brand />
        </Link>
        {space !== undefined && (
          <Link to="/s/$spaceId" params={{ spaceId: space.id }} className={styles.space}>
            {space.name}
          </Link>
        )}
        <div className={styles.end}>
          {bell}
          <AccountMenu compact />
          <Preferences />
        </div>
      </header>
      <main className={styles.content}>{children}</main>
    </div>
  );
}
