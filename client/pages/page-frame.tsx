/** The frame of every page but the table's: where one is, what is new, who one is, how it is shown; then the page. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { Brand } from "#client/ui/brand.tsx";
import { HelpLink } from "#client/ui/help-link.tsx";
import { Preferences } from "#client/ui/preferences.tsx";
import { SkipLink } from "#client/ui/skip-link.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceSummary } from "#shared/wire/http.ts";
import { AccountMenu } from "./account/account-menu.tsx";
import { meQuery } from "./kept-queries.ts";
import { NoticeBell } from "./notices/notice-bell.tsx";
import styles from "./page-frame.module.css";

interface Props {
  /** the space this is a page of: its name leads back to it */
  readonly space?: Pick<SpaceSummary, "id" | "name"> | undefined;
  /** how wide the page may be; "whole": it lays itself out, its <main> included */
  readonly width: "narrow" | "medium" | "wide" | "widest" | "whole";
  readonly children: ReactNode;
  /** besides going back to the space */
  onBack?(): void;
}

export function PageFrame({ space, width, children, onBack }: Props) {
  const words = useWords().app;
  const page = useRef<HTMLDivElement>(null);
  const known = useQuery(meQuery).data != null;
  return (
    <div ref={page} className={styles.page}>
      <SkipLink label={words.skip} onGo={() => goToContent(page.current)} />
      <header className={styles.bar} data-quiet={width === "narrow" || undefined}>
        <Link to="/" className={styles.home} aria-label={`${words.name}, ${words.home}`}>
          <Brand short={space !== undefined} />
        </Link>
        {space !== undefined && (
          <Link to="/s/$spaceId" params={{ spaceId: space.id }} className={styles.back} onClick={onBack}>
            <span aria-hidden>← </span>
            {space.name}
          </Link>
        )}
        <div className={styles.end}>
          {known && <NoticeBell />}
          <HelpLink />
          <AccountMenu />
          <Preferences />
        </div>
      </header>
      {width === "whole" ? (
        children
      ) : (
        <main className={styles.content} data-width={width} tabIndex={-1}>
          {children}
        </main>
      )}
    </div>
  );
}

/** A page that lays itself out has its own <main>. */
function goToContent(page: HTMLElement | null) {
  const main = page?.querySelector("main");
  main?.setAttribute("tabindex", "-1");
  main?.focus();
}
