/** The Table Schema of the sample: our own, small, and showing what a schema can say. */

const DAY = "(Mo|Tu|We|Th|Fr|Sa|Su)";
const SPAN = "[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]";
const RULE = `${DAY}([-,]${DAY})* ${SPAN}(,${SPAN})*`;

export const SAMPLE_SCHEMA = {
  $schema: "https://frictionlessdata.io/schemas/table-schema.json",
  name: "mairies-exemple",
  title: "Mairies et lieux d’accueil (exemple)",
  description:
    "Un modèle d’exemple\u00a0: une ligne par mairie, avec de quoi la trouver, l’appeler et savoir quand elle est ouverte.",
  fields: [
    {
      name: "nom",
      title: "Nom",
      description: "Le nom du lieu, comme on le lit sur la façade.",
      example: "Mairie de Montfaverge",
      type: "string",
      constraints: { required: true },
    },
    {
      name: "type",
      title: "Type de lieu",
      description: "Mairie, mairie déléguée d’une commune nouvelle, ou annexe de quartier.",
      example: "mairie",
      type: "string",
      constraints: { required: true, enum: ["mairie", "mairie déléguée", "mairie annexe"] },
    },
    {
      name: "adresse",
      title: "Adresse",
      description: "Numéro et voie, sans le code postal ni la commune.",
      example: "3 place du Marché",
      type: "string",
      constraints: { required: true },
    },
    {
      name: "code_postal",
      title: "Code postal",
      description: "Cinq chiffres, avec le zéro du début.",
      example: "01990",
      type: "string",
      constraints: { required: true, pattern: "[0-9]{5}" },
    },
    {
      name: "commune",
      title: "Commune",
      description: "Le nom officiel de la commune.",
      example: "Montfaverge",
      type: "string",
      constraints: { required: true },
    },
    {
      name: "code_insee",
      title: "Code Insee",
      description: "Le code officiel de la commune\u00a0: cinq caractères, à ne pas confondre avec le code postal.",
      example: "01903",
      type: "string",
      constraints: { required: true, pattern: "([013-9][0-9]|2[AB1-9])[0-9]{3}" },
    },
    {
      name: "telephone",
      title: "Téléphone",
      description: "Dix chiffres, par deux, séparés par des espaces.",
      example: "04 65 71 00 12",
      type: "string",
      constraints: { pattern: "0[1-9]( [0-9]{2}){4}" },
    },
    {
      name: "courriel",
      title: "Adresse électronique",
      description: "Une seule adresse, celle de l’accueil.",
      example: "mairie@montfaverge.example",
      type: "string",
      format: "email",
    },
    {
      name: "site_web",
      title: "Site",
      description: "L’adresse complète, avec https://.",
      example: "https://www.montfaverge.example",
      type: "string",
      format: "uri",
    },
    {
      name: "horaires",
      title: "Horaires d’ouverture",
      description: "Au format d’OpenStreetMap\u00a0: jours en anglais abrégé, heures sur 24.",
      example: "Mo-Fr 09:00-12:00,14:00-17:00",
      type: "string",
      constraints: { pattern: `${RULE}(; ${RULE})*` },
    },
    {
      name: "longitude",
      title: "Longitude",
      description: "En degrés décimaux (WGS84), avec un point. En France métropolitaine, entre -5,5 et 10.",
      example: "5.40958",
      type: "number",
      constraints: { required: true, minimum: -5.5, maximum: 10 },
    },
    {
      name: "latitude",
      title: "Latitude",
      description: "En degrés décimaux (WGS84), avec un point. En France métropolitaine, entre 41 et 51,5.",
      example: "46.15302",
      type: "number",
      constraints: { required: true, minimum: 41, maximum: 51.5 },
    },
    {
      name: "date_maj",
      title: "Date de mise à jour",
      description: "La date de la dernière vérification de la ligne\u00a0: aaaa-mm-jj.",
      example: "2025-03-12",
      type: "date",
      constraints: { required: true },
    },
  ],
};
