import type { AddParams } from "#shared/cleaning/operations/columns/add.ts";
import type { AgeBandsParams } from "#shared/cleaning/operations/columns/age-bands.ts";
import type { ComputeParams } from "#shared/cleaning/operations/columns/compute.ts";
import type { ConcatenateParams } from "#shared/cleaning/operations/columns/concatenate.ts";
import type { CopyParams } from "#shared/cleaning/operations/columns/copy.ts";
import type { DeleteParams } from "#shared/cleaning/operations/columns/delete.ts";
import type { GeneralisePostalCodeParams } from "#shared/cleaning/operations/columns/generalise-postal-code.ts";
import type { MergeParams } from "#shared/cleaning/operations/columns/merge.ts";
import type { NumberRowsParams } from "#shared/cleaning/operations/columns/number-rows.ts";
import type { PrivacyParams } from "#shared/cleaning/operations/columns/privacy.ts";
import type { RenameParams } from "#shared/cleaning/operations/columns/rename.ts";
import type { RenameAllParams } from "#shared/cleaning/operations/columns/rename-all.ts";
import type { ReorderParams } from "#shared/cleaning/operations/columns/reorder.ts";
import type { SmallCountsParams } from "#shared/cleaning/operations/columns/small-counts.ts";
import type { SmallGroupsParams } from "#shared/cleaning/operations/columns/small-groups.ts";
import type { SplitParams } from "#shared/cleaning/operations/columns/split.ts";
import type { TransformParams } from "#shared/cleaning/operations/columns/transform.ts";
import type { OperationWords } from "../../operation-words.ts";

const newTitle = "Titre de la nouvelle colonne";

const generalInto = { same: "dans la colonne elle-même", new: "dans une nouvelle colonne, à côté" };
const generalHelp =
  "Dans une nouvelle colonne, l’ancienne garde les valeurs exactes\u00a0: supprimez-la ou rendez-la privée ensuite.";

export const columns = {
  split: {
    title: "Séparer une colonne en plusieurs",
    hint: "«\u00a0Laval (53000)\u00a0» devient «\u00a0Laval\u00a0» et «\u00a053000\u00a0», dans deux colonnes.",
    fields: {
      column: "Colonne",
      by: "Couper",
      separator: "Séparateur",
      widths: "Largeurs, en signes",
      pattern: "Expression régulière",
      count: "Nombre de colonnes",
      most: "Colonnes",
      trim: "Enlever les espaces autour de chaque morceau",
      keep: "Garder la colonne de départ",
    },
    choices: {
      by: {
        separator: "à un séparateur",
        widths: "à des largeurs fixes",
        pattern: "à une expression régulière",
        groups: "selon les parenthèses d’une expression régulière",
      },
      count: { needed: "autant qu’il en faut", given: "au plus" },
    },
    help: {
      widths: "Par exemple 5, 2, 3\u00a0: cinq signes, puis deux, puis trois.",
      pattern: "Par exemple \\s*[;/]\\s*\u00a0; avec des parenthèses, (.+) \\((\\d+)\\)",
      most: "La dernière garde tout le reste.",
      keep: "Elle reste toujours quand seules quelques lignes sont choisies.",
    },
    did: ({ column, by, separator }: SplitParams, say) =>
      `a séparé ${say.column(column)} en plusieurs colonnes${by === "separator" ? `, à chaque ${say.quoted(separator)}` : ""}`,
  },
  merge: {
    title: "Réunir des colonnes en une seule",
    hint: "«\u00a012\u00a0», «\u00a0rue de la Paix\u00a0» et «\u00a0Laval\u00a0» deviennent «\u00a012 rue de la Paix Laval\u00a0».",
    fields: {
      columns: "Colonnes, dans l’ordre",
      separator: "Entre deux",
      skipBlanks: "Sauter les vides",
      into: "Écrire dans",
      title: newTitle,
      drop: "Supprimer les colonnes de départ",
    },
    choices: { into: { new: "une nouvelle colonne", first: "la première colonne choisie" } },
    help: {
      title: "Vide\u00a0: les titres mis bout à bout.",
      drop: "Elles restent si quelques lignes seulement sont choisies, ou si un texte est trop long.",
    },
    did: ({ columns }: MergeParams, say) => `a réuni ${say.columns(columns)} en une seule colonne`,
  },
  concatenate: {
    title: "Composer un texte à partir de plusieurs colonnes",
    hint: "«\u00a0{nom} – {commune}\u00a0» écrit «\u00a0Collège Jules-Ferry – Laval\u00a0» dans une nouvelle colonne.",
    fields: { title: newTitle, template: "Modèle du texte", skipBlanks: "Sauter les vides" },
    help: {
      title: "Vide\u00a0: un titre provisoire.",
      template: "Les titres des colonnes entre accolades.",
      skipBlanks: "Une cellule vide disparaît avec ce qui la sépare des autres.",
    },
    did: ({ title, template }: ConcatenateParams, say) =>
      `a composé la colonne ${say.quoted(title)} selon ${say.quoted(template)}`,
  },
  compute: {
    title: "Calculer une nouvelle colonne",
    hint: 'Une formule, comme dans un tableur\u00a0: SI([effectif] > 500; "grand"; "petit").',
    fields: { title: newTitle, expression: "Formule" },
    help: { title: "Vide\u00a0: un titre provisoire.", expression: "Les titres des colonnes entre crochets." },
    did: ({ title, expression }: ComputeParams, say) =>
      `a calculé la colonne ${say.quoted(title)} par la formule ${say.quoted(expression)}`,
  },
  transform: {
    title: "Transformer une colonne par une formule",
    hint: "MAJUSCULE(CELLULE()) met toute la colonne en capitales\u00a0: CELLULE() est ce que chaque cellule contient.",
    fields: { columns: "Colonnes", expression: "Formule" },
    help: {
      expression: "CELLULE() est la cellule elle-même\u00a0; les autres colonnes, par leur titre entre crochets.",
    },
    did: ({ columns, expression }: TransformParams, say) =>
      `a transformé ${say.columns(columns)} par la formule ${say.quoted(expression)}`,
  },
  rename: {
    title: "Renommer une colonne",
    hint: "Les cellules, les commentaires et les problèmes restent en place.",
    fields: { column: "Colonne", title: "Nouveau titre" },
    did: ({ column, title }: RenameParams, say) => `a renommé ${say.column(column)} en ${say.quoted(title)}`,
  },
  "rename-all": {
    title: "Simplifier les titres des colonnes",
    hint: "«\u00a0Nom de l’École\u00a0» devient «\u00a0nom_de_l_ecole\u00a0»\u00a0: des titres que tous les portails acceptent.",
    fields: {
      scope: "Titres",
      columns: "Colonnes",
      accents: "Enlever les accents",
      signs: "À la place des espaces et des signes",
      letters: "Lettres",
    },
    choices: {
      scope: { all: "de toutes les colonnes", chosen: "des colonnes choisies" },
      signs: {
        underscore: "un tiret bas ( _ )",
        hyphen: "un trait d’union ( - )",
        space: "une espace",
        keep: "rien de changé",
      },
      letters: { lower: "en minuscules", upper: "en capitales", keep: "comme elles sont" },
    },
    did: ({ scope, columns }: RenameAllParams, say) =>
      scope === "all" ? "a simplifié les titres des colonnes" : `a simplifié les titres de ${say.columns(columns)}`,
  },
  "rename-to-schema": {
    title: "Donner aux colonnes les titres du modèle",
    hint: "«\u00a0Code Postal\u00a0» devient «\u00a0code_postal\u00a0», comme le modèle l’attend.",
    fields: {
      renames: "Titres à changer",
      add: "Ajouter les colonnes qui manquent, vides",
      reorder: "Mettre les colonnes dans l’ordre du modèle",
    },
    did: () => "a donné aux colonnes les titres du modèle",
  },
  reorder: {
    title: "Changer l’ordre des colonnes",
    hint: "Pour tout le monde, et dans les fichiers\u00a0: l’ordre du modèle, de l’alphabet, ou quelques colonnes d’abord.",
    fields: { by: "Ordre", columns: "D’abord, dans cet ordre" },
    choices: { by: { first: "quelques colonnes d’abord", schema: "celui du modèle", title: "alphabétique" } },
    did: ({ by, columns }: ReorderParams, say) => {
      if (by === "schema") return "a mis les colonnes dans l’ordre du modèle";
      return by === "title"
        ? "a mis les colonnes dans l’ordre alphabétique"
        : `a mis ${say.columns(columns)} en premier`;
    },
  },
  add: {
    title: "Ajouter une colonne",
    hint: "Vide, ou avec le même texte sur toutes les lignes\u00a0: l’année, le département, la source…",
    fields: { title: newTitle, text: "Texte de chaque ligne" },
    help: { title: "Vide\u00a0: un titre provisoire.", text: "Rien\u00a0: la colonne reste vide." },
    did: ({ title, text }: AddParams, say) =>
      text === ""
        ? `a ajouté la colonne ${say.quoted(title)}`
        : `a ajouté la colonne ${say.quoted(title)}, avec ${say.quoted(text)} partout`,
  },
  copy: {
    title: "Copier une colonne",
    hint: "Pour travailler sur la copie et garder ce que le fichier disait.",
    fields: { column: "Colonne", title: newTitle },
    help: { title: "Vide\u00a0: le même, avec un numéro." },
    did: ({ column }: CopyParams, say) => `a copié ${say.column(column)}`,
  },
  "number-rows": {
    title: "Numéroter les lignes",
    hint: "Une colonne 1, 2, 3… dans l’ordre où les lignes se suivent\u00a0; ou un numéro par marché, par établissement.",
    fields: {
      title: newTitle,
      from: "Commencer à",
      step: "De combien en combien",
      columns: "Le même numéro aux lignes identiques dans",
    },
    help: { columns: "Sans colonne choisie\u00a0: chaque ligne a le sien." },
    did: ({ title, columns }: NumberRowsParams, say) =>
      columns.length === 0
        ? `a numéroté les lignes dans ${say.quoted(title)}`
        : `a numéroté les lignes dans ${say.quoted(title)}, les mêmes ${say.columns(columns)} ayant le même numéro`,
  },
  delete: {
    title: "Supprimer des colonnes",
    hint: "Avec tout ce qu’elles contiennent. Elles restent dans la corbeille.",
    fields: { columns: "Colonnes" },
    did: ({ columns }: DeleteParams, say) => `a supprimé ${say.columns(columns)}`,
  },
  privacy: {
    title: "Rendre des colonnes privées ou publiques",
    hint: "Une colonne privée n’est dans aucun fichier ni sur aucune adresse publique.",
    fields: { columns: "Colonnes", make: "Les rendre" },
    choices: { make: { private: "privées", public: "publiques" } },
    did: ({ columns, make }: PrivacyParams, say) =>
      `a rendu ${make === "private" ? "privée" : "publique"}${columns.length > 1 ? "s" : ""} ${say.columns(columns)}`,
  },
  "generalise-postal-code": {
    title: "Généraliser un code postal en département",
    hint: "«\u00a053000\u00a0» devient «\u00a053\u00a0»\u00a0: une carte reste possible, retrouver quelqu’un ne l’est plus.",
    fields: { column: "Colonne", holds: "Elle contient", write: "Écrire", into: "Où l’écrire" },
    choices: {
      holds: { postal: "des codes postaux", commune: "des codes Insee de communes" },
      write: {
        code: "le code du département (53)",
        name: "son nom (Mayenne)",
        both: "les deux",
      },
      into: generalInto,
    },
    help: {
      holds:
        "Corse\u00a0: 2A ou 2B\u00a0; outre-mer\u00a0: 971 à 988. Ce qui n’est pas un code reste, et vous est montré.",
      into: generalHelp,
    },
    did: ({ column }: GeneralisePostalCodeParams, say) => `a généralisé ${say.column(column)} en département`,
  },
  "age-bands": {
    title: "Ranger des âges en tranches",
    hint: "«\u00a034\u00a0» ou «\u00a012/05/1991\u00a0» devient «\u00a025-39\u00a0».",
    fields: {
      column: "Colonne",
      holds: "Elle contient",
      on: "Âge compté le",
      bounds: "Les tranches commencent à",
      write: "Écrire",
      into: "Où l’écrire",
    },
    choices: {
      holds: { age: "des âges", "birth-date": "des dates de naissance", "birth-year": "des années de naissance" },
      write: { dash: "18-24, 60 et plus", words: "18 à 24 ans, 60 ans et plus" },
      into: generalInto,
    },
    help: {
      on: "Ce jour reste écrit dans l’étape\u00a0: rejouée plus tard, elle donne les mêmes tranches.",
      bounds: "18, 25, 40, 60 donne 0-17, 18-24, 25-39, 40-59, 60 et plus.",
      into: generalHelp,
    },
    did: ({ column, holds, on }: AgeBandsParams, say) =>
      `a rangé ${say.column(column)} en tranches d’âge${holds === "age" ? "" : `, l’âge étant compté le ${on.split("-").reverse().join("/")}`}`,
  },
  "small-counts": {
    title: "Cacher les petits effectifs",
    hint: "«\u00a03 demandeurs\u00a0» dans une petite commune, ce sont trois personnes que l’on peut reconnaître.",
    fields: {
      columns: "Colonnes d’effectifs",
      least: "Cacher les effectifs au-dessous de",
      become: "À la place",
      text: "Texte",
    },
    choices: {
      become: {
        secret: "la marque «\u00a0couverte par un secret\u00a0» (vide dans le fichier)",
        "less-than": "«\u00a0<5\u00a0», selon le seuil",
        text: "un texte",
      },
    },
    help: {
      least: "Souvent 5, parfois 11 (secret statistique). Un zéro reste un zéro.",
      become:
        "Si le total reste dans le tableau, une soustraction peut retrouver la valeur\u00a0: cachez-en une deuxième, ou le total.",
    },
    did: ({ columns, least }: SmallCountsParams, say) =>
      `a caché les effectifs au-dessous de ${least} de ${say.columns(columns)}`,
  },
  "small-groups": {
    title: "Trouver les croisements trop rares",
    hint: "La seule femme de plus de 60 ans d’une commune se reconnaît sans son nom. Voici les lignes que trop peu d’autres partagent.",
    fields: {
      columns: "Colonnes à croiser",
      least: "Lignes pareilles qu’il faut, au moins",
      become: "Que faire de ces lignes",
      text: "Texte",
      "within.columns": "Dans quelles colonnes l’écrire",
    },
    choices: {
      become: {
        list: "les montrer, sans rien changer",
        other: "les réunir sous un même texte",
        secret: "mettre la marque «\u00a0couverte par un secret\u00a0»",
        blank: "vider les cellules",
      },
    },
    help: {
      columns: "Ce que l’on peut savoir d’une personne\u00a0: commune, âge, sexe, métier…",
      least: "Souvent 5, parfois 11.",
      "within.columns": "Aucune\u00a0: toutes celles qui sont croisées.",
    },
    did: ({ columns, least, become }: SmallGroupsParams, say) =>
      `a ${{ list: "cherché", other: "réuni", secret: "caché", blank: "vidé" }[become]} les croisements de ${say.columns(columns)} de moins de ${least} lignes`,
  },
} satisfies Record<string, OperationWords>;
