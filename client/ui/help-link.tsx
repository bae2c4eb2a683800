/** The way to the user guide, beside what one is doing: in another tab, so that nothing of it is left. */
import { ActionIcon } from "@mantine/core";
import { IconHelp } from "@tabler/icons-react";
import { useWords } from "./words.tsx";

export function HelpLink() {
  const words = useWords().app.guide;
  return (
    <ActionIcon
      component="a"
      href="/guide"
      target="_blank"
      rel="noopener"
      aria-label={words.open}
      title={words.open}
      size="lg"
    >
      <IconHelp size={18} aria-hidden />
    </ActionIcon>
  );
}
