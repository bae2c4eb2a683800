/** What axe finds wrong on a page as it stands: everything in the light theme, and in the dark one what colours decide. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** the rules that look at colours: what the others look at is the same in both themes */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** One line for each rule broken, with the theme and the first place. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: "attached" });
    // what passes is not asked for, and no other page opened to sum up frames, which there are none of: either takes longer than looking
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
    const { violations } = await (theme === "light" ? axe : axe.withRules(OF_COLOURS)).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`));
  }
  return faults;
}
