/** What people type of an address, completed: browsers hide the beginning of theirs, and what is copied by hand lacks it. */
export function wholeAddress(typed: string): string {
  const address = typed.trim();
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]|$)/u.test(address) ? `https://${address}` : address;
}
