/** Which commune a text means: a name, a postal code or a code of Insee. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Commune } from "#shared/french/commune.ts";
import type { Communes } from "#shared/french/communes.ts";
import { territoryNamed, territoryOfCode, territoryOfCommune } from "#shared/french/territory.ts";
import { foldText } from "#shared/model/fold-text.ts";

export const HOLDS = ["name", "postal", "code"] as const;
export type Holds = (typeof HOLDS)[number];

/** The one it means; `help`: what tells those of one name apart. */
export function meantOne(
  communes: Communes,
  holds: Holds,
  text: string,
  help: string,
): Commune | { readonly left: "no-match" | "ambiguous" } {
  const found = communesMeant(communes, holds, text, help);
  const [only] = found;
  if (only === undefined) return { left: "no-match" };
  return found.length > 1 ? { left: "ambiguous" } : only;
}

/** By the title and the first texts. */
export function likelyHeld(table: Table, column: string): Holds {
  const found = table.columns.find(({ id }) => id === column);
  if (found === undefined) return "name";
  const title = foldText(found.name);
  if (title.includes("postal") || /\bcp\b/.test(title)) return "postal";
  const first = Array.from(table.order.subarray(0, 50), (row) => table.text(row as RowHandle, found.id));
  const codes = first.filter((text) => codeIn(text) !== null).length;
  if (codes * 2 <= first.filter((text) => text.trim() !== "").length) return "name";
  return /insee|commune|cog/.test(title) ? "code" : "postal";
}

/** Those that a text may mean: today’s communes; what was one is the one it is now a part of. */
function communesMeant(communes: Communes, holds: Holds, text: string, help: string): readonly Commune[] {
  const code = codeIn(text);
  if (holds === "code") {
    const found = code === null ? undefined : communes.ofCode(code);
    return found === undefined ? [] : whole(communes, [found]);
  }
  if (holds === "postal") return code === null ? [] : narrow(communes, communes.ofPostalCode(code), help);
  // « Laval (53000) », « 53000 Laval »
  const [, inside = ""] = /(?:^|[\s(])(\d{5}|2[AB]\d{3})\)?(?:$|\s)/i.exec(text) ?? [];
  const name = inside === "" ? text : text.replace(inside, " ").replace(/[()]/g, " ");
  const named = communes.named(name);
  const today = named.filter(({ kind }) => kind !== "former");
  return narrow(communes, today.length > 0 ? today : whole(communes, named), help === "" ? inside : help);
}

/** Five characters, the zero that a spreadsheet took away put back; null for what is no code. */
function codeIn(text: string): string | null {
  const code = text.replace(/\s/g, "").toUpperCase();
  return /^(?:\d{4,5}|2[AB]\d{3})$/.test(code) ? code.padStart(5, "0") : null;
}

/** Each once. */
function whole(communes: Communes, list: readonly Commune[]): readonly Commune[] {
  return [...new Set(list.map((one) => (one.partOf === null ? one : (communes.ofCode(one.partOf) ?? one))))];
}

/** By a postal code, a code of Insee, a name, or a département (code or name); all of them where it says nothing we know. */
function narrow(communes: Communes, list: readonly Commune[], help: string): readonly Commune[] {
  if (help === "") return list;
  const code = codeIn(help);
  if (code !== null) return list.filter((one) => one.code === code || one.postalCodes.includes(code));
  const territory = territoryOfCode(help) ?? territoryNamed(help);
  if (territory !== undefined) return list.filter((one) => territoryOfCommune(one.code)?.code === territory.code);
  const named = new Set(communes.named(help).map((one) => one.code));
  return named.size === 0 ? list : list.filter((one) => named.has(one.code));
}
