/** Town halls that do not exist: invented names, codes that no commune has, telephone numbers reserved for fiction, domains in .example. */

export interface TownHall {
  readonly commune: string;
  readonly kind: "mairie" | "mairie déléguée" | "mairie annexe";
  readonly street: string;
  readonly postalCode: string;
  readonly code: string;
  readonly longitude: string;
  readonly latitude: string;
}

export const TOWN_HALLS: readonly TownHall[] = [
  hall("Saint-Vrain-le-Haut", "1 place de la Fontaine", "01990", "01901", "5.21834", "46.10257"),
  hall("Beaurieux-sur-Ance", "12 rue du Pont", "01990", "01902", "5.34120", "46.08711"),
  hall("Montfaverge", "3 place du Marché", "01990", "01903", "5.40958", "46.15302"),
  hall("La Chapelle-aux-Merles", "8 rue des Tilleuls", "03990", "03901", "3.12045", "46.41876"),
  hall("Valcourbe", "2 route de l’Étang", "03990", "03902", "3.25610", "46.37429"),
  hall("Aubeterne", "15 avenue de la Gare", "05990", "05901", "6.08233", "44.56190"),
  hall("Saint-Ézel", "1 rue du Four", "05990", "05902", "6.14507", "44.60318"),
  hall("Rochemaille", "4 place de l’Église", "07990", "07901", "4.52188", "44.73025"),
  hall("Les Hautes-Brandes", "27 rue Haute", "07990", "07902", "4.59871", "44.69740"),
  hall("Vernoy-la-Rivière", "6 quai des Saules", "09990", "09901", "1.60752", "42.96514"),
  hall("Castelmire", "1 place de la République", "11990", "11901", "2.35016", "43.21347"),
  hall("Fontargues", "9 rue du Lavoir", "11990", "11902", "2.41873", "43.18902"),
  hall("Port-Sauveterre", "2 quai du Phare", "17990", "17901", "-1.15384", "45.92016"),
  hall("Marsilly-les-Vignes", "18 grande rue", "21990", "21901", "4.83527", "47.05613"),
  hall("Noirevaux", "5 rue de la Forge", "25990", "25901", "6.35190", "47.10428"),
  hall("Ker-Avel", "3 place du Bourg", "29990", "29901", "-4.09715", "48.21067"),
  hall("Plouvarn", "11 rue de la Mer", "29990", "29902", "-4.18230", "48.25519"),
  hall("Lestrac", "7 cours des Platanes", "33990", "33901", "-0.49126", "44.71835"),
  hall("Saint-Hilven", "1 rue des Écoles", "35990", "35901", "-1.73042", "48.09681"),
  hall("Bréchaume", "22 rue de Bretagne", "35990", "35902", "-1.80617", "48.13254"),
  hall("Champtoreau", "4 place des Halles", "37990", "37901", "0.66318", "47.31590"),
  hall("Verchamp", "10 rue de la Poste", "38990", "38901", "5.58402", "45.28137"),
  hall("Villeroux-l’Abbaye", "1 cour de l’Abbaye", "45990", "45901", "2.05471", "47.86309"),
  hall("Saint-Clavin", "14 rue du Moulin", "49990", "49901", "-0.61844", "47.43712"),
  hall("Hautefresne", "6 route de la Falaise", "50990", "50901", "-1.54097", "49.21583"),
  hall("Orbecourt", "2 place du Jet-d’Eau", "54990", "54901", "6.02716", "48.66140"),
  hall("Saint-Aldric", "31 rue Nationale", "59990", "59901", "3.10582", "50.52836"),
  hall("Wambreuil", "8 place du Beffroi", "59990", "59902", "3.17439", "50.57127"),
  hall("Corvaillac", "5 rue de la Halle", "63990", "63901", "3.20865", "45.69231"),
  hall("Aspeyre", "1 chemin du Gave", "64990", "64901", "-0.42310", "43.17058"),
  hall("Mittelwiller", "19 rue des Vignerons", "67990", "67901", "7.48156", "48.53702"),
  hall("Chassolles", "12 place de la Bascule", "69990", "69901", "4.60733", "45.88219"),
  hall("Saint-Ouvin", "3 rue du Château", "72990", "72901", "0.18462", "47.98675"),
  hall("Talmery", "1 place du Lac", "74990", "74901", "6.20941", "45.94380"),
  hall("Grandcamp-les-Roseaux", "40 rue de la Plage", "80990", "80901", "1.60127", "50.19846"),
  hall("Puylevert", "9 avenue du Midi", "82990", "82901", "1.38250", "44.05417"),
  hall("Saint-Ambrois-des-Pins", "2 place de l’Olivier", "83990", "83901", "6.13978", "43.42061"),
  hall("Bois-Lormeau", "7 rue du Bocage", "85990", "85901", "-1.29604", "46.70953"),
  hall("Valcourbe-le-Bas", "1 rue du Gué", "03990", "03902", "3.26984", "46.36150", "mairie déléguée"),
  hall("Quartier des Brandes", "5 allée des Genêts", "07990", "07902", "4.60422", "44.70195", "mairie annexe"),
];

export const HOURS: readonly string[] = [
  "Mo-Fr 09:00-12:00,14:00-17:00",
  "Mo,Tu,Th,Fr 08:30-12:00; We 14:00-18:00",
  "Tu-Fr 09:00-12:30; Sa 09:00-12:00",
  "Mo-Th 08:30-12:30,13:30-17:30; Fr 08:30-12:30",
];

/** First digits of the numbers that the regulator keeps for fiction. */
export const FICTION_NUMBERS: readonly string[] = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"];

/** What students meet: the row (0 is the first), the column, and what stands there instead. */
export const MISTAKES: readonly [row: number, column: string, text: string][] = [
  [0, "code_postal", "1990"],
  [5, "code_postal", "5990"],
  [8, "code_insee", "7902"],
  [2, "horaires", "du lundi au vendredi de 9h à 12h et de 14h à 17h"],
  [11, "horaires", "Lu-Ve 9h-12h"],
  [27, "horaires", "sur rendez-vous"],
  [3, "telephone", "02 61 91 00 4"],
  [14, "telephone", "0536490014"],
  [6, "date_maj", "12/03/2025"],
  [18, "date_maj", "3/4/2025"],
  [31, "date_maj", "mars 2025"],
  [9, "longitude", "42.96514"],
  [9, "latitude", "1.60752"],
  [21, "longitude", "5,58402"],
  [21, "latitude", "45,28137"],
  [13, "site_web", "www.marsilly-les-vignes.example"],
  [29, "site_web", "aspeyre.example"],
  [16, "courriel", "mairie.plouvarn.example"],
  [24, "courriel", "mairie@hautefresne.example ; accueil@hautefresne.example"],
  [19, "nom", ""],
  [33, "code_insee", ""],
  [36, "type", "Mairie"],
  [38, "type", "mairie deleguee"],
];

function hall(
  commune: string,
  street: string,
  postalCode: string,
  code: string,
  longitude: string,
  latitude: string,
  kind: TownHall["kind"] = "mairie",
): TownHall {
  return { commune, kind, street, postalCode, code, longitude, latitude };
}
