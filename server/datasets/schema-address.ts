/** A schema that a person names by its address. */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { type FetchFault, NotFetched } from "#server/outgoing/not-fetched.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { ProblemError } from "#shared/wire/problem.ts";

/** ms, redirects included */
const LONGEST_WAIT = 10_000;

/** Throws "address-refused", "address-unreachable", "address-not-a-file" and "schema-too-large". */
export async function fetchSchema(fetchText: FetchText, address: string): Promise<string> {
  const place = fileOf(address.trim());
  try {
    const { text } = await fetchText(place, { bytes: LIMITS.schemaBytes, time: LONGEST_WAIT });
    return text ?? "";
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    throw problemOfFault(error.fault, place, error);
  }
}

/** People copy the address of the page that shows a file: the file is elsewhere. */
export function fileOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const [first = "", second = "", third = "", ...rest] = url.pathname.split("/").filter((part) => part !== "");
  if (url.hostname === "github.com" && (third === "blob" || third === "raw") && rest.length > 1) {
    return `https://raw.githubusercontent.com/${[first, second, ...rest].join("/")}`;
  }
  if (url.pathname.includes("/-/blob/")) {
    url.pathname = url.pathname.replace("/-/blob/", "/-/raw/");
    url.hash = "";
    return url.href;
  }
  // the page of a schema in the national catalogue, of its newest version or of one
  if (url.hostname === "schema.data.gouv.fr" && first !== "schemas" && second !== "" && rest.length === 0) {
    const version = third.replace(/\.html$/, "") || "latest";
    return `https://schema.data.gouv.fr/schemas/${first}/${second}/${version}/schema.json`;
  }
  return address;
}

/** What went wrong, for whoever named the address. */
export function problemOfFault(fault: FetchFault, address: string, cause: unknown): ProblemError {
  const host = URL.canParse(address) ? new URL(address).host : address;
  switch (fault.kind) {
    case "refused":
      return new ProblemError("address-refused", { place: "address", args: { because: fault.because, host }, cause });
    case "unreachable": {
      const args: Record<string, string | number> = { because: fault.because, host };
      if (fault.status !== null) args.status = fault.status;
      return new ProblemError("address-unreachable", { args, cause });
    }
    case "too-large":
      return new ProblemError("schema-too-large", { args: { limit: fault.limit }, cause });
    case "not-text":
      return new ProblemError("address-not-a-file", { args: { type: fault.type }, cause });
  }
}
