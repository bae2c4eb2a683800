/** The schema that `--schema` names: what is there is what was meant, and what is not says what to give. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#shared/model/limits.ts";
import { checked, filesOf } from "./checked.ts";

/** `schema`: from the paths there are to what is asked for. */
async function check(schema: (files: { schema: string; large: string; folder: string }) => string) {
  const files = filesOf({
    "f.csv": "a\n1\n",
    schema: { fields: [{ name: "a" }] },
    "large.json": " ".repeat(LIMITS.schemaBytes + 1),
  });
  const folder = join(dirname(files["f.csv"]), "dossier.json");
  mkdirSync(folder);
  const asked = schema({ schema: files.schema, large: files["large.json"], folder });
  const { code, err } = await checked([files["f.csv"], "--schema", asked]);
  return { code, err };
}

describe("what --schema names", () => {
  it("may be a file whatever its name", async () => {
    expect(await check(({ schema }) => schema)).toMatchObject({ code: 0 });
  });

  it.each<[what: string, schema: Parameters<typeof check>[0], told: string]>([
    ["a folder", ({ folder }) => folder, "est un dossier"],
    ["nothing at all", () => "", "Aucun modèle n’est nommé"],
    ["blanks", () => "  ", "Aucun modèle n’est nommé"],
    ["a file that is not there", () => "nulle-part.json", "nulle-part.json n’existe pas"],
    ["a path that is not there, without .json", () => "./nulle-part", "./nulle-part n’existe pas"],
    ["a whole path that is not there", () => "/nulle/part", "/nulle/part n’existe pas"],
    ["a file that is too large for a schema", ({ large }) => large, "trop gros pour un modèle"],
  ])("is told when it is %s", async (_what, schema, told) => {
    expect(await check(schema)).toEqual({ code: 2, err: expect.stringContaining(told) });
  });
});
