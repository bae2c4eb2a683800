/** What was done to a space, in sentences: who, what, to whom. */
import type { Role } from "#shared/model/roles.ts";
import type { AuditLine } from "#shared/wire/audit.ts";

const roles: Record<Role, string> = {
  owner: "responsable",
  editor: "éditeur·rice",
  reviewer: "référent·e",
  viewer: "lecteur·rice",
};

export function auditSentence({ actor, entry, member, dataset }: AuditLine): string {
  const who = actor === null ? "Le serveur" : actor.erased ? "Un ancien membre" : actor.name;
  const whom = member === null || member.erased ? "un ancien membre" : member.name;
  switch (entry.action) {
    case "space-renamed":
      return `${who} a renommé l’espace\u00a0: «\u00a0${entry.from}\u00a0» → «\u00a0${entry.to}\u00a0».`;
    case "invited":
      return entry.forName === undefined
        ? `${who} a créé un lien d’invitation (${roles[entry.role]}).`
        : `${who} a créé un lien d’invitation pour ${entry.forName} (${roles[entry.role]}).`;
    case "list-invited":
      return `${who} a invité une liste de ${entry.people}\u00a0personnes (${roles[entry.role]}).`;
    case "link-renewed":
      return `${who} a remplacé le lien d’invitation de l’espace (${roles[entry.role]}).`;
    case "invitation-revoked":
      return entry.forName === undefined
        ? `${who} a retiré un lien d’invitation.`
        : `${who} a retiré l’invitation pour ${entry.forName}.`;
    case "joined":
      return `${who} est entré·e par un lien, comme ${roles[entry.role]}.`;
    case "role-changed":
      return `${who} a changé le rôle de ${whom}\u00a0: ${roles[entry.from]} → ${roles[entry.to]}.`;
    case "ownership-passed":
      return `${who} a confié la responsabilité de l’espace à ${whom}.`;
    case "member-removed":
      return `${who} a retiré ${whom} de l’espace.`;
    case "left":
      return `${who} a quitté l’espace.`;
    case "token-made":
      return `${who} a créé le jeton «\u00a0${entry.name}\u00a0» (${roles[entry.role]}).`;
    case "token-revoked":
      return `${who} a retiré le jeton «\u00a0${entry.name}\u00a0».`;
    case "locked":
    case "unlocked": {
      const did = entry.action === "locked" ? "verrouillé" : "déverrouillé";
      const where = dataset === null ? "un jeu de données supprimé" : `«\u00a0${dataset}\u00a0»`;
      return entry.column === null
        ? `${who} a ${did} ${where}.`
        : `${who} a ${did} la colonne «\u00a0${entry.column}\u00a0» de ${where}.`;
    }
    case "dataset-deleted":
      return `${who} a mis «\u00a0${entry.name}\u00a0» à la corbeille.`;
    case "dataset-purged": {
      const gone =
        entry.columns === 0 ? "" : entry.columns === 1 ? ", avec une colonne" : `, avec ${entry.columns} colonnes`;
      return `${who} a détruit le passé de «\u00a0${entry.name}\u00a0»${gone}.`;
    }
    case "dataset-given-back":
      return `${who} a ressorti «\u00a0${entry.name}\u00a0» de la corbeille.`;
    case "view-saved":
      return `${who} a enregistré la vue «\u00a0${entry.name}\u00a0»${of(dataset)}.`;
    case "view-changed":
      return `${who} a changé la vue «\u00a0${entry.name}\u00a0»${of(dataset)}.`;
    case "view-deleted":
      return `${who} a supprimé la vue «\u00a0${entry.name}\u00a0»${of(dataset)}.`;
    case "recipe-saved":
      return `${who} a gardé la recette «\u00a0${entry.name}\u00a0».`;
    case "recipe-changed":
      return `${who} a modifié la recette «\u00a0${entry.name}\u00a0».`;
    case "recipe-deleted":
      return `${who} a supprimé la recette «\u00a0${entry.name}\u00a0».`;
    case "told-apart-forgotten":
      return `${who} a fait proposer de nouveau ${entry.sets === 1 ? "un groupe écarté" : `${entry.sets}\u00a0groupes écartés`}${of(dataset)}.`;
    case "privacy-decided": {
      const column = `la colonne «\u00a0${entry.column}\u00a0»${of(dataset)}`;
      if (entry.decision === "remove") return `${who} a décidé de ne pas publier ${column}.`;
      if (entry.decision === "keep") return `${who} a décidé de publier ${column}.`;
      return `${who} a remis en question ${column}.`;
    }
    case "shared-out":
      return `${who} a réparti des lignes ou des colonnes${of(dataset)}.`;
    case "sharing-cancelled":
      return `${who} a annulé une répartition${of(dataset)}.`;
    case "published":
      return entry.reason === null
        ? `${who} a publié «\u00a0${entry.name}\u00a0».`
        : `${who} a publié «\u00a0${entry.name}\u00a0». Raison écrite\u00a0: ${entry.reason}`;
    case "personal-data-exported":
      return `${who} a téléchargé ses données personnelles.`;
    case "person-erased":
      return actor === null
        ? "Le serveur a effacé les données personnelles d’une personne qui ne venait plus."
        : "Un membre a effacé ses données personnelles et quitté l’espace.";
  }
}

function of(dataset: string | null): string {
  return dataset === null ? "" : ` de «\u00a0${dataset}\u00a0»`;
}
