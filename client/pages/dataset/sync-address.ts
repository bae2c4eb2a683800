/** Where the sockets of tables are, without the table: `wss://host/sync`. */
export function syncAddress(): string {
  const address = new URL("/sync", window.location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}
