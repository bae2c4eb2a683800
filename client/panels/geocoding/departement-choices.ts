/** The départements, to be chosen from, by their codes. */

const CODES = [
  ...Array.from({ length: 95 }, (_, at) => String(at + 1).padStart(2, "0")).flatMap((code) =>
    code === "20" ? ["2A", "2B"] : [code],
  ),
  ...["971", "972", "973", "974", "976"],
];

export function departementChoices(nameOf: (code: string) => string | undefined) {
  return CODES.map((code) => ({ value: code, label: `${code} ${nameOf(code) ?? ""}`.trim() }));
}
