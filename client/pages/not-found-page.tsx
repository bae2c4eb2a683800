import { Link } from "@tanstack/react-router";
import { useWords } from "#client/ui/words.tsx";
import styles from "./plain-page.module.css";
import { PlainPage } from "./plain-page.tsx";

export function NotFoundPage() {
  const words = useWords().app;
  return (
    <PlainPage>
      <h1 className={styles.lead}>{words.error.notFound}</h1>
      <Link to="/" className={styles.link}>
        {words.home}
      </Link>
    </PlainPage>
  );
}
