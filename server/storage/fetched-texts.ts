/** Port: copies of texts that were fetched from the web. */

export interface FetchedText {
  readonly address: string;
  readonly text: string;
  /** what its server calls this state of it; null: nothing */
  readonly etag: string | null;
  /** ms since 1970: its server last said that this is what is there */
  readonly seenAt: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface FetchedTexts {
  /** null: none of this address */
  find(address: string): Promise<FetchedText | null>;
  /** in the place of the one before */
  keep(fetched: FetchedText): Promise<void>;
  /** the one of this address is still what is there; does nothing when there is none */
  seen(address: string, at: number): Promise<void>;
  /** when each was last seen, by address */
  seenAt(): Promise<ReadonlyMap<string, number>>;
}
