import { describe, expect, it } from "vitest";
import { compressionDistance, editDistance } from "#shared/cleaning/clusters/distances.ts";
import {
  type ClusterMethod,
  clustersInSlices,
  columnClustersInSlices,
} from "#shared/cleaning/clusters/find-clusters.ts";
import { fingerprint, ngramFingerprint } from "#shared/cleaning/clusters/fingerprint.ts";
import { frenchSound } from "#shared/cleaning/clusters/french-sound.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { facetsInSlices } from "#shared/views/facets.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";

interface Case {
  readonly id: string;
  readonly keyer?: string;
  readonly input?: string;
  readonly key?: string;
  readonly clusterer?: { readonly function: string; readonly params: { readonly radius?: number } };
  readonly values?: readonly string[];
  readonly clusters?: readonly (readonly { readonly v: string }[])[];
  readonly n_clusters?: number;
}

const cases = realFilesHere ? (realJson("cases/clustering.json") as readonly Case[]) : [];
const KEYERS: Readonly<Record<string, (text: string) => string>> = {
  fingerprint,
  "ngram-fingerprint(1)": (text) => ngramFingerprint(text, 1),
  "ngram-fingerprint(2)": (text) => ngramFingerprint(text, 2),
};

function clustersOf(texts: readonly string[], method: ClusterMethod): readonly (readonly string[])[] {
  const values = texts.map((text) => ({ text, count: 1 }));
  return atOnce(clustersInSlices(values, method)).clusters.map((cluster) => cluster.values.map(({ text }) => text));
}

describe.skipIf(!realFilesHere)(`as OpenRefine${realFilesReason}`, () => {
  const keyed = cases.filter(({ keyer }) => keyer !== undefined && keyer in KEYERS);
  it.each(keyed.map((one) => [one.id, one.keyer, one.input, one.key] as const))(
    "%s: %s of %j",
    (_id, keyer, input, key) => {
      expect(KEYERS[keyer ?? ""]?.(input ?? "")).toBe(key);
    },
  );

  const METHODS: Readonly<Record<string, ClusterMethod>> = {
    fingerprint: { by: "fingerprint" },
    levenshtein: { by: "edits", radius: 1, run: 2 },
    PPM: { by: "compression", radius: 1, run: 2 },
  };
  /** case and accents are no difference here between near values: `c` and `ĉ` are one more cluster */
  const OTHERWISE = ["or-cluster-087"];
  const clustered = cases.filter(({ id, clusterer }) => clusterer !== undefined && !OTHERWISE.includes(id));
  it.each(clustered.map((one) => [one.id, one] as const))("%s: clusters", (_id, one) => {
    const found = clustersOf(one.values ?? [], METHODS[one.clusterer?.function ?? ""] ?? { by: "sound" });
    expect(found).toHaveLength(one.clusters?.length ?? one.n_clusters ?? 0);
    if (one.clusters) expect(found).toEqual(one.clusters.map((cluster) => cluster.map(({ v }) => v)));
  });
});

describe("keys of French names", () => {
  it.each([
    ["Saint-Ouen-l’Aumône", "SAINT OUEN L'AUMONE"],
    ["St Denis", "Saint-Denis"],
    ["Collège  Jean Moulin", "jean moulin (collège)"],
    ["Cœur", "coeur"],
  ])("%s and %s have one fingerprint", (a, b) => expect(fingerprint(a)).toBe(fingerprint(b)));

  it.each([
    ["Philippe", "Filipe"],
    ["Dupont", "Dupond"],
    ["Renault", "Renaud"],
    ["Lefebvre", "Lefèvre"],
    ["Gauthier", "Gotier"],
    ["Matthieu", "Mathieu"],
    ["Catherine", "Katerine"],
    ["François", "Fransois"],
    ["Quentin", "Kantin"],
    ["Thierry Moreau", "Moreaux Thiery"],
    ["Château-Gontier", "Chateau Gontié"],
    ["12 rue Pasteur", "Rue Pasteure 12"],
  ])("%s and %s sound alike", (a, b) => expect(frenchSound(a)).toBe(frenchSound(b)));

  it.each([
    ["Laval", "Lavaur"],
    ["Martin", "Morin"],
    ["Honoré", "Honore"],
    ["Caen", "Cannes"],
    ["école 1", "école 2"],
  ])("%s and %s do not", (a, b) => expect(frenchSound(a)).not.toBe(frenchSound(b)));
});

describe("distances", () => {
  it.each([
    ["abc", "abc", 0],
    ["chat", "chats", 1],
    ["chat", "chien", 3],
    ["", "ab", 2],
    ["abcdef", "uvwxyz", 4],
  ])("from %j to %j: %i edits, told up to 3", (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
    expect(editDistance(b, a, 3)).toBe(edits);
  });

  it("by compression, words that changed places are near, other words are far", () => {
    const name = "Communauté de communes du Pays de Château-Gontier";
    const near = compressionDistance(name, "Pays de Château-Gontier, Communauté de communes du");
    expect(near).toBeLessThan(compressionDistance(name, "Syndicat mixte des eaux de la Haute-Vilaine"));
    expect([compressionDistance(name, name), compressionDistance("", "")]).toEqual([0, 0]);
  });
});

describe("clusters", () => {
  it("suggest the most frequent form first, those of most cells first", () => {
    const values = [
      { text: "Laval", count: 9 },
      { text: "Évron", count: 5 },
      { text: "LAVAL", count: 2 },
      { text: "evron ", count: 1 },
      { text: "Craon", count: 1 },
    ];
    const { clusters, complete } = atOnce(clustersInSlices(values, { by: "fingerprint" }));
    expect(clusters.map(({ values: [first], cells }) => [first?.text, cells])).toEqual([
      ["Laval", 11],
      ["Évron", 6],
    ]);
    expect(complete).toBe(true);
  });

  it("leave texts of punctuation alone apart", () =>
    expect(clustersOf(["-", "?", "…"], { by: "fingerprint" })).toEqual([]));

  it("of near values make no chain: what is far from the most frequent form is not of its cluster", () => {
    expect(clustersOf(["abcd", "abcde", "abcdef"], { by: "edits", radius: 1, run: 3 })).toEqual([["abcd", "abcde"]]);
  });

  it("of near values are those of their letters: case and accents are no difference", () => {
    expect(clustersOf(["Évron", "EVRRON", "Laval"], { by: "edits", radius: 1, run: 3 })).toEqual([["Évron", "EVRRON"]]);
  });

  it("of near values differ in letters alone, never in figures", () => {
    expect(clustersOf(["École 1", "École 2", "Écolle 1"], { by: "edits", radius: 1, run: 3 })).toEqual([
      ["École 1", "Écolle 1"],
    ]);
  });

  it("say when there was too much to compare", () => {
    const values = Array.from({ length: 3_000 }, (_, i) => ({ text: `commune ${i}`, count: 1 }));
    expect(atOnce(clustersInSlices(values, { by: "edits", radius: 1, run: 4 })).complete).toBe(false);
    // so few that each is compared with each
    expect(atOnce(clustersInSlices(values.slice(0, 600), { by: "edits", radius: 1, run: 4 })).complete).toBe(true);
  });
});

describe("clusters of a column", () => {
  const alphabet = ["Saint", "ST", "ste", "É", "école", "Ecole", "n°", "’", "-", " ", " ", ".", "1", "2", "ab", "AB"];
  const textAt = (row: number) =>
    [3, 5, 7, 11].map((step) => alphabet[(row * step + (row >> 3)) % alphabet.length]).join("");
  const texts = Array.from({ length: 3_000 }, (_, row) => textAt(row % 900));
  const builder = createBaseBuilder(["nom"]);
  for (const text of texts) builder.addRow([text]);
  const { table } = openPlainReplica(builder.finish().update);
  const column = table.columns[0]?.id as ColumnId;

  it.each<ClusterMethod>([{ by: "fingerprint" }, { by: "sound" }, { by: "ngrams", size: 2 }])(
    "are those of its values, the most frequent first: %j",
    (method) => {
      const { values } = atOnce(facetsInSlices(table, column, null));
      const { clusters } = atOnce(clustersInSlices(values, method));
      expect(clusters.length).toBeGreaterThan(5);
      expect(atOnce(columnClustersInSlices(table, column, null, method))).toEqual({
        ...{ clusters, complete: true },
        values: values.length,
      });
    },
  );

  it("a fingerprint is the same whether signs of the text read as one letter or as several", () => {
    for (const text of new Set(texts)) {
      const words = fingerprint(`${text} œzz`).split(" ");
      expect(words).toContain("oezz");
      expect(words.filter((word) => word !== "oezz").join(" ")).toBe(fingerprint(text));
    }
  });
});
