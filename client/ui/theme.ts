/** Mantine speaks our language: its colours, sizes and radii are those of tokens.css. */
import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const accent: MantineColorsTuple = [
  "#e6f0ef",
  "#cfe1e0",
  "#a5c9c8",
  "#77afae",
  "#4c9594",
  "#2b7b7d",
  "#176a6d",
  "#0f5a5e",
  "#0b484b",
  "#073739",
];

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 3 },
  colors: { accent },
  black: "#1b1f20",
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.5", lg: "1.5", xl: "1.3" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  defaultRadius: "6px",
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "1.3" },
      h2: { fontSize: "16px", lineHeight: "1.4" },
      h3: { fontSize: "14px", lineHeight: "1.5" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm" },
      // the accent is light in the dark theme: what is written on it is dark there
      vars: (_theme, { variant = "filled" }) => ({
        root: variant === "filled" ? { "--button-color": "var(--on-accent)" } : {},
      }),
    }),
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    // its words take the colours of another theme at once, as all others do
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    // no all-caps
    Badge: { defaultProps: { tt: "none" } },
    Tooltip: {
      defaultProps: { withArrow: false, openDelay: 300, transitionProps: { duration: 120 }, multiline: true, maw: 320 },
    },
    // a menu may have no other children than its items: the first of them takes the keys
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false } },
    // a landmark of index.html, named by words.tsx
    Portal: { defaultProps: { target: "#floating" } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        // Mantine draws the head of a dialog as a <header>; the page has one banner, its own
        attributes: { header: { role: "presentation" } },
      },
    },
  },
});

/** Both themes take their surfaces from the tokens, which change with the theme themselves. */
export const cssVariables: CSSVariablesResolver = () => {
  const surfaces = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-placeholder": "var(--ink-soft)",
    "--mantine-color-error": "var(--wrong)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-default": "var(--paper-raised)",
    "--mantine-color-default-hover": "var(--paper-sunken)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--hairline-strong)",
    "--mantine-primary-color-filled": "var(--accent)",
    "--mantine-primary-color-filled-hover": "var(--accent-hover)",
    "--mantine-primary-color-contrast": "var(--on-accent)",
    "--mantine-color-accent-filled": "var(--accent)",
    "--mantine-color-accent-filled-hover": "var(--accent-hover)",
    "--mantine-color-accent-light": "var(--accent-wash)",
    "--mantine-color-accent-light-hover": "color-mix(in srgb, var(--accent-wash) 85%, var(--accent))",
    "--mantine-color-accent-light-color": "var(--accent)",
    "--mantine-color-accent-outline": "var(--accent)",
    "--mantine-color-accent-text": "var(--accent)",
  };
  return { variables: {}, light: surfaces, dark: surfaces };
};
