/** What can be done with a dataset from the list. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import type { DatasetSummary } from "#shared/wire/http.ts";
import { meQuery } from "../kept-queries.ts";
import { DiscardDialog } from "./discard-dialog.tsx";
import styles from "./space-trash.module.css";

interface Props {
  readonly space: SpaceId;
  readonly dataset: DatasetSummary;
}

export function DatasetMenu({ space, dataset }: Props) {
  const words = useWords().trash.datasets;
  const me = useQuery(meQuery);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon className={styles.menu} aria-label={words.menu(dataset.name)} title={words.menu(dataset.name)}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {words.discard}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <DiscardDialog
          space={space}
          dataset={dataset}
          me={me.data?.person.id ?? null}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
