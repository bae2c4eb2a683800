/** What was done to a space, in sentences: who, what, to whom. */
import type { Role } from "#shared/model/roles.ts";
import type { AuditLine } from "#shared/wire/audit.ts";

const roles: Record<Role, string> = { owner: "owner", editor: "editor", reviewer: "reviewer", viewer: "reader" };

export function auditSentence({ actor, entry, member, dataset }: AuditLine): string {
  const who = actor === null ? "The server" : actor.erased ? "A former member" : actor.name;
  const whom = member === null || member.erased ? "a former member" : member.name;
  switch (entry.action) {
    case "space-renamed":
      return `${who} renamed the space: “${entry.from}” → “${entry.to}”.`;
    case "invited":
      return entry.forName === undefined
        ? `${who} made an invitation link (${roles[entry.role]}).`
        : `${who} made an invitation link for ${entry.forName} (${roles[entry.role]}).`;
    case "list-invited":
      return `${who} invited a list of ${entry.people} people (${roles[entry.role]}).`;
    case "link-renewed":
      return `${who} replaced the invitation link of the space (${roles[entry.role]}).`;
    case "invitation-revoked":
      return entry.forName === undefined
        ? `${who} withdrew an invitation link.`
        : `${who} withdrew the invitation for ${entry.forName}.`;
    case "joined":
      return `${who} came in by a link, as ${roles[entry.role]}.`;
    case "role-changed":
      return `${who} changed the role of ${whom}: ${roles[entry.from]} → ${roles[entry.to]}.`;
    case "ownership-passed":
      return `${who} passed ownership of the space to ${whom}.`;
    case "member-removed":
      return `${who} removed ${whom} from the space.`;
    case "left":
      return `${who} left the space.`;
    case "token-made":
      return `${who} made the token “${entry.name}” (${roles[entry.role]}).`;
    case "token-revoked":
      return `${who} revoked the token “${entry.name}”.`;
    case "locked":
    case "unlocked": {
      const where = dataset === null ? "a deleted dataset" : `“${dataset}”`;
      return entry.column === null
        ? `${who} ${entry.action} ${where}.`
        : `${who} ${entry.action} the column “${entry.column}” of ${where}.`;
    }
    case "dataset-deleted":
      return `${who} put “${entry.name}” in the trash.`;
    case "dataset-purged": {
      const gone =
        entry.columns === 0 ? "" : entry.columns === 1 ? ", with a column" : `, with ${entry.columns} columns`;
      return `${who} destroyed the past of “${entry.name}”${gone}.`;
    }
    case "dataset-given-back":
      return `${who} took “${entry.name}” out of the trash.`;
    case "view-saved":
      return `${who} saved the view “${entry.name}”${of(dataset)}.`;
    case "view-changed":
      return `${who} changed the view “${entry.name}”${of(dataset)}.`;
    case "view-deleted":
      return `${who} deleted the view “${entry.name}”${of(dataset)}.`;
    case "recipe-saved":
      return `${who} kept the recipe “${entry.name}”.`;
    case "recipe-changed":
      return `${who} changed the recipe “${entry.name}”.`;
    case "recipe-deleted":
      return `${who} deleted the recipe “${entry.name}”.`;
    case "told-apart-forgotten":
      return `${who} had ${entry.sets === 1 ? "a group" : `${entry.sets} groups`} that had been set aside proposed again${of(dataset)}.`;
    case "privacy-decided": {
      const column = `the column “${entry.column}”${of(dataset)}`;
      if (entry.decision === "remove") return `${who} decided not to publish ${column}.`;
      if (entry.decision === "keep") return `${who} decided to publish ${column}.`;
      return `${who} opened the question of ${column} again.`;
    }
    case "shared-out":
      return `${who} shared out rows or columns${of(dataset)}.`;
    case "sharing-cancelled":
      return `${who} cancelled a sharing out${of(dataset)}.`;
    case "published":
      return entry.reason === null
        ? `${who} published “${entry.name}”.`
        : `${who} published “${entry.name}”. Reason given: ${entry.reason}`;
    case "personal-data-exported":
      return `${who} downloaded their personal data.`;
    case "person-erased":
      return actor === null
        ? "The server erased the personal data of somebody who no longer came."
        : "A member erased their personal data and left the space.";
  }
}

function of(dataset: string | null): string {
  return dataset === null ? "" : ` of “${dataset}”`;
}
