/** Words of working without the network: what waits, what was left behind, what was overtaken. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${n < 2 ? one : many}`;
}

export const offline = {
  unreachable: {
    title: "Le serveur ne répond pas",
    table: "Ce tableau n’a pas encore été ouvert sur cet ordinateur\u00a0: il ne peut pas s’afficher sans réseau.",
    page: "Cette page a besoin du serveur.",
    waiting: "Vérifiez votre connexion. La page s’ouvrira d’elle-même dès que le serveur répondra.",
    retry: "Réessayer maintenant",
  },

  unchecked: {
    short: "Contrôle en attente du serveur",
    sentence:
      "Ce tableau a été ouvert sans réseau. Ce que vous tapez est contrôlé ici au fur et à mesure\u00a0; la liste complète reviendra avec la connexion.",
  },

  space: {
    kept: "Hors ligne\u00a0: voici ce que cet ordinateur a gardé. Les tableaux déjà ouverts ici s’ouvrent et se modifient sans réseau.",
    notHere: "jamais ouvert sur cet ordinateur",
  },

  signedOut: {
    title: "Nous ne savons pas qui vous êtes",
    explain:
      "Ce navigateur n’est plus reconnu par le serveur\u00a0: ses cookies ont été effacés, ou la session a pris fin. Ouvrez à nouveau le lien que votre équipe vous a donné.",
    keptTitle: "Gardé sur cet ordinateur",
    keptExplain:
      "Téléchargez-le si vous en avez besoin tout de suite. Il vous sera aussi proposé de remettre dans le tableau ce qui n’est pas parti, dès que vous serez de nouveau dans l’espace.",
    copy: (person: string | null, waiting: number, day: string | null) =>
      `${person === null ? "Le tableau" : `Le tableau de ${person}`}${day === null ? "" : `, ${day}`}${waiting === 0 ? "" : `\u00a0: ${count(waiting, "modification pas encore envoyée", "modifications pas encore envoyées")}`}`,
  },

  leftBehind: {
    sentence: (n: number, person: string | null, day: string | null) =>
      `${count(n, "modification faite ici", "modifications faites ici")}${person === null ? "" : ` par ${person}`}${day === null ? "" : ` ${day}`} ${n > 1 ? "n’ont pas été enregistrées" : "n’a pas été enregistrée"} dans ce tableau.`,
    day: (day: string) => `le ${day}`,
    giveBack: (n: number): string => (n > 1 ? "Les remettre dans le tableau" : "La remettre dans le tableau"),
    download: "Télécharger",
    forget: (n: number): string => (n > 1 ? "Ne pas les garder" : "Ne pas la garder"),
    forgetSure: (n: number) =>
      `${n > 1 ? `Ces ${n} modifications ne seront nulle part ailleurs` : "Cette modification ne sera nulle part ailleurs"}.`,
    forgetYes: "Effacer pour de bon",
    forgetNo: "Garder",
    done: (n: number) =>
      `${count(n, "modification remise", "modifications remises")} dans le tableau. Ctrl+Z pour revenir en arrière.`,
    fileName: (dataset: string) => `${dataset} (gardé sur cet ordinateur).csv`,
  },

  overtaken: {
    someone: "Quelqu’un",
    one: (person: string, ago: string) => `${person} a remplacé votre valeur ${ago}\u00a0:`,
    each: (person: string, ago: string) => `${person}, ${ago}\u00a0:`,
    many: (n: number) => `${n} de vos cellules ont été remplacées par d’autres.`,
    from: (mine: string, theirs: string) => `${quoted(mine)} → ${quoted(theirs)}`,
    mineBack: "Remettre la mienne",
    allBack: "Remettre les miennes",
    list: "Voir lesquelles",
    dismiss: "Fermer",
    place: (column: string, row: number) => `${column}, ligne ${row}`,
    seconds: (n: number) => `il y a ${n}\u00a0s`,
  },

  insecure: {
    sentence:
      "Sans https, ce navigateur n’ouvre pas Tablée sans réseau, et «\u00a0Coller\u00a0» ne marche pas depuis le menu\u00a0: Ctrl+C et Ctrl+V marchent. Ce que vous écrivez est bien enregistré.",
    remedy: "La personne qui gère le serveur trouvera comment passer en https dans docs/deploy.md.",
    understood: "Compris",
  },
};

function quoted(text: string): string {
  return text === "" ? "(vide)" : `«\u00a0${text}\u00a0»`;
}
