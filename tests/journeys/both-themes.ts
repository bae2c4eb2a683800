/** What axe finds wrong on a page as it stands, in each theme: one walk serves both. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** One line for each rule broken, with the theme and the first place. */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: "attached" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    faults.push(...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`));
  }
  return faults;
}
