/** The frame of pages that are read, not worked in: brand, preferences, one column. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Brand } from "#client/ui/brand.tsx";
import { Preferences } from "#client/ui/preferences.tsx";
import { useWords } from "#client/ui/words.tsx";
import { AccountMenu } from "./account/account-menu.tsx";
import styles from "./plain-page.module.css";

export function PlainPage({ children }: { readonly children: ReactNode }) {
  const words = useWords().app;
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/" className={styles.home} aria-label={`${words.name}, ${words.home}`}>
          <Brand />
        </Link>
        <span className={styles.barEnd}>
          <AccountMenu />
          <Preferences />
        </span>
      </header>
      <main className={styles.content}>{children}</main>
    </div>
  );
}
