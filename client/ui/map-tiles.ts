/** Where the pictures of maps come from: the server writes it into its page. */

export interface MapTiles {
  /** with {z}, {x} and {y} */
  readonly address: string;
  readonly credit: string;
}

/** null where maps have no background */
export function mapTiles(): MapTiles | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]');
  const address = meta?.content ?? "";
  return /^https?:/.test(address) ? { address, credit: meta?.dataset.credit ?? "" } : null;
}
