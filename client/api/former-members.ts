/** Former members have no name on the wire: what comes in calls them so in the language of the page, wherever they are in it. */
import { WORDS } from "#shared/i18n/words.ts";

/** JSON as it came, with a name for each former member in it. */
export function parseNamed(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (isFormerMember(value) ? { ...value, name: formerMember() } : value));
}

function isFormerMember(value: unknown): value is { readonly erased: true } {
  return typeof value === "object" && value !== null && "erased" in value && value.erased === true;
}

function formerMember(): string {
  return WORDS[document.documentElement.lang === "en" ? "en" : "fr"].account.formerMember;
}
