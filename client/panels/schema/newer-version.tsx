/** Says that the schema in use was published again since, with a way to see what would change. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { searchSchemas } from "#client/api/schemas.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SchemaLayer } from "#shared/document/table.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import styles from "./schema.module.css";

interface Props {
  readonly reference: SchemaLayer["reference"];
  onLook(choice: ChooseSchema): void;
}

export function NewerVersion({ reference: { name, version, made }, onLook }: Props) {
  const words = useWords().schema;
  const known = useQuery({
    queryKey: ["schemas", name],
    queryFn: () => searchSchemas(name),
    staleTime: 300_000,
    // of one's own, there is no newer one
    enabled: version !== null && made === undefined,
  });
  const entry = known.data?.entries.find((one) => one.name === name);
  const newest = entry?.versions[0];
  if (entry === undefined || newest === undefined || version === null || newest === version || made !== undefined) {
    return null;
  }
  const choice: ChooseSchema =
    entry.origin === "catalogue" ? { from: "catalogue", name, version: newest } : { from: "starting-point", name };
  return (
    <div className={styles.newer}>
      <p>{words.newer(newest, version)}</p>
      <Button size="compact-sm" variant="default" onClick={() => onLook(choice)}>
        {words.seeNewer}
      </Button>
    </div>
  );
}
