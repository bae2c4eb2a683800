/** Which network addresses are of the public internet: whoever has us fetch something must not reach what only this server can. */
import { BlockList, isIP } from "node:net";

/** IANA, IPv4 Special-Purpose Address Registry, and multicast; 169.254.169.254 is where clouds keep their secrets. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** All that is handed out for the public internet (RFC 4291). Loopback, local, mapped and translated addresses are outside of it. */
const GLOBAL_V6: readonly [string, number] = ["2000::", 3];
/** IANA, IPv6 Special-Purpose Address Registry, within the above; the tunnels among them hold an IPv4 address of anyone's choice. */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const special = new BlockList();
for (const [net, prefix] of SPECIAL_V4) special.addSubnet(net, prefix, "ipv4");
const specialOfV6 = new BlockList();
for (const [net, prefix] of SPECIAL_V6) specialOfV6.addSubnet(net, prefix, "ipv6");
const global = new BlockList();
global.addSubnet(...GLOBAL_V6, "ipv6");

/** False too for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, "ipv4");
    case 6:
      return !address.includes("%") && global.check(address, "ipv6") && !specialOfV6.check(address, "ipv6");
    default:
      return false;
  }
}
