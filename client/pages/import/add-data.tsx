/** The ways data comes into a space: a file first, the others beside it. */
import { Button, FileButton, Menu } from "@mantine/core";
import { IconChevronDown, IconClipboard, IconFileUpload, IconLink, IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import { ACCEPTED_FILES } from "./accepted-files.ts";

export interface WaysIn {
  onFiles(files: readonly File[]): void;
  onPaste(): void;
  onAddress(): void;
}

export function AddData({ onFiles, onPaste, onAddress }: WaysIn) {
  const { app, importing } = useWords();
  const words = importing.adding;
  const again = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept={ACCEPTED_FILES}
      resetRef={again}
      onChange={(files) => {
        onFiles(files);
        // the same file may be chosen again
        again.current?.();
      }}
    >
      {(choose) => (
        <Button.Group>
          <Button {...choose} leftSection={<IconPlus size={16} aria-hidden />}>
            {app.space.add}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button aria-label={words.more} px="xs" style={{ borderInlineStart: "1px solid var(--on-accent)" }}>
                <IconChevronDown size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconFileUpload size={16} aria-hidden />} onClick={choose.onClick}>
                {words.file}
              </Menu.Item>
              <Menu.Item leftSection={<IconClipboard size={16} aria-hidden />} onClick={onPaste}>
                {words.paste}
              </Menu.Item>
              <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={onAddress}>
                {words.address}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Button.Group>
      )}
    </FileButton>
  );
}
