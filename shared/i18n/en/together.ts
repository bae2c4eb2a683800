import type { together as fr } from "../fr/together.ts";

export const together: typeof fr = {
  title: "In this table",
  alone: "Nobody else has this table open right now.",
  at: (row, column) => `Row ${row.toLocaleString("en")}, ${column}`,
  typing: (draft) => (draft === null ? "typing…" : `typing “${draft}”`),
  nowhere: "In no cell",
  inSchema: (field) => `In the schema: ${field}`,
  notSeen: "hidden by your view",
  goTo: (name) => `Go where ${name} is`,
  follow: "Follow",
  followWho: (name) => `Follow ${name}: your screen goes where their cell goes`,
  stop: "Stop",
  stopFollowing: (name) => `Stop following ${name}`,
  followed: (name) => `You are following ${name}`,
  followedNotSeen: (name) => `You are following ${name}: their cell is hidden by your view`,
  followedNowhere: (name) => `You are following ${name}, who is in no cell`,
  followedGone: (name) => `${name} is no longer in this table`,
};
