/** Phone numbers, in the form that the schema asks: the one of its example, else the international one. */
import { type PhoneFault, type PhoneNumber, readPhone } from "#shared/french/phone.ts";
import { type Family, NO_READING } from "./family.ts";

export const phones: Family = (text, { kind, type, example }) => {
  if (kind !== "phone" || type !== "string") return NO_READING;
  const whole = text.replace(/^(?:t[ée]l(?:[ée]phone)?|fax|portable|mobile)\s*\.?\s*:?\s*/i, "").replace(/\.0$/, "");
  const read = readPhone(whole);
  const phone = read === "unassigned" ? readOverseas(whole) : read;
  if (typeof phone === "string") return NO_READING;
  const forms = phone.short ? [phone.national] : formsOf(phone.callingCode, phone.national);
  const wanted = example === null ? "" : shapeOf(example);
  const ordered = [...forms].sort((a, b) => Number(shapeOf(b) === wanted) - Number(shapeOf(a) === wanted));
  return ordered.filter((form) => form !== text).map((form) => ({ kind: "phone", text: form }));
};

/** Overseas numbers that begin as those of France are called with another code (Arcep, plan national de numérotation). */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^(?:26[239]|639|69[23])/, "262"],
  [/^(?:590|69[01])/, "590"],
  [/^(?:594|694)/, "594"],
  [/^(?:596|69[67])/, "596"],
];

/** `0692 12 34 56`: a mobile of overseas, as it is dialled there and in France. It is a number of its territory, and none of France. */
function readOverseas(text: string): PhoneNumber | PhoneFault {
  const national = /^(?:0|\+33|0033)?([67]\d{8})$/.exec(text.replace(/[\s.-]+/g, ""))?.[1] ?? "";
  const code = OVERSEAS.find(([begins]) => begins.test(national))?.[1];
  return code === undefined ? "unassigned" : readPhone(`+${code}${national}`);
}

function formsOf(code: string, national: string): readonly string[] {
  const calling = code === "33" ? (OVERSEAS.find(([begins]) => begins.test(national))?.[1] ?? code) : code;
  const international = `+${calling}${national}`;
  if (!/^(?:33|262|59[046])$/.test(calling)) return [international];
  const pairs = national.slice(1).match(/\d{2}/g) ?? [];
  const spaced = `${national.slice(0, 1)} ${pairs.join(" ")}`;
  const inside = `0${spaced}`;
  return [
    international,
    `+${calling} ${spaced}`,
    `0${national}`,
    inside,
    inside.replaceAll(" ", "."),
    inside.replaceAll(" ", "-"),
    `00${calling}${national}`,
    `+${calling}-${spaced.replaceAll(" ", "-")}`,
  ];
}

/** What remains of a number when its figures are all the same: its code or its zero, and what stands between. */
function shapeOf(phone: string): string {
  return phone.replace(/^\+\d{2,3}/, "+").replace(/\d/g, "0");
}
