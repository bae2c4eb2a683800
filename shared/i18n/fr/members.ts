/** Words of the members of a space, invitations, tokens of programs, what was done. */
import type { Role } from "#shared/model/roles.ts";
import type { AuditKind, AuditLine } from "#shared/wire/audit.ts";
import type { InvitationLine } from "#shared/wire/members.ts";
import { auditSentence } from "./audit.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${n < 2 ? one : many}`;
}

const expiries = { week: "Une semaine", month: "Un mois", quarter: "Trois mois", year: "Un an", day: "Jusqu’au…" };

const kinds: Record<AuditKind, string> = {
  invitations: "Invitations et arrivées",
  members: "Membres et rôles",
  tokens: "Jetons",
  datasets: "Jeux de données",
  "personal-data": "Données personnelles",
};

const states: Record<InvitationLine["state"], string> = {
  works: "Marche",
  expired: "A expiré",
  used: "A servi",
  revoked: "Retirée",
};

export const members = {
  title: "Membres",
  titleOf: (space: string) => `Membres de «\u00a0${space}\u00a0»`,
  tabs: {
    members: "Membres",
    invitations: "Invitations",
    list: "Liste de classe",
    tokens: "Jetons",
    journal: "Journal",
  },
  notOwner: (owners: readonly string[]) =>
    owners.length === 0
      ? "Seules les personnes responsables de l’espace invitent et changent les rôles."
      : `Seules les personnes responsables de l’espace invitent et changent les rôles. Demandez à ${owners.join(", ")}.`,
  askToInvite: (owners: readonly string[]) =>
    `Pour inviter quelqu’un, demandez à ${owners.join(", ") || "la personne responsable de l’espace"}\u00a0: c’est son rôle ici.`,

  rename: {
    label: "Nom de l’espace",
    action: "Renommer l’espace",
    save: "Renommer",
  },

  people: {
    count: (n: number) => count(n, "personne", "personnes"),
    search: "Chercher une personne",
    nobody: (search: string) => `Personne ne s’appelle «\u00a0${search}\u00a0» ici.`,
    name: "Nom",
    role: "Rôle",
    roleOf: (name: string) => `Rôle de ${name}`,
    since: "Depuis",
    seen: "Vu·e",
    here: "en ce moment",
    never: "pas encore",
    you: "vous",
    actions: (name: string) => `Actions pour ${name}`,
    makeOwner: "Confier la responsabilité de l’espace…",
    remove: "Retirer de l’espace…",
    leave: "Quitter l’espace…",
    changed: (name: string, role: string) => `${name} est maintenant ${role}.`,
    removed: (name: string) => `${name} n’est plus dans l’espace.`,
  },
  leaving: {
    title: "Quitter cet espace\u00a0?",
    sentence:
      "Vous n’aurez plus accès à ses jeux de données. Ce que vous avez fait reste dans l’historique, sous votre nom. Pour revenir, il faudra un nouveau lien d’invitation.",
    yes: "Quitter l’espace",
  },
  removing: {
    title: (name: string) => `Retirer ${name} de l’espace\u00a0?`,
    sentence:
      "Ses tableaux se ferment tout de suite, et ses jetons et invitations ne marchent plus. Ce que cette personne a fait reste dans l’historique, sous son nom.",
    renew: "Remplacer aussi les liens d’invitation partagés",
    renewHint:
      "Sinon, elle peut revenir avec le lien qu’elle a reçu. Les membres restent\u00a0; seuls les anciens liens ne marchent plus.",
    yes: "Retirer",
  },
  passing: {
    title: (name: string) => `Confier l’espace à ${name}\u00a0?`,
    sentence: (name: string) =>
      `${name} devient responsable de l’espace, et vous éditeur·rice. Seules les personnes responsables pourront vous redonner ce rôle.`,
    yes: "Confier",
    stay: "Pour rester responsable avec cette personne, changez plutôt son rôle dans la liste.",
  },

  invitations: {
    make: "Nouvelle invitation",
    explain: "Un lien à envoyer à qui vous voulez. La personne l’ouvre, et elle est dans l’espace.",
    none: "Aucune invitation pour le moment. Les liens rapides sont dans «\u00a0Partager\u00a0».",
    role: "Rôle",
    expiry: "Valable",
    expiries,
    until: "Jusqu’au",
    uses: "Combien de personnes",
    usesLimited: "Un nombre limité",
    usesOnce: "Une seule",
    usesFree: "Sans limite",
    usesNumber: "Nombre de personnes",
    ownerOnce: "Un lien de responsable ne sert qu’une fois.",
    forName: "Pour (facultatif)",
    forNameHint: "Son nom sera déjà rempli, et vous saurez de qui est ce lien.",
    forEmail: "Son adresse e\u2011mail (facultatif)",
    create: "Créer le lien",
    made: "Voici le lien. Copiez-le et envoyez-le.",
    onlyWorking: "Seulement celles qui marchent",
    columns: { who: "Pour", role: "Rôle", uses: "Entrées", until: "Jusqu’au", by: "Par", state: "État" },
    anyone: "qui a le lien",
    spaceLink: "lien de l’espace",
    usesOf: (uses: number, left: number | null) =>
      left === null ? count(uses, "entrée", "entrées") : `${uses} sur ${uses + left}`,
    states,
    copy: "Copier le lien",
    copied: "Copié",
    notCopied: "Le navigateur refuse de copier\u00a0: copiez vous-même ce texte sélectionné.",
    link: "Lien",
    revoke: "Retirer",
    revokeOf: (who: string) => `Retirer l’invitation pour ${who}`,
    revokeSure: (who: string) => `Retirer l’invitation pour ${who}\u00a0?`,
    revokeSentence: "Son lien ne fera plus entrer personne. Qui est déjà dans l’espace y reste.",
    whoever: "toute personne qui a le lien",
  },

  links: {
    viewer: "Pour qui ne fait que lire",
    more: "Autre invitation, liste de classe, membres…",
    renew: "Renouveler",
    renewOf: (label: string) => `Renouveler le lien ${label}`,
    renewSure: "Le lien actuel ne marchera plus pour personne. Qui est déjà entré reste dans l’espace.",
    renewYes: "Remplacer le lien",
    renewed: "Nouveau lien prêt à copier.",
  },

  list: {
    explain:
      "Collez la liste de la classe, une personne par ligne\u00a0: son nom, puis si vous l’avez son adresse e\u2011mail. Depuis un tableur, copiez les colonnes et collez-les ici.",
    label: "Liste",
    example: "Inès Moreau\tines.moreau@exemple.fr\nMalo Petit\tmalo.petit@exemple.fr\nRose Garnier",
    drop: "Ou lâchez ici, ou choisissez, un fichier CSV",
    notText:
      "Ce fichier n’est pas du texte. Ouvrez-le dans votre tableur, copiez les colonnes des noms et des adresses, et collez-les ici.",
    ready: (n: number) => count(n, "personne à inviter", "personnes à inviter"),
    wrong: (n: number) => count(n, "ligne à corriger", "lignes à corriger"),
    skipTitles: "La première ligne est celle des titres, elle est laissée de côté.",
    tooMany: (most: number) => `Une liste a ${most} personnes au plus. Partagez-la en plusieurs.`,
    problems: {
      "no-name": "Il manque le nom.",
      "name-too-long": "Ce nom est trop long.",
      "email-wrong": (text: string) => `«\u00a0${text}\u00a0» n’est pas une adresse e\u2011mail.`,
      "two-emails": "Deux adresses e\u2011mail sur la même ligne.",
      "same-email": (line: number) => `La même adresse est déjà à la ligne ${line}.`,
      "same-name": (line: number) => `Le même nom est déjà à la ligne ${line}, sans adresse pour les distinguer.`,
      "already-member": "Ce nom est déjà dans l’espace\u00a0: est-ce la même personne\u00a0?",
    },
    columns: { line: "Ligne", name: "Nom", email: "E\u2011mail", problem: "À savoir" },
    send: "Envoyer chaque lien à l’adresse e\u2011mail indiquée",
    noMail: "Ce serveur n’envoie pas d’e\u2011mails\u00a0: distribuez les liens vous-même, imprimés ou copiés.",
    create: (n: number) => (n === 0 ? "Créer les liens" : `Créer ${count(n, "lien", "liens")}`),
    done: (n: number) => `${count(n, "lien prêt", "liens prêts")}\u00a0: un pour chaque personne, à usage unique.`,
    sent: (n: number) => count(n, "e\u2011mail envoyé", "e\u2011mails envoyés"),
    notSent: (addresses: readonly string[]) =>
      `Aucun courriel n’est parti vers ces adresses\u00a0: ${addresses.join(", ")}. Donnez-leur le lien autrement.`,
    copy: "Copier le tableau",
    download: "Télécharger en CSV",
    print: "Imprimer les billets",
    again: "Une autre liste",
    fileName: (space: string) => `${space} (invitations).csv`,
    printedFor: (space: string) => `Votre lien pour rejoindre «\u00a0${space}\u00a0»`,
    printedHow: "Recopiez cette adresse dans votre navigateur. Elle ne sert qu’une fois, pour vous seul·e.",
    titles: { name: "nom", email: "email", link: "lien" },
  },

  tokens: {
    explain:
      "Un jeton laisse un programme (un script, un tableur) lire ou écrire dans cet espace à votre place, avec le rôle que vous choisissez. Il ne gère ni les membres, ni les invitations, ni les jetons.",
    make: "Nouveau jeton",
    name: "À quoi il sert",
    nameExample: "Script de la carte des mairies",
    role: "Rôle",
    expiry: "Valable",
    create: "Créer le jeton",
    made: "Copiez ce jeton maintenant\u00a0: il ne sera plus jamais affiché.",
    how: "Le programme l’envoie dans l’en-tête «\u00a0Authorization: Bearer\u00a0».",
    copy: "Copier le jeton",
    none: "Aucun jeton pour le moment.",
    columns: { name: "Nom", role: "Rôle", by: "Par", until: "Jusqu’au", used: "Dernier usage", state: "État" },
    never: "jamais",
    states: { works: "Marche", expired: "A expiré", revoked: "Retiré" },
    revoke: "Retirer",
    revokeOf: (name: string) => `Retirer le jeton ${name}`,
    revokeSure: (name: string) => `Retirer le jeton «\u00a0${name}\u00a0»\u00a0?`,
    revokeSentence: "Le programme qui s’en sert n’aura plus accès à rien, tout de suite.",
  },

  journal: {
    explain: "Qui est entré, sorti, a reçu un droit\u00a0: tout ce qui a été fait à l’espace lui-même.",
    person: "Personne",
    everybody: "Tout le monde",
    kind: "Genre",
    everything: "Tout",
    kinds,
    none: "Rien de tel dans le journal.",
    more: "Voir plus ancien",
    download: "Télécharger en CSV",
    sentence: (line: AuditLine) => auditSentence(line),
    titles: { at: "date", actor: "personne", action: "action", sentence: "phrase" },
    fileName: "journal.csv",
  },

  join: {
    by: (name: string) => `${name} vous invite.`,
    forOther: (name: string) => `Ce lien est pour ${name}.`,
    asMe: (name: string) => `Vous entrez comme ${name}, déjà connu·e sur ce navigateur.`,
    asNamed: (name: string) => `Vous entrez sous le nom de ${name}.`,
    otherName: "Changer ce nom",
    notMe: (name: string) =>
      `Vous n’êtes pas ${name}\u00a0? Ouvrez ce lien dans une fenêtre privée, ou demandez à cette personne de se déconnecter.`,
    haveAccount: "J’ai déjà un compte",
    already: "Vous êtes déjà dans cet espace.",
    go: "Aller à l’espace",
  },

  letter: {
    subject: (space: string) => `Votre lien pour rejoindre «\u00a0${space}\u00a0» sur Tablée`,
    text: (a: { name: string; by: string; space: string; role: Role; address: string; until: string }) =>
      [
        `Bonjour ${a.name},`,
        "",
        `${a.by} vous invite à rejoindre «\u00a0${a.space}\u00a0» sur Tablée, comme ${roles[a.role]}.`,
        "",
        "Ouvrez ce lien, il est pour vous seul·e et ne sert qu’une fois\u00a0:",
        a.address,
        "",
        `Il est valable jusqu’au ${a.until}. Il n’y a pas de compte à créer.`,
        "",
      ].join("\n"),
  },
};

const roles: Record<Role, string> = {
  owner: "responsable",
  editor: "éditeur·rice",
  reviewer: "référent·e",
  viewer: "lecteur·rice",
};
