/** An hour as one types it in a hurry: `9`, `9h30`, `930`, `09:30`, `midi`. Minutes since midnight, 0 to 1440; null when it is none. */
export function readTypedTime(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (typed === "midi" || typed === "noon") return 12 * 60;
  if (typed === "minuit" || typed === "midnight") return 0;
  const parts = /^(\d{1,2})(?:\s?[h:.]\s?(\d{2})?|(\d{2}))?$/.exec(typed);
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? 0)];
  return minutes > 59 || hours * 60 + minutes > 24 * 60 ? null : hours * 60 + minutes;
}

/** `09:30` */
export function writeTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
