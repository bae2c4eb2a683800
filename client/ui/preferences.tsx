/** Language and appearance, in one quiet menu. */
import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { useLanguage, useWords } from "./words.tsx";

const LANGUAGES = ["fr", "en"] as const;
const SCHEMES = ["light", "dark", "auto"] as const;

export function Preferences() {
  const words = useWords().app;
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = `${words.language.label}, ${words.theme.label}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} title={label} size="lg">
          <IconLanguage size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.language.label}</Menu.Label>
        {LANGUAGES.map((option) => (
          <Menu.Item key={option} lang={option} onClick={() => choose(option)} rightSection={tick(language === option)}>
            {words.language[option]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.theme.label}</Menu.Label>
        {SCHEMES.map((option) => (
          <Menu.Item key={option} onClick={() => setColorScheme(option)} rightSection={tick(colorScheme === option)}>
            {words.theme[option]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function tick(chosen: boolean) {
  return chosen ? <IconCheck size={16} aria-hidden /> : null;
}
