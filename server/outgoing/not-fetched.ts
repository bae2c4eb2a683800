/** Why something was not fetched. */
export type FetchFault =
  /** we do not ask for such an address */
  | { readonly kind: "refused"; readonly because: "not-an-address" | "scheme" | "credentials" | "private" }
  /** `status`: what it answered instead; null: nothing; `retryAfter`: ms to leave it alone, where it says so */
  | {
      readonly kind: "unreachable";
      readonly because: "unknown-host" | "no-answer" | "too-slow" | "certificate" | "status" | "redirects";
      readonly status: number | null;
      readonly retryAfter?: number;
    }
  | { readonly kind: "too-large"; readonly limit: number }
  /** `type`: as the answer names it */
  | { readonly kind: "not-text"; readonly type: string };

export class NotFetched extends Error {
  override readonly name = "NotFetched";
  readonly fault: FetchFault;

  constructor(fault: FetchFault, address: string, cause?: unknown) {
    super(`${address} was not fetched: ${fault.kind}${"because" in fault ? ` (${fault.because})` : ""}`, { cause });
    this.fault = fault;
  }
}
