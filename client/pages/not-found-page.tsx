import { Link } from "@tanstack/react-router";
import { useWords } from "#client/ui/words.tsx";
import styles from "./plain-page.module.css";
import { PlainPage } from "./plain-page.tsx";

export function NotFoundPage() {
  const words = useWords().app;
  return (
    <PlainPage>
      <p className={styles.lead}>{words.error.notFound}</p>
      <Link to="/">{words.home}</Link>
    </PlainPage>
  );
}
