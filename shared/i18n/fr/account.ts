/** Words of accounts: getting in and out, who I am, looking after the server. Those of the letters are apart. */
import { letters } from "./letters.ts";

export const account = {
  title: "Mon compte",
  letters,

  menu: {
    label: "Compte",
    guest: (name: string) => `${name}, sans adresse e-mail`,
    save: "Enregistrer mon accès",
    signIn: "Se connecter",
    otherAccount: "J’ai déjà un compte",
    mine: "Mon compte",
    server: "Ce serveur",
    signOut: "Se déconnecter",
  },

  fields: {
    name: "Votre prénom",
    email: "Adresse e-mail",
    password: "Mot de passe",
    newPassword: "Nouveau mot de passe",
    present: "Mot de passe actuel",
    rule: "12 caractères au moins. Quelques mots à la suite font l’affaire.",
    bring: (spaces: readonly string[]) =>
      spaces.length === 1
        ? `Mon espace d’ici (${spaces[0]}) vient avec moi`
        : `Mes espaces d’ici (${spaces.join(", ")}) viennent avec moi`,
    bringHint: (guest: string) =>
      `Vous êtes ici sous le nom de ${guest}, sans compte. Ce que vous avez déjà écrit reste à ce nom-là.`,
  },

  signIn: {
    title: "Se connecter",
    submit: "Se connecter",
    or: "ou",
    openId: (name: string) => `Se connecter avec ${name}`,
    link: "Recevoir un lien par e-mail",
    linkHint: "Sans mot de passe\u00a0: un lien qui sert une fois part à votre adresse.",
    forgotten: "Mot de passe oublié",
    make: "Créer un compte",
    haveOne: "J’ai déjà un compte",
    noMail:
      "Ce serveur n’envoie pas de courrier. Si vous avez oublié votre mot de passe, demandez un lien d’entrée à la personne qui s’occupe du serveur.",
    openIdFailed:
      "Le service d’identité n’a pas confirmé qui vous êtes, ou l’adresse qu’il donne a déjà un compte ici. Réessayez, ou entrez autrement.",
    already: (name: string) => `Vous êtes connecté·e\u00a0: ${name}`,
    goOn: "Continuer",
    other: "Se connecter à un autre compte",
  },

  signUp: {
    title: "Créer un compte",
    lead: "Un compte permet de revenir de n’importe quel ordinateur. Il n’est jamais obligatoire pour travailler.",
    submit: "Créer mon compte",
    taken:
      "Cette adresse a peut-être déjà un compte. Connectez-vous avec son mot de passe, ou demandez un lien d’entrée à la personne qui s’occupe du serveur.",
  },

  asked: {
    title: "Regardez vos messages",
    confirm: (email: string) =>
      `Nous avons écrit à ${email}. Ouvrez le lien du message pour confirmer que cette adresse est la vôtre.`,
    link: (email: string) =>
      `Si ${email} a un compte, un lien pour entrer vient d’y partir. Il sert une fois, pendant un quart d’heure.`,
    reset: (email: string) =>
      `Si ${email} a un compte, un lien pour choisir un autre mot de passe vient d’y partir. Il sert une fois, pendant une heure.`,
    nothing: "Rien n’arrive\u00a0? Regardez dans les indésirables, et vérifiez l’adresse.",
    back: "Revenir",
  },

  opened: {
    enterTitle: "Entrer avec votre lien",
    enterLead: "Ce lien sert une seule fois.",
    enter: "Entrer",
    resetTitle: "Choisir un autre mot de passe",
    resetLead: "Vous serez déconnecté·e partout ailleurs.",
    reset: "Choisir ce mot de passe et entrer",
    confirmTitle: "Confirmer votre adresse",
    confirm: "Confirmer mon adresse",
    confirmed: (email: string) => `${email} est confirmée.`,
    signInNow: "Vous pouvez maintenant vous connecter.",
    keptNow: "Votre accès est enregistré\u00a0: vous pouvez revenir de n’importe quel ordinateur.",
  },

  brought: {
    title: "Vous êtes connecté·e",
    spaces: (spaces: readonly string[]) =>
      spaces.length === 1
        ? `L’espace ${spaces[0]} est maintenant dans votre compte.`
        : `Ces espaces sont maintenant dans votre compte\u00a0: ${spaces.join(", ")}.`,
    some: "Vos espaces d’ici sont maintenant dans votre compte.",
    past: (guest: string) => `Ce que vous aviez écrit avant reste au nom de ${guest}.`,
  },

  page: {
    guestTitle: "Enregistrer mon accès",
    guestLead:
      "Seul ce navigateur vous reconnaît. Avec une adresse e-mail et un mot de passe, vous pourrez revenir de n’importe où\u00a0; vous gardez tout, sous le même nom.",
    guestSubmit: "Enregistrer mon accès",
    pending: (email: string) =>
      `${email} attend d’être confirmée\u00a0: ouvrez le lien du message que nous y avons envoyé. Vous pouvez aussi donner une autre adresse, ou la même pour un nouveau message.`,
    openIdToo: (name: string) => `Enregistrer mon accès avec ${name}`,
    stranger: "Ce navigateur n’est connu de personne ici.",
    me: "Moi",
    rename: "Changer mon nom",
    renamed: "Votre nom est changé. Il s’affiche à côté de vos gestes.",
    password: "Mot de passe",
    passwordFirst: "Vous entrez sans mot de passe. Vous pouvez en choisir un.",
    passwordChange: "Changer le mot de passe",
    passwordSet: "Choisir un mot de passe",
    passwordChanged: "Votre mot de passe est changé. Vos autres appareils sont déconnectés.",
    places: "Où je suis connecté·e",
    here: "ici",
    place: (browser: string, system: string) => (system === "" ? browser : `${browser}, ${system}`),
    unknownBrowser: "Navigateur inconnu",
    lastUsed: (when: string) => `utilisé ${when}`,
    signOutThere: "Y mettre fin",
    signOutThereOf: (place: string) => `Se déconnecter de\u00a0: ${place}`,
    everywhere: "Se déconnecter partout",
  },

  leave: {
    title: "Se déconnecter",
    guest: (name: string) =>
      `Vous êtes ici sans adresse e-mail. Une fois déconnecté·e, vous ne pourrez pas revenir comme ${name} sans un nouveau lien.`,
    comeBack: (email: string) => `Vous pourrez revenir avec ${email}.`,
    saveFirst: "Enregistrer d’abord mon accès",
    waiting: (n: number) =>
      n === 1
        ? "1 modification n’est pas encore partie de cet ordinateur."
        : `${n.toLocaleString("fr-FR")}\u00a0modifications ne sont pas encore parties de cet ordinateur.`,
    waitingHint: (n: number): string =>
      n === 1
        ? "Elle y reste, et partira quand vous reviendrez sur cet ordinateur avec ce compte."
        : "Elles y restent, et partiront quand vous reviendrez sur cet ordinateur avec ce compte.",
    waitingLost: (n: number): string =>
      n === 1
        ? "Si vous oubliez vos tableaux ici, elle sera perdue."
        : "Si vous oubliez vos tableaux ici, elles seront perdues.",
    forget: "Oublier mes tableaux et mes brouillons sur cet ordinateur",
    forgetHint: "À cocher sur un ordinateur partagé. Les tableaux restent sur le serveur, pas les textes non envoyés.",
    submit: "Se déconnecter",
    cancel: "Rester",
  },

  operator: {
    title: "Ce serveur",
    becomeTitle: "S’occuper de ce serveur",
    becomeLead:
      "Personne ne s’en occupe encore. Vous pourrez dire qui ouvre des espaces, voir combien il y en a, et redonner accès à qui l’a perdu, sans jamais voir leurs données.",
    become: "Je m’en occupe",
    becomeAs: (name: string) => `Je m’en occupe, comme ${name}`,
    done: "Vous vous occupez de ce serveur.",
    saveFirst: "Enregistrez maintenant votre accès\u00a0: seul ce navigateur vous reconnaît.",
    opening: "Qui peut ouvrir un espace",
    openings: {
      anyone: "Tout le monde, sans compte",
      accounts: "Les personnes qui ont un compte",
      operator: "Moi seulement",
    },
    spaces: "Espaces",
    noSpaces: "Aucun espace n’est encore ouvert.",
    space: "Espace",
    members: "Membres",
    datasets: "Jeux de données",
    lastActivity: "Dernière activité",
    never: "aucune",
    lost: "Redonner accès à quelqu’un",
    lostLead:
      "Pour une personne qui a tout perdu\u00a0: un lien qui la connecte une fois, à lui remettre en main propre ou de vive voix.",
    search: "Son nom ou son adresse",
    find: "Chercher",
    nobody: "Personne de ce nom ni de cette adresse.",
    noSpace: "dans aucun espace",
    make: "Préparer un lien",
    makeFor: (name: string) => `Préparer un lien pour ${name}`,
    made: (name: string) => `Lien de ${name}, valable deux jours, une seule fois`,
  },

  formerMember: "Ancien membre",

  data: {
    title: "Mes données personnelles",
    lead: "Tout ce que ce serveur garde à votre sujet\u00a0: nom, adresse, espaces, connexions, commentaires, avis, nombre de modifications.",
    download: "Télécharger mes données (JSON)",
    fileName: "mes données Tablée.json",
    erase: "Effacer mes données…",
    dialog: "Effacer mes données",
    what: "Votre nom, votre adresse, vos connexions, vos jetons et vos avis sont effacés tout de suite. Vous sortez de tous vos espaces. On ne peut pas revenir en arrière.",
    stays: "Ce que vous avez modifié et écrit reste, sous le nom «\u00a0Ancien membre\u00a0».",
    passOn: (spaces: readonly string[]) =>
      `D’autres personnes comptent sur vous comme seul·e responsable\u00a0: ${spaces.join(", ")}. Confiez d’abord ce rôle à quelqu’un, dans la page Membres.`,
    lost: (space: string, datasets: number) =>
      datasets === 0
        ? `Personne d’autre n’est dans «\u00a0${space}\u00a0»\u00a0: plus personne ne pourra l’ouvrir.`
        : `Personne d’autre n’est dans «\u00a0${space}\u00a0»\u00a0: ${datasets === 1 ? "son jeu de données sera détruit" : `ses ${datasets}\u00a0jeux de données seront détruits`} dans 30\u00a0jours. Téléchargez d’abord ce que vous voulez garder.`,
    waiting: (n: number) =>
      n === 1
        ? "1 modification n’est pas encore partie de cet ordinateur\u00a0: elle sera perdue."
        : `${n.toLocaleString("fr-FR")}\u00a0modifications ne sont pas encore parties de cet ordinateur\u00a0: elles seront perdues.`,
    type: (name: string) => `Pour confirmer, écrivez votre nom\u00a0: ${name}`,
    submit: "Effacer définitivement",
    cancel: "Garder mes données",
  },

  welcome: {
    signIn: "Vous avez un compte\u00a0?",
    signInLink: "Connectez-vous",
    accountsOnly: "Sur ce serveur, il faut un compte pour ouvrir un espace.",
    operatorOnly: "Sur ce serveur, c’est la personne qui s’en occupe qui ouvre les espaces. Demandez-lui.",
  },
};
