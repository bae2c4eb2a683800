/** The checks that a schema asks for by name, besides those that say what one column holds. */
import { useWords } from "#client/ui/words.tsx";
import type { CustomCheck } from "#shared/schema/table-schema.ts";
import { checkNameNow, saysWhatHolds } from "./expectations.ts";
import styles from "./schema.module.css";

export function OtherChecks({ checks }: { readonly checks: readonly CustomCheck[] }) {
  const words = useWords().schema.advanced;
  const others = checks.filter((check) => !saysWhatHolds(check, null));
  if (others.length === 0) return null;
  return (
    <div>
      <p className={styles.smaller}>{words.checks}</p>
      <ul className={styles.names}>
        {others.map((check) => (
          <li key={JSON.stringify(check)}>
            {words.check(words.checkNames[checkNameNow(check)] ?? check.name, columnsOf(check))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every text among its parameters that may name a column: comparison signs and years are none. */
function columnsOf({ params }: CustomCheck): string[] {
  return Object.entries(params)
    .filter(([name]) => name.includes("column"))
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === "string");
}
