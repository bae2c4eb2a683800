/** The register of organisations (Sirene), one number at a time. What it answered is remembered for a while, in memory alone: a number may be a person's. */
import { createRests } from "#server/geography/rests.ts";
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { Company } from "#shared/cleaning/registers/company.ts";
import { readCompany } from "./companies-format.ts";

export interface Companies {
  /** to be told to people: where their numbers go */
  readonly host: string;
  /** `number`: a SIREN or a SIRET. null: it has none of that number. Rejects with NotFetched, and with the signal's reason. */
  find(number: string, signal: AbortSignal): Promise<Company | null>;
}

const ANSWER_BYTES = 1024 * 1024;
/** ms */
const ANSWER_TIME = 15_000;
const REMEMBERED_FOR = 60 * 60_000;
const REMEMBERED = 10_000;

/** `address`: of the service, without its routes. */
export function createCompanies(address: string, fetchText: FetchText, now: () => number): Companies {
  const base = address.replace(/\/$/, "");
  const rests = createRests(now);
  const known = new Map<string, { readonly company: Company | null; readonly at: number }>();
  return {
    host: new URL(base).host,
    async find(number, signal) {
      const before = known.get(number);
      if (before !== undefined && now() - before.at < REMEMBERED_FOR) return before.company;
      const asked = `${base}/search?${new URLSearchParams({ q: number, per_page: "5" })}`;
      // nobody waits for who did not answer a moment ago
      if (rests.has(base)) throw new NotFetched({ kind: "unreachable", because: "no-answer", status: null }, base);
      const { text } = await fetchText(asked, { bytes: ANSWER_BYTES, time: ANSWER_TIME, signal }).catch((error) => {
        if (error instanceof NotFetched && isSilent(error)) rests.begin(base, error.fault);
        throw error;
      });
      rests.end(base);
      const company = readCompany(text ?? "", number);
      if (company === undefined) throw new NotFetched({ kind: "not-text", type: "" }, base);
      known.delete(number);
      known.set(number, { company, at: now() });
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return company;
    },
  };
}

/** It answers nobody now, whatever is asked. */
function isSilent({ fault }: NotFetched): boolean {
  return fault.kind === "unreachable" && (fault.status === null || fault.status === 429 || fault.status >= 500);
}
