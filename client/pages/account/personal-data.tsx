/** What is held about me: taken along as a file, or erased. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { MY_DATA_ADDRESS } from "#client/api/personal-data.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Account } from "#shared/wire/account.ts";
import styles from "./account.module.css";
import { EraseMyDataDialog } from "./erase-my-data-dialog.tsx";

export function PersonalData({ account }: { readonly account: Account }) {
  const words = useWords().account.data;
  const [erasing, setErasing] = useState(false);
  return (
    <>
      <p>{words.lead}</p>
      <div className={styles.actions}>
        <Button
          component="a"
          href={MY_DATA_ADDRESS}
          download={words.fileName}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {words.download}
        </Button>
        <Button variant="subtle" color="var(--wrong)" onClick={() => setErasing(true)}>
          {words.erase}
        </Button>
      </div>
      {erasing && <EraseMyDataDialog account={account} onClose={() => setErasing(false)} />}
    </>
  );
}
