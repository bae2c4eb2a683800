/** Why a letter was not sent, for the log. */

/** Mail servers quote addresses in their refusals: the code alone is written down. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? String(error.code) : error.name;
  return "responseCode" in error ? `${code} ${String(error.responseCode)}` : code;
}
