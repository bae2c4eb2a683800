/** Cuts a freely written date into words, numbers, blanks and single signs. */

/** Numbers may hold one `.` (or a `,` after two digits, made a `.`); more than one makes separate tokens. */
export function freeTokens(text: string): string[] {
  return [
    ...text
      .replaceAll("\0", "")
      .matchAll(/\s|\p{L}[\p{L}.]*(?:(?<=\.)\p{Nd}[\p{Nd}.]*)?|\p{Nd}+(?:[.,][\p{Nd}.]*)?|./gsu),
  ].flatMap(([token]) => {
    if (/^\s$/.test(token)) return [" "];
    if (!/^[\p{L}\p{Nd}]/u.test(token)) return [token];
    return splitToken(token);
  });
}

function splitToken(token: string): string[] {
  const startsWithDigit = /^\p{Nd}/u.test(token);
  // a comma counts as a decimal sign only after two digits
  const early = /^(\p{Nd}),(.*)$/su.exec(token);
  if (early !== null) return [early[1] ?? "", ",", ...freeTokens(early[2] ?? "")];
  const signs = token.match(/[.,]/g)?.length ?? 0;
  if (signs === 0) return [token];
  if (!startsWithDigit || signs > 1 || /[.,]$/.test(token)) return token.split(/([.,])/).filter((part) => part !== "");
  return [token.replace(",", ".")];
}
