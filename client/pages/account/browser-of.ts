/** The names people know a browser and its system by, of what it calls itself. */

// the order matters: most say that they are several
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg(A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** null: none that we know. `system` may be empty. */
export function browserOf(agent: string): { readonly browser: string; readonly system: string } | null {
  const named = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = named(BROWSERS);
  return browser === undefined ? null : { browser, system: named(SYSTEMS) ?? "" };
}
