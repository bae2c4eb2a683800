/** In place of a text: the value is not available, and why. */
import { IconCircleOff } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import style from "./cells.module.css";

export function UnavailableSign({ reason }: { readonly reason: UnavailableReason }) {
  const words = useWords().unavailable;
  return (
    <span className={style.unavailable} role="img" aria-label={words.said(reason)}>
      <IconCircleOff size={12} stroke={1.8} aria-hidden /> {words.signs[reason]}
    </span>
  );
}
