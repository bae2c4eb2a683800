/** Words of notices, digests, what changed since the last visit. */
import type { DatasetState } from "#shared/wire/approval.ts";
import type { NoticeKind, PublicAddressChange } from "#shared/wire/notices.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const sentences: Readonly<Record<NoticeKind, (who: string) => string>> = {
  mention: (who) => `${who} vous a mentionné·e`,
  reply: (who) => `${who} a répondu dans un fil où vous avez écrit`,
  question: (who) => `${who} vous pose une question`,
  answer: (who) => `${who} a répondu à une question`,
  suggestion: (who) => `${who}, à propos d’une valeur suggérée`,
  state: (who) => `${who} a changé l’état du jeu de données`,
  share: (who) => `${who} vous confie une part du tableau`,
};

const kinds: Readonly<Record<NoticeKind, string>> = {
  mention: "On me mentionne dans un commentaire",
  reply: "Une réponse dans un fil où j’ai écrit",
  question: "Une question pour les référent·e·s, quand je le suis",
  answer: "Une réponse à une question que j’ai posée ou suivie",
  suggestion: "Une valeur suggérée\u00a0: proposée, acceptée ou refusée",
  state: "L’état d’un jeu de données change, ou sa publication",
  share: "On me confie des lignes ou des colonnes à compléter",
};

const stateSentences: Readonly<Record<DatasetState, (who: string) => string>> = {
  draft: (who) => `${who} a annulé la demande de relecture`,
  "in-review": (who) => `${who} demande une relecture`,
  "changes-requested": (who) => `${who} demande des modifications`,
  approved: (who) => `${who} a validé le jeu de données`,
  published: (who) => `${who} a publié le jeu de données`,
};

const addressSentences: Readonly<Record<PublicAddressChange, (who: string) => string>> = {
  current: (who) => `${who} a publié le tableau à mesure qu’il change`,
  withdrawn: (who) => `${who} a retiré la publication\u00a0: l’adresse publique ne donne plus rien`,
};

export const notices = {
  title: "Notifications",
  bell: (unread: number) =>
    unread === 0 ? "Notifications" : `Notifications\u00a0: ${count(unread, "nouvelle", "nouvelles")}`,
  none: "Rien pour l’instant. Vous verrez ici ce qui vous concerne\u00a0: une mention, une question, une réponse, une part à compléter, un changement d’état, une publication.",
  loading: "Chargement…",
  failed: "Les notifications n’ont pas pu être lues. Elles ne sont pas perdues\u00a0: réessayez dans un instant.",
  markAll: "Tout marquer comme lu",
  unread: "non lue",
  someone: "Quelqu’un",
  arrived: (sentence: string) => `Nouvelle notification\u00a0: ${sentence}`,
  sentences,
  kinds,
  shareSentence: (who: string, rows: number, columns: number) => {
    const parts = [
      ...(rows > 0 ? [count(rows, "ligne", "lignes")] : []),
      ...(columns > 0 ? [count(columns, "colonne", "colonnes")] : []),
    ];
    return `${who} vous confie ${parts.join(" et ")} à compléter`;
  },
  stateSentences,
  addressSentences,
  withExcerpt: (sentence: string, excerpt: string) => `${sentence}\u00a0: «\u00a0${excerpt}\u00a0»`,
  choices: {
    title: "Comment être prévenu·e",
    inApp: "Ce qui me concerne",
    inAppHint: "Ce qui est décoché n’arrive ni ici, ni par e-mail.",
    digest: "Résumé par e-mail",
    digests: {
      never: "Jamais",
      daily: "Une fois par jour, le matin",
      hourly: "Au plus une fois par heure",
    },
    onlyUnread: "Le résumé ne contient que ce que vous n’avez pas encore lu ici.",
    noServer: "Ce serveur n’envoie pas d’e-mails\u00a0: le résumé n’est pas proposé.",
    noAddress: "Pour le recevoir, ajoutez à votre compte une adresse e-mail et confirmez-la.",
    saved: "Vos choix sont enregistrés.",
  },
  unsubscribe: {
    title: "Résumés par e-mail",
    sentence: "Vous ne recevrez plus de résumé par e-mail de ce serveur. Vos notifications restent dans l’application.",
    button: "Ne plus recevoir de résumé",
    done: "C’est fait\u00a0: plus aucun résumé ne vous sera envoyé.",
    again: "Vous pourrez les reprendre depuis votre compte.",
    wrong: "Ce lien n’est pas complet. Ouvrez-le depuis l’e-mail, ou changez vos choix depuis votre compte.",
  },
  letter: {
    subject: (n: number, dataset: string, datasets: number) =>
      datasets === 1
        ? `Tablée\u00a0: ${count(n, "nouveauté", "nouveautés")} dans «\u00a0${dataset}\u00a0»`
        : `Tablée\u00a0: ${count(n, "nouveauté", "nouveautés")} dans ${datasets} jeux de données`,
    hello: (name: string) => `Bonjour ${name},`,
    intro: (n: number) =>
      n === 1
        ? "Voici ce qui vous concerne et que vous n’avez pas encore lu\u00a0:"
        : `Voici ${n}\u00a0choses qui vous concernent et que vous n’avez pas encore lues\u00a0:`,
    place: (dataset: string, space: string) => `${dataset} (${space})`,
    open: "Ouvrir",
    more: (n: number) => `… et ${count(n, "autre", "autres")}.`,
    why: "Vous recevez ce résumé parce que vous participez à cet espace sur Tablée.",
    unsubscribe: "Ne plus en recevoir\u00a0:",
    stop: "Ne plus en recevoir",
  },
  visit: {
    since: (when: string) => `Depuis votre dernière visite (${when})`,
    cells: (n: number) => count(n, "cellule modifiée", "cellules modifiées"),
    by: (n: number) => `par ${count(n, "personne", "personnes")}`,
    rowsAdded: (n: number) => count(n, "ligne ajoutée", "lignes ajoutées"),
    rowsDeleted: (n: number) => count(n, "ligne supprimée", "lignes supprimées"),
    structure: (n: number) => count(n, "changement de colonnes ou de modèle", "changements de colonnes ou de modèle"),
    comments: (n: number) => count(n, "commentaire", "commentaires"),
    see: "Voir",
    seeComments: "Voir les commentaires",
    dismiss: "Fermer",
    today: (time: string) => `aujourd’hui ${time}`,
    yesterday: (time: string) => `hier ${time}`,
    historySince: (when: string) => `Depuis le ${when}`,
    wholeHistory: "Voir tout l’historique",
  },
};
