/** Effacer définitivement ce qu’un tableau contenait avant. */
const n = (count: number) => count.toLocaleString("fr-FR");
const some = (count: number, one: string, many: string) => `${n(count)}\u00a0${count < 2 ? one : many}`;
const quoted = (texts: readonly string[]) => texts.map((text) => `«\u00a0${text}\u00a0»`).join(", ");

export const purge = {
  title: "Ce que le tableau contenait avant",
  about:
    "Supprimer une colonne ne suffit pas\u00a0: l’historique, les versions et le fichier d’origine gardent ce qu’elle contenait. Une fois le tableau prêt, vous pouvez détruire tout ce passé.",
  open: "Effacer définitivement ce que ce tableau contenait avant…",
  dialog: "Effacer définitivement ce que ce tableau contenait avant",
  looking: "Lecture de ce qui serait détruit…",
  refused: {
    public:
      "Ce tableau est public\u00a0: son adresse donne une version d’avant. Dans «\u00a0Relecture\u00a0», choisissez «\u00a0Retirer la publication\u00a0», puis revenez ici.",
    running: "Un effacement est déjà en cours sur ce tableau. Attendez qu’il finisse.",
  },
  stays: "Ce qui reste",
  staysTable: (rows: number, columns: number) =>
    `Le tableau tel qu’il est maintenant\u00a0: ${some(rows, "ligne", "lignes")}, ${some(columns, "colonne", "colonnes")}, avec son modèle et ses verrous.`,
  staysThreads: (count: number) => `${some(count, "conversation", "conversations")} sur ce qui reste dans le tableau.`,
  goes: "Ce qui est détruit, pour tout le monde",
  changes: (count: number) => `${some(count, "modification", "modifications")} de l’historique, et toutes les étapes.`,
  versions: (count: number, named: readonly string[]) =>
    `${some(count, "version", "versions")}${named.length > 0 ? `, dont ${quoted(named)}` : ""}.`,
  originals: (names: readonly string[]) =>
    `${names.length === 1 ? "Le fichier d’origine" : "Les fichiers d’origine"} ${quoted(names)}.`,
  alsoUsed: (names: readonly string[]) =>
    `${quoted(names)} ${names.length < 2 ? "a aussi servi" : "ont aussi servi"} à un autre tableau, ou dans un autre espace\u00a0: le fichier y reste sur le serveur.`,
  deleted: (columns: readonly string[], rows: number) => {
    const parts = [
      columns.length > 0 && `${columns.length === 1 ? "la colonne" : "les colonnes"} ${quoted(columns)}`,
      rows > 0 && some(rows, "ligne", "lignes"),
    ].filter((part) => part !== false);
    return `De la corbeille\u00a0: ${parts.join(" et ")}.`;
  },
  threads: (count: number) => `${some(count, "conversation", "conversations")} sur des colonnes ou des lignes parties.`,
  review: "La relecture faite jusqu’ici\u00a0: elle reprend du début.",
  stepNotes: (count: number) =>
    `${some(count, "note qui disait", "notes qui disaient")} pourquoi une étape a été faite.`,
  columns: "Détruire aussi ces colonnes",
  columnsHint:
    "Elles sont privées, ou vous avez décidé de ne pas les publier. Cochées, elles disparaissent du tableau.",
  beyond: "Ce que cela ne peut pas atteindre",
  backups: (count: number, newest: string | null, until: string | null) =>
    count === 0
      ? "Aucune sauvegarde du serveur ne contient ce passé. Celles que quelqu’un aurait copiées ailleurs ne sont pas connues ici."
      : `${some(count, "sauvegarde", "sauvegardes")} du serveur${newest === null ? "" : `, la dernière du ${newest}`}\u00a0: ${until === null ? "rien ne les supprime automatiquement. Demandez-le à la personne qui s’occupe du serveur." : count < 2 ? `elle est supprimée au plus tard le ${until}.` : `toutes sont supprimées au plus tard le ${until}.`}`,
  files: "Les fichiers déjà téléchargés, envoyés ou publiés ailleurs.",
  browsers:
    "Les ordinateurs de vos collègues\u00a0: leur copie est détruite quand ils ouvrent le tableau. Leurs modifications pas encore envoyées leur sont alors proposées.",
  recipes: (count: number) =>
    `${some(count, "recette", "recettes")} de l’espace\u00a0: une étape peut citer une valeur. Relisez-les.`,
  final: "On ne peut pas revenir en arrière\u00a0: ni Ctrl+Z, ni versions, ni corbeille.",
  type: (name: string) => `Pour confirmer, écrivez le nom du tableau\u00a0: ${name}`,
  submit: "Effacer définitivement",
  cancel: "Ne rien effacer",
  running: "Effacement en cours… Gardez cette page ouverte.",
  waiting: "Vos dernières modifications ne sont pas encore enregistrées. Attendez qu’elles le soient.",
  busy: "Le tableau n’a pas pu être fermé à tout le monde\u00a0: quelqu’un y travaille encore. Rien n’a été effacé. Réessayez dans une minute.",
  offline: "Sans connexion, rien ne peut être effacé sur le serveur. Réessayez une fois le réseau revenu.",
  doneByMe: (when: string) =>
    `Effacé\u00a0: il ne reste rien de ce que ce tableau contenait avant le ${when}. On ne peut plus revenir à un état d’avant.`,
  doneBy: (who: string, when: string) =>
    `${who} a effacé définitivement ce que ce tableau contenait avant le ${when}. Le tableau est comme il était à ce moment\u00a0; l’historique et l’annulation recommencent.`,
  overwriting:
    "Des fragments peuvent rester sur le disque du serveur, que personne ne peut lire dans Tablée\u00a0: ils sont écrasés à son prochain démarrage.",
};
