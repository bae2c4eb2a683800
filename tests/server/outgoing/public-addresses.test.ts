import { describe, expect, it } from "vitest";
import { isPublicAddress } from "#server/outgoing/public-addresses.ts";

describe("an address of the network", () => {
  it.each([
    "1.1.1.1",
    "11.0.0.1",
    "100.63.255.255",
    "100.128.0.1",
    "172.15.255.255",
    "172.32.0.1",
    "192.167.1.1",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a01:e0a::1",
  ])("of the public internet may be reached: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["this host", "0.0.0.0"],
    ["this host", "0.1.2.3"],
    ["this host", "::"],
    ["loopback", "127.0.0.1"],
    ["loopback", "127.255.255.254"],
    ["loopback", "::1"],
    ["private", "10.0.0.1"],
    ["private", "172.16.0.1"],
    ["private", "172.31.255.255"],
    ["private", "192.168.1.1"],
    ["shared (CGNAT)", "100.64.0.1"],
    ["shared (CGNAT)", "100.127.255.255"],
    ["link-local", "169.254.1.1"],
    ["a cloud's metadata", "169.254.169.254"],
    ["a cloud's metadata", "fd00:ec2::254"],
    ["link-local", "fe80::1"],
    ["link-local with its zone", "fe80::1%eth0"],
    ["unique local (ULA)", "fc00::1"],
    ["unique local (ULA)", "fdff::1"],
    ["site-local", "fec0::1"],
    ["IPv4 in IPv6", "::ffff:127.0.0.1"],
    ["IPv4 in IPv6", "::ffff:7f00:1"],
    ["IPv4 in IPv6", "::ffff:1.1.1.1"],
    ["IPv4 in IPv6", "::127.0.0.1"],
    ["translated (NAT64)", "64:ff9b::7f00:1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:4136:e378::"],
    ["documentation", "192.0.2.1"],
    ["documentation", "2001:db8::1"],
    ["benchmarking", "198.18.0.1"],
    ["multicast", "224.0.0.1"],
    ["multicast", "ff02::1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["no address", "localhost"],
    ["no address", "127.1"],
    ["no address", ""],
  ])("that is %s may not: %s", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
