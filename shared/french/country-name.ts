/** The names of countries and territories in French: those of Unicode CLDR for the codes of ISO 3166-1, and usual others (`Birmanie`). */

const NAMES: ReadonlySet<string> = new Set(
  `
Afghanistan; Afrique du Sud; Albanie; Algérie; Allemagne; Andorre; Angola; Anguilla; Antarctique;
Antigua-et-Barbuda; Arabie saoudite; Argentine; Arménie; Aruba; Australie; Autriche; Azerbaïdjan; Bahamas;
Bahreïn; Bangladesh; Barbade; Bélarus; Belgique; Belize; Bénin; Bermudes; Bhoutan; Biélorussie; Birmanie;
Bolivie; Bosnie-Herzégovine; Botswana; Brésil; Brunei; Bulgarie; Burkina Faso; Burundi; Cambodge; Cameroun;
Canada; Cap-Vert; Chili; Chine; Chine (République populaire); Chypre; Cité du Vatican; Colombie; Comores;
Congo; Congo-Brazzaville; Congo-Kinshasa; Corée; Corée du Nord; Corée du Sud; Costa Rica; Côte d'Ivoire;
Croatie; Cuba; Curaçao; Danemark; Djibouti; Dominique; Égypte; El Salvador; Émirats arabes unis; Équateur;
Érythrée; Espagne; Estonie; Eswatini; État de la Cité du Vatican; États-Unis; États-Unis d'Amérique; Éthiopie;
Fédération de Russie; Fidji; Finlande; France; Gabon; Gambie; Géorgie;
Géorgie du Sud-et-les Îles Sandwich du Sud; Ghana; Gibraltar; Grande-Bretagne; Grèce; Grenade; Groenland;
Guadeloupe; Guam; Guatemala; Guernesey; Guinée; Guinée équatoriale; Guinée-Bissau; Guyana; Guyane française;
Haïti; Honduras; Hong Kong; Hongrie; Île Bouvet; Île Christmas; Île de Man; Île Norfolk; Îles Åland;
Îles Caïmans; Îles Cocos; Îles Cook; Îles Féroé; Îles Heard-et-MacDonald; Îles Malouines;
Îles Mariannes du Nord; Îles Marshall; Îles mineures éloignées des États-Unis; Îles Pitcairn; Îles Salomon;
Îles Turques-et-Caïques; Îles Vierges britanniques; Îles Vierges des États-Unis; Inde; Indonésie; Irak; Iran;
Irlande; Islande; Israël; Italie; Jamaïque; Japon; Jersey; Jordanie; Kazakhstan; Kenya; Kirghizistan;
Kirghizstan; Kiribati; Kosovo; Koweït; La Réunion; Laos; Lesotho; Lettonie; Liban; Liberia; Libye;
Liechtenstein; Lituanie; Luxembourg; Macao; Macédoine du Nord; Madagascar; Malaisie; Malawi; Maldives; Mali;
Malte; Maroc; Martinique; Maurice; Mauritanie; Mayotte; Mexique; Micronésie; Moldavie; Monaco; Mongolie;
Monténégro; Montserrat; Mozambique; Myanmar (Birmanie); Namibie; Nauru; Népal; Nicaragua; Niger; Nigeria; Niue;
Norvège; Nouvelle-Calédonie; Nouvelle-Zélande; Oman; Ouganda; Ouzbékistan; Pakistan; Palaos; Palestine; Panama;
Papouasie-Nouvelle-Guinée; Paraguay; Pays-Bas; Pays-Bas caribéens; Pérou; Philippines; Pologne;
Polynésie française; Porto Rico; Portugal; Qatar; R.A.S. chinoise de Hong Kong; R.A.S. chinoise de Macao;
République centrafricaine; République de Corée; République démocratique du Congo; République dominicaine;
République du Congo; République populaire démocratique de Corée; République tchèque; Roumanie; Royaume-Uni;
Russie; Rwanda; Sahara occidental; Saint-Barthélemy; Saint-Christophe-et-Niévès; Saint-Marin; Saint-Martin;
Saint-Martin (partie néerlandaise); Saint-Pierre-et-Miquelon; Saint-Siège; Saint-Vincent-et-les Grenadines;
Sainte-Hélène; Sainte-Lucie; Salvador; Samoa; Samoa américaines; Sao Tomé-et-Principe; Sénégal; Serbie;
Seychelles; Sierra Leone; Singapour; Slovaquie; Slovénie; Somalie; Soudan; Soudan du Sud; Sri Lanka; Suède;
Suisse; Suriname; Svalbard et Jan Mayen; Swaziland; Syrie; Tadjikistan; Taïwan; Tanzanie; Tchad; Tchéquie;
Terres australes françaises; Territoire britannique de l'océan Indien; Territoires palestiniens; Thaïlande;
Timor oriental; Timor-Leste; Togo; Tokelau; Tonga; Trinité-et-Tobago; Tunisie; Turkménistan; Turquie; Tuvalu;
Ukraine; Uruguay; Vanuatu; Vatican; Venezuela; Viet Nam; Viêt Nam; Wallis-et-Futuna; Yémen; Zambie; Zimbabwe
`
    .trim()
    .split(/;\s+/),
);

/** With its capitals and its accents, as Validata compares; either apostrophe will do. */
export function isCountryName(text: string): boolean {
  return NAMES.has(text.replaceAll("’", "'"));
}
