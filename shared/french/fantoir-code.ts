/** FANTOIR: the four characters that name a street or a hamlet within its commune for the land register, and their key. */

export function isFantoirCode(text: string): boolean {
  return /^[0-9A-Z](?:[0-9]|(?<=Z)[AB])[0-9]{2}[A-HJ-NPR-Z]$/.test(text);
}
