const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const SHORT = ["Lu", "Ma", "Me", "Je", "Ve", "Sa", "Di"] as const;
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;
const MIDNIGHT = 24 * 60;

const name = (day: number): string => DAYS[day] ?? "";
const time = (minutes: number) => {
  if (minutes % MIDNIGHT === 0) return "minuit";
  const [hour, minute] = [Math.floor((minutes % MIDNIGHT) / 60), minutes % 60];
  return minute === 0 ? `${hour} h` : `${hour} h ${String(minute).padStart(2, "0")}`;
};

/** Opening hours: how they are said, and the editor that writes them. */
export const hours = {
  say: {
    day: (day: number) => `le ${name(day)}`,
    days: (first: number, last: number) => `du ${name(first)} au ${name(last)}`,
    everyDay: "tous les jours",
    holidays: "les jours fériés",
    and: (parts: readonly string[]) =>
      parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`,
    span: (from: number, to: number) => `de ${time(from)} à ${time(to)}${to > MIDNIGHT ? " (le lendemain)" : ""}`,
    wholeDay: "24 h sur 24",
    closed: (days: string) => `fermé ${days}`,
    open: (days: string, times: string) => `${days} ${times}`,
    date: (month: number, day: number | null) =>
      day === null ? (MONTHS[month] ?? "") : `${day === 1 ? "1er" : day} ${MONTHS[month]}`,
    onDate: (date: string, isDay: boolean) => (isDay ? `le ${date}` : `en ${date}`),
    season: (from: string, to: string, areDays: boolean) => (areDays ? `du ${from} au ${to}` : `de ${from} à ${to}`),
    during: (season: string, hours: string) => `${season} : ${hours}`,
    shut: "fermé",
    asWritten: (text: string) => `« ${text} »`,
    separator: " ; ",
  },
  short: (day: number): string => SHORT[day] ?? "",
  dayName: name,
  holiday: "Fériés",
  rule: (n: number) => `Horaires ${n}`,
  days: "Jours",
  closed: "Fermé",
  from: (n: number) => `Ouverture, plage ${n}`,
  to: (n: number) => `Fermeture, plage ${n}`,
  until: "à",
  addSpan: "Ajouter une plage",
  removeSpan: (n: number) => `Retirer la plage ${n}`,
  addRule: "D’autres jours",
  removeRule: (n: number) => `Retirer les horaires ${n}`,
  noDays: "Choisissez les jours concernés.",
  inside: "F4 : régler les horaires",
  raw: "Ces horaires disent plus que des jours et des heures : ils se modifient dans la cellule, et rien d’autre n’y touche.",
  notRead: "Écrivez par exemple « lundi au vendredi 9h-12h », ou réglez les horaires ci-dessous.",
  startAgain: "Recommencer avec des jours et des heures",
};
