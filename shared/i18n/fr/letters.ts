/** The letters of accounts: plain text, each says why it came and what to do when one did not ask for it. */

const NOT_ME = "Si vous n’avez rien demandé, ne faites rien\u00a0: sans ce lien, rien ne se passe.";
const SIGNED = "Tablée";

function letter(subject: string, ...paragraphs: readonly string[]) {
  return { subject, text: [...paragraphs, SIGNED].join("\n\n") };
}

export const letters = {
  confirm: (link: string) =>
    letter(
      "Confirmez votre adresse",
      "Bonjour,\n\nquelqu’un, sans doute vous, a donné cette adresse à Tablée pour ne pas perdre son accès.",
      `Pour confirmer qu’elle est la vôtre, ouvrez ce lien dans les trois jours\u00a0:\n${link}`,
      NOT_ME,
    ),
  magic: (link: string) =>
    letter(
      "Votre lien pour entrer",
      `Bonjour,\n\nce lien vous connecte à Tablée. Il sert une seule fois, pendant un quart d’heure\u00a0:\n${link}`,
      "Ne le transmettez à personne.",
      NOT_ME,
    ),
  reset: (link: string) =>
    letter(
      "Choisir un autre mot de passe",
      `Bonjour,\n\nce lien permet de choisir un autre mot de passe. Il sert une seule fois, pendant une heure\u00a0:\n${link}`,
      "Vous serez ensuite déconnecté·e partout ailleurs.",
      NOT_ME,
    ),
  alreadyThere: (address: string) =>
    letter(
      "Vous avez déjà un compte",
      "Bonjour,\n\nquelqu’un, sans doute vous, a voulu créer un compte avec cette adresse. Elle en a déjà un.",
      `Pour entrer, ou choisir un autre mot de passe si vous l’avez oublié\u00a0:\n${address}`,
      "Si ce n’était pas vous, ne faites rien\u00a0: personne n’a eu accès à votre compte.",
    ),
  passwordChanged: (address: string) =>
    letter(
      "Votre mot de passe a changé",
      "Bonjour,\n\nle mot de passe de votre compte vient d’être changé, et vos autres appareils ont été déconnectés.",
      `Si ce n’était pas vous, choisissez-en un autre tout de suite («\u00a0Mot de passe oublié\u00a0»)\u00a0:\n${address}`,
    ),
  wayInMade: (address: string) =>
    letter(
      "Un lien d’entrée a été préparé pour vous",
      `Bonjour,\n\nla personne qui s’occupe du serveur ${address} a préparé un lien qui vous y connecte une fois, et vous le remettra.`,
      "Si vous ne le lui avez pas demandé, parlez-lui-en.",
    ),
};
