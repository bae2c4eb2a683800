/** How things look: the height of rows, the language, light or dark. */
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import { DENSITIES } from "../use-density.ts";
import type { PageHands } from "./page-hands.ts";

export function lookCommands({ words, look, showAll, copyViewLink }: PageHands): readonly PageCommand[] {
  const { app, tools, views } = words;
  const quiet = { group: "look", shortcut: null, why: null } as const;
  return [
    ...DENSITIES.filter((density) => density !== look.density).map((density) => ({
      ...quiet,
      id: `density-${density}`,
      label: tools.densityIs(app.dataset.densities[density]),
      also: [app.dataset.density, ...tools.also.density],
      run: () => look.setDensity(density),
    })),
    ...(["light", "dark", "auto"] as const)
      .filter((scheme) => scheme !== look.scheme.colorScheme)
      .map((scheme) => ({
        ...quiet,
        id: `theme-${scheme}`,
        label: tools.themeIs(app.theme[scheme]),
        also: tools.also.dark,
        run: () => look.scheme.setColorScheme(scheme),
      })),
    ...(["fr", "en"] as const)
      .filter((language) => language !== look.language)
      .map((language) => ({
        ...quiet,
        id: `language-${language}`,
        label: tools.languageIs(app.language[language]),
        run: () => look.setLanguage(language),
      })),
    { ...quiet, id: "copy-view-link", label: views.saved.link, also: tools.also.link, run: copyViewLink },
    ...(showAll === null ? [] : [{ ...quiet, id: "show-all", label: tools.showAll, run: showAll }]),
  ];
}
