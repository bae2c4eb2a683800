/** The truth about saving, always in the same place, with a shape, a word, and what it means in a tooltip. */
import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheckFilled, IconCloudOff, IconLoader2 } from "@tabler/icons-react";
import type { Saving } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Words } from "#shared/i18n/words.ts";
import styles from "./saving-state.module.css";

type Tone = "calm" | "busy" | "look" | "wrong";

const ICONS = { calm: IconCircleCheckFilled, busy: IconLoader2, look: IconCloudOff, wrong: IconAlertTriangle };

export function SavingState({ saving }: { readonly saving: Store<Saving> }) {
  const words = useWords().app;
  const now = useStore(saving);
  const { tone, text, hint } = describe(now, words);
  const Icon = ICONS[tone];
  return (
    <Tooltip label={hint}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
      <span role="status" tabIndex={0} className={`${styles.state} ${styles[tone]}`} data-state={now.state}>
        <Icon size={16} aria-hidden />
        <span className={styles.text}>{text}</span>
      </span>
    </Tooltip>
  );
}

function describe(
  saving: Saving,
  { saving: words, refused }: Words["app"],
): { tone: Tone; text: string; hint: string } {
  switch (saving.state) {
    case "stored":
      return { tone: "calm", text: words.stored, hint: words.storedHint };
    case "sending":
      return { tone: "busy", text: words.sending(saving.waiting), hint: words.sendingHint };
    case "offline":
      return saving.kept
        ? { tone: "look", text: words.offline(saving.waiting), hint: words.offlineHint }
        : { tone: "wrong", text: words.offlineNotKept(saving.waiting), hint: words.offlineNotKeptHint };
    case "server-cannot-store":
      return {
        tone: "wrong",
        text: words.cannotStore(saving.waiting),
        hint: saving.kept ? words.cannotStoreHint : words.cannotStoreNotKeptHint,
      };
    case "refused":
      return { tone: "wrong", text: words.refused[saving.reason], hint: refused[saving.reason] };
  }
}
