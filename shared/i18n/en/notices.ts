/** Words of notices, digests, what changed since the last visit. */

export const notices = {
  title: "Notifications",
};
