import type { ProblemCode } from "#shared/wire/problem.ts";
import { createQuantities } from "../quantities.ts";

const { inFigures, inBytes } = createQuantities("fr", ["octets", "ko", "Mo", "Go"]);

/** One sentence per problem: what happened, where, what to do. `args` are those of the problem. */
type Sentence = (args: Readonly<Record<string, string | number>>) => string;

const PASSWORDS: Readonly<Record<string, string>> = {
  short: "Ce mot de passe est trop court : il en faut 12 caractères au moins. Quelques mots à la suite font l’affaire.",
  long: "Ce mot de passe est trop long : 200 caractères au plus.",
  common: "Ce mot de passe est parmi les premiers que l’on essaie. Prenez plutôt quelques mots sans rapport entre eux.",
  personal:
    "Ce mot de passe est presque votre nom ou votre adresse. Prenez plutôt quelques mots sans rapport avec vous.",
};

export const problems: Record<ProblemCode, Sentence> = {
  "bad-request": (a) =>
    `La demande n’est pas complète ou pas correcte${a.place ? ` (${a.place})` : ""}. Rechargez la page et recommencez.`,
  "not-signed-in": () => "Nous ne savons pas qui vous êtes. Ouvrez le lien que votre équipe vous a donné.",
  locked: () =>
    "La personne responsable de l’espace a verrouillé cette colonne, ou ce tableau. Demandez-lui de l’ouvrir.",
  "wrong-credentials": () =>
    "L’adresse ou le mot de passe n’est pas le bon. Vérifiez les deux, ou demandez un lien pour entrer autrement.",
  "address-not-confirmed": () =>
    "Cette adresse attend d’être confirmée : ouvrez le lien du message que nous venons de vous envoyer, puis revenez.",
  "spaces-not-open": (a) =>
    a.to === "operator"
      ? "Sur ce serveur, seule la personne qui s’en occupe ouvre des espaces. Demandez-lui."
      : "Sur ce serveur, il faut un compte pour ouvrir un espace. Connectez-vous, ou créez votre compte.",
  "link-not-valid": () => "Ce lien a déjà servi, ou il est trop ancien. Demandez-en un nouveau.",
  "already-account": () => "Vous avez déjà un compte, avec son adresse. Votre page « Mon compte » permet de la voir.",
  "mail-not-configured": () =>
    "Ce serveur n’envoie pas de courrier. Demandez un lien d’entrée à la personne qui s’en occupe.",
  "password-refused": (a) =>
    PASSWORDS[String(a.reason)] ?? "Ce mot de passe n’est pas accepté. Choisissez-en un autre.",
  "open-id-failed": () =>
    "Le service d’identité ne répond pas comme prévu. Réessayez dans un moment, ou entrez autrement.",
  forbidden: () => "Votre rôle ne permet pas ce geste. Demandez à la personne responsable de l’espace.",
  "origin-refused": () =>
    "Cette demande vient d’une autre adresse que celle de Tablée, et a été refusée. Ouvrez Tablée à son adresse et recommencez.",
  "not-found": () => "Cette adresse n’existe pas. Vérifiez le lien, ou revenez à l’accueil.",
  "space-not-found": () => "Cet espace n’existe pas, ou vous n’y êtes pas invité·e. Demandez le lien à votre équipe.",
  "dataset-not-found": () =>
    "Ce jeu de données n’existe pas, ou vous n’y avez pas accès. Demandez le lien à votre équipe.",
  "upload-not-found": () => "Le fichier déposé n’est plus là. Déposez-le à nouveau.",
  "thread-not-found": () => "Ce fil de commentaires n’existe plus.",
  "comment-not-found": () => "Ce commentaire n’existe plus.",
  "row-not-found": () => "Cette ligne n’existe pas dans ce tableau.",
  "column-not-found": () => "Cette colonne n’existe pas dans ce tableau.",
  "version-not-found": () => "Cette version n’existe plus. Rechargez la liste des versions.",
  "spot-check-not-found": () => "Ce contrôle par sondage n’existe plus. Rechargez la liste.",
  "entry-not-found": () => "Ce geste n’est pas dans l’historique. Rechargez la liste.",
  "original-not-found": () =>
    "Le fichier d’origine n’est pas gardé sur ce serveur. Demandez-le à la personne qui l’a importé.",
  "export-not-found": () =>
    "Ce fichier n’est plus gardé\u00a0: il l’est un quart d’heure, pour la personne qui l’a demandé. Préparez-le à nouveau.",
  "export-not-proven": (a) =>
    `Relu, le fichier n’est pas ce qu’est le tableau (ligne ${a.line}, colonne ${a.column})\u00a0: il ne vous est pas donné. C’est un défaut de Tablée\u00a0: signalez-le, et essayez un autre format.`,
  "workbook-too-small": (a) =>
    a.column === ""
      ? `Un classeur a ${a.line} lignes au plus, titres compris. Choisissez le CSV.`
      : `La ligne ${a.line} a dans la colonne «\u00a0${a.column}\u00a0» plus de 32\u00a0767 caractères\u00a0: c’est trop pour un classeur. Raccourcissez ce texte, ou choisissez le CSV.`,
  "geocoder-off": () =>
    "Ce serveur n’est relié à aucun service d’adresses. La personne qui l’administre peut en choisir un (TABLEE_GEOCODER_URL).",
  "geocoder-unreachable": (a) =>
    `Le service d’adresses${a.host ? ` (${a.host})` : ""} ne répond pas. Rien n’est perdu\u00a0: réessayez dans un moment.`,
  "geocoding-runs": () => "Des adresses de ce tableau sont déjà en cours de recherche. Attendez la fin, ou arrêtez-la.",
  "geography-off": () =>
    "Ce serveur n’est relié à aucun service qui connaît les intercommunalités. La personne qui l’administre peut en choisir un (TABLEE_GEOGRAPHY_URL).",
  "geography-unreachable": (a) =>
    `La liste des intercommunalités${a.host ? ` (${a.host})` : ""} n’a pas pu être obtenue. Rien n’est perdu\u00a0: réessayez dans un moment.`,
  "register-off": () =>
    "Ce serveur n’est pas relié à ce registre. Téléchargez son fichier et prenez-le comme un autre, ou demandez à la personne qui administre le serveur (TABLEE_SCHOOLS_URL, TABLEE_COMPANIES_URL).",
  "register-unreachable": (a) =>
    `Le registre${a.host ? ` (${a.host})` : ""} ne répond pas, ou pas comme prévu. Rien n’est changé dans votre tableau\u00a0: réessayez dans un moment, ou prenez un fichier du registre.`,
  "nothing-to-geocode": () =>
    "Aucune de ces lignes n’a de texte à chercher dans ces colonnes. Choisissez d’autres colonnes ou d’autres lignes.",
  "too-many-addresses": (a) =>
    `La limite est de ${inFigures(a.limit)} lignes à la fois. Filtrez le tableau, et faites-le en plusieurs fois.`,
  "no-points": () =>
    "Ce tableau n’a pas de coordonnées\u00a0: il faut une colonne de points, ou deux colonnes longitude et latitude.",
  "invitation-not-valid": () =>
    "Ce lien d’invitation n’est pas complet, ou ne vient pas d’ici. Copiez-le en entier, ou demandez-en un nouveau à votre équipe.",
  "invitation-expired": (a) =>
    `Ce lien d’invitation ne marche plus\u00a0: il était valable pour un temps limité. Demandez-en un nouveau à ${a.ask || "votre équipe"}.`,
  "invitation-used": (a) =>
    `Ce lien d’invitation a déjà servi. Si c’est vous qui êtes entré·e avec, revenez sur le même navigateur ou connectez-vous à votre compte\u00a0; sinon, demandez un nouveau lien à ${a.ask || "votre équipe"}.`,
  "invitation-revoked": (a) =>
    `Ce lien d’invitation a été retiré ou remplacé par un nouveau. Demandez le nouveau lien à ${a.ask || "votre équipe"}.`,
  "member-not-found": () => "Cette personne n’est plus dans cet espace. Rechargez la liste des membres.",
  "last-owner": () =>
    "Un espace garde toujours au moins une personne responsable. Confiez d’abord ce rôle à quelqu’un d’autre.",
  "ownership-to-pass": (a) =>
    `D’autres personnes comptent sur vous comme seul·e responsable\u00a0: ${a.spaces || "voyez vos espaces"}. Confiez d’abord ce rôle à quelqu’un, dans la page Membres de chaque espace.`,
  "name-differs": () =>
    "Ce n’est pas votre nom tel qu’il est affiché ici. Rien n’a été effacé\u00a0: recopiez-le exactement.",
  "incarnation-changed": () =>
    "Ce tableau a été rétabli depuis une sauvegarde, ou son passé a été détruit. Ouvrez-le de nouveau : ce que vous n’aviez pas envoyé vous sera proposé.",
  "dataset-public": () =>
    "Le passé de ce tableau ne peut pas être détruit tant qu’il est publié. Retirez d’abord la publication, puis recommencez.",
  "purge-runs": () =>
    "Le passé de ce tableau est déjà en train d’être détruit. Attendez un instant, puis ouvrez le tableau de nouveau.",
  "cell-changed": () => "La cellule a changé entre-temps. Regardez sa valeur actuelle, puis décidez de nouveau.",
  "suggestion-decided": () => "Quelqu’un a déjà décidé de cette suggestion.",
  "text-changed": () =>
    "Quelqu’un a écrit ici pendant que vous écriviez. Votre texte est gardé à l’écran\u00a0: copiez-y ce qui manque, puis enregistrez de nouveau.",
  "recipe-changed": () =>
    "Quelqu’un a enregistré cette recette pendant que vous la modifiiez. Choisissez laquelle garder.",
  "note-changed": () =>
    "Quelqu’un a écrit le pourquoi de cette étape pendant que vous l’écriviez. Lisez-le, puis choisissez.",
  "told-apart-changed": () =>
    "Quelqu’un vient d’écarter d’autres groupes, ou de les remettre. Rien n’a été changé\u00a0: regardez de nouveau, puis choisissez.",
  "step-not-possible": (a) => stepNotPossible(String(a.because)),
  "table-changed": () =>
    "Le tableau a changé depuis que vous l’avez regardé. Regardez ce qui a changé, puis décidez à nouveau.",
  "row-judged": (a) =>
    `${a.name || "Quelqu’un d’autre"} a déjà coché cette ligne. Passez à la suivante, ou remplacez sa réponse.`,
  "page-expired": () => "Cette liste a changé entre-temps. Rechargez-la depuis le début.",
  "too-large": (a) => `C’est trop gros : la limite est de ${inBytes(a.limit)}. Partagez le fichier en plusieurs.`,
  "wrong-content-type": () => "La demande n’est pas dans le format attendu (application/json).",
  "too-many-rows": (a) =>
    `Le fichier a trop de lignes : la limite est de ${inFigures(a.limit)}. Partagez-le en plusieurs.`,
  "too-many-columns": (a) =>
    `Cela fait ${inFigures(a.count)} colonnes : la limite est de ${inFigures(a.limit)}. Si c’est un fichier, vérifiez le séparateur choisi.`,
  "too-many-threads": (a) =>
    `Ce tableau a déjà ${inFigures(a.limit)} fils de commentaires, la limite. Supprimez-en qui ne servent plus.`,
  "too-many-comments": (a) =>
    `Ce fil a déjà ${inFigures(a.limit)} commentaires, la limite. Ouvrez un nouveau fil sur la même ligne.`,
  "too-many-assignments": (a) =>
    `Ce tableau est déjà réparti en trop de fois (la limite est de ${inFigures(a.limit)}). Annulez d’abord des partages qui ne servent plus.`,
  "too-many-views": (a) =>
    `Ce tableau a déjà ${inFigures(a.limit)} vues enregistrées, la limite. Supprimez-en qui ne servent plus, dans «\u00a0Vues\u00a0».`,
  "too-many-recipes": (a) =>
    `Cet espace a déjà ${inFigures(a.limit)} recettes, la limite. Supprimez-en qui ne servent plus.`,
  "recipes-too-large": (a) =>
    `Les recettes de cet espace font ensemble plus de ${inFigures(a.limit)} caractères, la limite. Supprimez-en qui ne servent plus, ou allégez celle-ci.`,
  "too-many-notes": (a) =>
    `${inFigures(a.limit)} étapes de ce tableau ont déjà leur pourquoi, la limite. Retirez-en d’abord.`,
  "cell-too-long": (a) =>
    `Ligne ${a.line}, colonne ${a.column} : la cellule a plus de ${inFigures(a.limit)} caractères. Un guillemet mal fermé en est souvent la cause.`,
  "file-empty": () => "Ce fichier est vide. Vérifiez que c’est le bon, puis déposez-le à nouveau.",
  "file-not-text": (a) =>
    `Ce fichier n’est pas un tableau${a.looksLike ? `\u00a0: il ressemble à ${a.looksLike}` : ""}. Déposez un CSV, un classeur (XLSX, ODS, XLS), du JSON, ou un ZIP de ceux-ci.`,
  "file-cut-short": (a) =>
    `Ce fichier est coupé : il s’arrête au milieu d’un caractère (octet ${a.byte}). Redemandez-le à la personne qui vous l’a donné.`,
  "file-not-a-table": () =>
    "Ce fichier ne contient pas de tableau : ni ligne ni colonne reconnue. Vérifiez le séparateur et l’encodage.",
  "file-damaged": (a) =>
    `Ce fichier est abîmé ou incomplet${a.part ? ` (${a.part})` : ""}. Ouvrez-le dans le tableur et enregistrez-le à nouveau, ou redemandez-le à la personne qui vous l’a donné.`,
  "file-protected": (a) =>
    `${a.part ? `«\u00a0${a.part}\u00a0»` : "Ce fichier"} est protégé par mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-le, puis déposez-le à nouveau.`,
  "unpacks-too-large": (a) =>
    `Une fois décompressé, ce fichier dépasse la limite de ${inBytes(a.limit)}. Gardez seulement les feuilles ou les fichiers utiles, ou partagez-le en plusieurs.`,
  "too-many-files": (a) =>
    `Cette archive contient plus de ${inFigures(a.limit)} fichiers, la limite. Faites une archive avec les seuls fichiers de données.`,
  "too-many-tables": (a) =>
    `Ce fichier contient plus de ${inFigures(a.limit)} tableaux, la limite. Gardez seulement ceux qui servent.`,
  "no-table-inside": (a) =>
    a.what === "archive"
      ? "Cette archive ne contient aucun tableau\u00a0: ni CSV, ni classeur, ni JSON. Vérifiez que c’est la bonne."
      : "Ce classeur ne contient aucune feuille de calcul. Vérifiez que c’est le bon.",
  "table-not-found": (a) =>
    a.name
      ? `Ce fichier n’a pas de feuille «\u00a0${a.name}\u00a0»${a.names ? `. Il a\u00a0: ${a.names}` : ""}.`
      : "Ce fichier n’a plus cette feuille. Choisissez-en une autre.",
  "json-not-valid": (a) =>
    `Ce fichier JSON n’est pas bien formé\u00a0: ligne ${a.line}, colonne ${a.column}. Il a peut-être été coupé\u00a0: redemandez-le.`,
  "json-not-a-table": () =>
    'Ce fichier JSON n’est pas un tableau\u00a0: il faut une liste d’objets, comme [{"nom": "…"}, …], ou du GeoJSON.',
  "encoding-wrong": (a) =>
    `Le fichier n’est pas lisible en ${a.encoding} (octet ${a.byte}). Choisissez un autre encodage.`,
  "schema-not-found": () =>
    "Ce tableau n’a pas de modèle, ou quelqu’un vient de le retirer. Choisissez-en un, ou créez-le à partir des données, dans le panneau Modèle.",
  "schema-not-json": (a) => `Ce modèle n’a pas pu être lu\u00a0: ${a.reason}`,
  "schema-not-valid": (a) => `Ce modèle n’est pas un Table Schema valable : ${a.reason}`,
  "schema-too-large": (a) =>
    `Ce modèle est trop gros\u00a0: la limite est de ${inBytes(a.limit)}. Vérifiez que c’est bien un modèle, et non des données.`,
  "address-refused": (a) => addressRefused(String(a.because)),
  "address-not-a-file": (a) =>
    String(a.type).includes("html")
      ? "Cette adresse mène à une page, pas à un fichier. Donnez l’adresse du fichier lui-même (souvent «\u00a0Raw\u00a0» ou «\u00a0Télécharger\u00a0» sur la page), ou déposez-le."
      : "Cette adresse ne mène pas à un fichier de texte. Un modèle est un fichier .json au format Table Schema\u00a0: vérifiez l’adresse, ou déposez le fichier.",
  "address-unreachable": (a) => addressUnreachable(String(a.because), a.host ? ` ${a.host}` : "", a.status),
  "catalogue-unreachable": (a) =>
    `Le catalogue des modèles ne répond pas (${a.address}). Réessayez plus tard, ou déposez le fichier du modèle.`,
  "catalogue-entry-not-found": (a) => `Le catalogue n’a pas de modèle « ${a.name} ».`,
  "too-many-requests": () => "Trop de demandes à la fois. Attendez quelques secondes.",
  "storage-refused": () =>
    "Le serveur ne peut pas enregistrer pour le moment. Vos modifications restent sur cet ordinateur et partiront dès que possible.",
  "not-ready": () =>
    "Le serveur est en cours de restauration ou de redémarrage. Attendez quelques secondes : rien n’est perdu.",
  internal: (a) =>
    `Une erreur est survenue de notre côté${a.reference ? ` (référence ${a.reference})` : ""}. Réessayez ; si elle revient, donnez cette référence à la personne qui tient le serveur.`,
};

function addressRefused(because: string): string {
  if (because === "not-an-address")
    return "Ce n’est pas une adresse\u00a0: écrivez-la en entier, à partir de «\u00a0https://\u00a0».";
  if (because === "scheme")
    return "Seules les adresses qui commencent par «\u00a0https://\u00a0» ou «\u00a0http://\u00a0» peuvent être lues. Déposez plutôt le fichier.";
  if (because === "credentials")
    return "Cette adresse contient un nom ou un mot de passe\u00a0: retirez-les. Si le fichier n’est pas public, déposez-le.";
  return "Cette adresse mène à un réseau privé, que ce serveur ne lit pas. Donnez une adresse publique, ou déposez le fichier.";
}

function addressUnreachable(because: string, host: string, status: string | number | undefined): string {
  if (because === "unknown-host")
    return `Aucun site ne répond au nom de «\u00a0${host.trim()}\u00a0». Vérifiez l’adresse, ou déposez le fichier.`;
  if (because === "redirects")
    return `Le site${host} renvoie d’adresse en adresse sans fin. Donnez l’adresse du fichier lui-même, ou déposez-le.`;
  if (because === "certificate")
    return `Le certificat de sécurité du site${host} n’est pas valable. Téléchargez le fichier, puis déposez-le ici.`;
  if (because !== "status") return `Le site${host} ne répond pas. Réessayez plus tard, ou déposez le fichier.`;
  if (status === 401 || status === 403)
    return `Le site${host} ne montre pas ce fichier à tout le monde. S’il faut y entrer avec un compte, téléchargez le fichier et déposez-le ici.`;
  if (status === 404 || status === 410)
    return `Le site${host} n’a rien à cette adresse. Vérifiez-la, ou déposez le fichier.`;
  return `Le site${host} n’a pas pu donner ce fichier (erreur ${status}). Réessayez plus tard, ou déposez le fichier.`;
}

function stepNotPossible(because: string): string {
  if (because === "nothing-approved") return "Aucune version n’est validée\u00a0: faites d’abord valider le tableau.";
  if (because === "published-already") return "La version validée est déjà publiée.";
  if (because === "nothing-published") return "Rien n’est publié\u00a0: il n’y a rien à retirer.";
  return "La relecture de ce jeu de données n’en est pas là. Regardez où elle en est, puis choisissez l’étape suivante.";
}
