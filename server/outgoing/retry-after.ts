/** How long a service asks to be left alone. */

/** In ms; null: it says nothing. RFC 9110, section 10.2.3: in seconds; a date says nothing here. */
export function retryAfterMs(header: string | undefined): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
