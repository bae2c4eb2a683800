/** Numbers and sizes inside sentences, as each language writes them. */

type Quantity = number | string | undefined;

export interface Quantities {
  /** 1 000 000; what is not a number stays as it is */
  inFigures(quantity: Quantity): string;
  /** 500 Mo, from bytes; what is not a number stays as it is */
  inBytes(quantity: Quantity): string;
}

/** `units`: the names of bytes, kibibytes, mebibytes and gibibytes. */
export function createQuantities(locale: string, units: readonly string[]): Quantities {
  // made when first asked: it takes milliseconds, and a page speaks one language
  let format: Intl.NumberFormat | null = null;
  function figures(quantity: number): string {
    format ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    return format.format(quantity);
  }
  return {
    inFigures: (quantity) => (typeof quantity === "number" ? figures(quantity) : (quantity ?? "")),
    inBytes: (quantity) => {
      if (typeof quantity !== "number") return quantity ?? "";
      const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, quantity)) / 10));
      return `${figures(quantity / 1024 ** power)}\u00a0${units[power] ?? ""}`;
    },
  };
}
