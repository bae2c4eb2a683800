/** Where a schema may come from: the data themselves, the starting points and the catalogue, a file, an address. */
import { Button, FileButton, TextInput } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { CatalogueSearch } from "./catalogue-search.tsx";
import styles from "./schema.module.css";

interface Props {
  onLook(choice: ChooseSchema): void;
  onFile(file: File): void;
}

export function FindSchema({ onLook, onFile }: Props) {
  const words = useWords().schema.find;
  const [address, setAddress] = useState("");
  return (
    <>
      <section className={styles.section}>
        <Button leftSection={<IconWand size={16} aria-hidden />} onClick={() => onLook({ from: "data" })}>
          {words.fromData}
        </Button>
        <p className={styles.hint}>{words.fromDataHint}</p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.small}>{words.or}</h3>
        <CatalogueSearch onLook={onLook} />
      </section>
      <section className={styles.section}>
        <h3 className={styles.small}>{words.file}</h3>
        <p className={styles.soft}>{words.dropFile}</p>
        <FileButton accept=".json,application/json" onChange={(file) => file !== null && onFile(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              {words.browse}
            </Button>
          )}
        </FileButton>
        <form
          className={styles.address}
          onSubmit={(event) => {
            event.preventDefault();
            if (address.trim() !== "") onLook({ from: "address", address: address.trim() });
          }}
        >
          <TextInput
            label={words.address}
            placeholder={words.addressExample}
            inputMode="url"
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={address.trim() === ""}>
            {words.read}
          </Button>
        </form>
      </section>
    </>
  );
}
