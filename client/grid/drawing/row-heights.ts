/** How tall rows are: all alike, for one line of text or several. In pixels. */
export const LINE = 20;

const ONE_LINE = { dense: 26, normal: 32, roomy: 40 } as const;

export function rowHeightFor(density: keyof typeof ONE_LINE, textLines: number): number {
  return ONE_LINE[density] + (textLines - 1) * LINE;
}
