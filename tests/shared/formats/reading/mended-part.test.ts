import { expect, it } from "vitest";
import { mendedPart } from "#shared/formats/reading/mended-part.ts";

it.each([
  ["ZoÃ©", "Zoé", "ZoÃ© → Zoé"],
  ["repas des personnes Ã¢gÃ©es de la CCPM", "repas des personnes âgées de la CCPM", "Ã¢gÃ©es → âgées"],
  ["Ã©cole et collÃ¨ge de Lens", "école et collège de Lens", "Ã©cole collÃ¨ge → école collège"],
  ["l'Ã cole", "l'à cole x", "l'Ã cole → l'à cole x"],
])("of %s, what is mended is told", (text, mended, told) => {
  expect(mendedPart(text, mended)).toBe(told);
});
