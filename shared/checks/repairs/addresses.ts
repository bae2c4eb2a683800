/** Web addresses without their beginning, and electronic ones with more than themselves. */
import { type Expected, type Family, NO_READING } from "./family.ts";

export const addresses: Family = (text, expected) => {
  if (expected.type !== "string") return NO_READING;
  if (expected.format === "email") return email(text);
  return expectsWebAddress(expected) ? webAddress(text) : NO_READING;
};

function expectsWebAddress({ format, constraints }: Expected): boolean {
  return format === "uri" || constraints.pattern?.includes("http") === true;
}

const DOMAIN = /^[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u;
/** `http//`, `http:/`, `htpp://`, `https:` with nothing after: a beginning that was meant */
const SPOILED = /^(?:ht{1,3}p{1,3}(s?))\s?[:;]?\s?\/{0,3}(?=[\p{L}\p{Nd}])/iu;

function webAddress(text: string) {
  const begun = SPOILED.exec(text);
  const rest = begun === null ? text : text.slice(begun[0].length);
  if (!DOMAIN.test(rest) || !/\.\p{L}{2,}(?:[:/?#]|$)/u.test(rest)) return NO_READING;
  const scheme = begun === null || begun[1] !== "" ? "https" : "http";
  return [{ kind: "web-address" as const, text: `${scheme}://${rest}` }];
}

function email(text: string) {
  const meant = text
    .replace(/^(?:mailto:|(?:courriel|e-?mail|mail)\s*:)\s*/i, "")
    .replace(/^<(.*)>$|^[^@<>]*<([^<>]+)>$/, "$1$2")
    .replace(/\s*(?:@|\(at\)|\[at\]|\(a\)|\[a\])\s*/i, "@")
    .replace(/[\s.,;]+$/, "");
  return meant === text ? NO_READING : [{ kind: "email" as const, text: meant }];
}
