/** Words of the members of a space, invitations, tokens of programs, what was done. */
import type { Role } from "#shared/model/roles.ts";
import type { members as fr } from "../fr/members.ts";
import { auditSentence } from "./audit.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const members: typeof fr = {
  title: "Members",
  titleOf: (space) => `Members of “${space}”`,
  tabs: {
    members: "Members",
    invitations: "Invitations",
    list: "Class list",
    tokens: "Tokens",
    journal: "Journal",
  },
  notOwner: (owners) =>
    owners.length === 0
      ? "Only the owners of the space invite people and change roles."
      : `Only the owners of the space invite people and change roles. Ask ${owners.join(", ")}.`,
  askToInvite: (owners) =>
    `To invite somebody, ask ${owners.join(", ") || "the owner of the space"}: it is theirs to do.`,

  rename: {
    label: "Name of the space",
    action: "Rename the space",
    save: "Rename",
  },

  people: {
    count: (n) => count(n, "person", "people"),
    search: "Find a person",
    nobody: (search) => `Nobody is called “${search}” here.`,
    name: "Name",
    role: "Role",
    roleOf: (name) => `Role of ${name}`,
    since: "Since",
    seen: "Last seen",
    here: "now",
    never: "not yet",
    you: "you",
    actions: (name) => `Actions for ${name}`,
    makeOwner: "Pass ownership of the space…",
    remove: "Remove from the space…",
    leave: "Leave the space…",
    changed: (name, role) => `${name} is now ${role}.`,
    removed: (name) => `${name} is no longer in the space.`,
  },
  leaving: {
    title: "Leave this space?",
    sentence:
      "You will no longer have access to its datasets. What you did stays in the history, under your name. To come back, you will need a new invitation link.",
    yes: "Leave the space",
  },
  removing: {
    title: (name) => `Remove ${name} from the space?`,
    sentence:
      "Their tables close at once, and their tokens and invitations stop working. What this person did stays in the history, under their name.",
    renew: "Replace the shared invitation links too",
    renewHint:
      "Otherwise they can come back with the link they were given. Members stay; only the former links stop working.",
    yes: "Remove",
  },
  passing: {
    title: (name) => `Pass the space on to ${name}?`,
    sentence: (name) =>
      `${name} becomes the owner of the space, and you an editor. Only owners will be able to give you that role back.`,
    yes: "Pass on",
    stay: "To stay an owner together with this person, change their role in the list instead.",
  },

  invitations: {
    make: "New invitation",
    explain: "A link to send to whomever you like. They open it, and they are in the space.",
    none: "No invitation yet. The quick links are in “Share”.",
    role: "Role",
    expiry: "Good for",
    expiries: { week: "A week", month: "A month", quarter: "Three months", year: "A year", day: "Until…" },
    until: "Until",
    uses: "How many people",
    usesLimited: "A limited number",
    usesOnce: "One only",
    usesFree: "No limit",
    usesNumber: "Number of people",
    ownerOnce: "A link for an owner works once.",
    forName: "For (optional)",
    forNameHint: "Their name will be filled in already, and you will know whose link it is.",
    forEmail: "Their e-mail address (optional)",
    create: "Make the link",
    made: "Here is the link. Copy it and send it.",
    onlyWorking: "Only those that work",
    columns: { who: "For", role: "Role", uses: "Came in", until: "Until", by: "By", state: "State" },
    anyone: "whoever has the link",
    spaceLink: "link of the space",
    usesOf: (uses, left) => (left === null ? count(uses, "person", "people") : `${uses} of ${uses + left}`),
    states: { works: "Works", expired: "Expired", used: "Used", revoked: "Withdrawn" },
    copy: "Copy the link",
    copied: "Copied",
    notCopied: "The browser refuses to copy: copy this selected text yourself.",
    link: "Link",
    revoke: "Withdraw",
    revokeOf: (who) => `Withdraw the invitation for ${who}`,
    revokeSure: (who) => `Withdraw the invitation for ${who}?`,
    revokeSentence: "Its link will let nobody in any more. Whoever is in the space already stays.",
    whoever: "whoever has the link",
  },

  links: {
    viewer: "For those who only read",
    more: "Other invitations, class list, members…",
    renew: "Renew",
    renewOf: (label) => `Renew the link ${label}`,
    renewSure: "The present link will stop working for everyone. Whoever is in already stays in the space.",
    renewYes: "Replace the link",
    renewed: "A new link is ready to copy.",
  },

  list: {
    explain:
      "Paste the list of the class, one person per line: their name, then their e-mail address if you have it. From a spreadsheet, copy the columns and paste them here.",
    label: "List",
    example: "Inès Moreau\tines.moreau@example.org\nMalo Petit\tmalo.petit@example.org\nRose Garnier",
    drop: "Or drop here, or choose, a CSV file",
    notText:
      "This file is not text. Open it in your spreadsheet, copy the columns of names and addresses, and paste them here.",
    ready: (n) => count(n, "person to invite", "people to invite"),
    wrong: (n) => count(n, "line to mend", "lines to mend"),
    skipTitles: "The first line holds titles; it is set aside.",
    tooMany: (most) => `A list has ${most} people at most. Split it in several.`,
    problems: {
      "no-name": "The name is missing.",
      "name-too-long": "This name is too long.",
      "email-wrong": (text) => `“${text}” is not an e-mail address.`,
      "two-emails": "Two e-mail addresses on one line.",
      "same-email": (line) => `The same address is on line ${line} already.`,
      "same-name": (line) => `The same name is on line ${line} already, with no address to tell them apart.`,
      "already-member": "This name is in the space already: is it the same person?",
    },
    columns: { line: "Line", name: "Name", email: "E-mail", problem: "To know" },
    send: "Send each link to the e-mail address beside it",
    noMail: "This server sends no e-mails: hand the links out yourself, printed or copied.",
    create: (n) => (n === 0 ? "Make the links" : `Make ${count(n, "link", "links")}`),
    done: (n) => `${count(n, "link", "links")} ready: one for each person, for one use.`,
    sent: (n) => count(n, "e-mail sent", "e-mails sent"),
    notSent: (addresses) =>
      `No e-mail went to these addresses: ${addresses.join(", ")}. Give them their link another way.`,
    copy: "Copy the table",
    download: "Download as CSV",
    print: "Print the slips",
    again: "Another list",
    fileName: (space) => `${space} (invitations).csv`,
    printedFor: (space) => `Your link to join “${space}”`,
    printedHow: "Type this address in your browser. It works once, for you alone.",
    titles: { name: "name", email: "email", link: "link" },
  },

  tokens: {
    explain:
      "A token lets a program (a script, a spreadsheet) read or write in this space on your behalf, in the role you choose. It manages neither members, nor invitations, nor tokens.",
    make: "New token",
    name: "What it is for",
    nameExample: "Script of the map of town halls",
    role: "Role",
    expiry: "Good for",
    create: "Make the token",
    made: "Copy this token now: it will never be shown again.",
    how: "The program sends it in the header “Authorization: Bearer”.",
    copy: "Copy the token",
    none: "No token yet.",
    columns: { name: "Name", role: "Role", by: "By", until: "Until", used: "Last used", state: "State" },
    never: "never",
    states: { works: "Works", expired: "Expired", revoked: "Revoked" },
    revoke: "Revoke",
    revokeOf: (name) => `Revoke the token ${name}`,
    revokeSure: (name) => `Revoke the token “${name}”?`,
    revokeSentence: "The program that uses it will have access to nothing any more, at once.",
  },

  journal: {
    explain: "Who came in, went out, was given a right: all that was done to the space itself.",
    person: "Person",
    everybody: "Everybody",
    kind: "Kind",
    everything: "Everything",
    kinds: {
      invitations: "Invitations and arrivals",
      members: "Members and roles",
      tokens: "Tokens",
      datasets: "Datasets",
      "personal-data": "Personal data",
    },
    none: "Nothing like it in the journal.",
    more: "Show older",
    download: "Download as CSV",
    sentence: (line) => auditSentence(line),
    titles: { at: "date", actor: "person", action: "action", sentence: "sentence" },
    fileName: "journal.csv",
  },

  join: {
    by: (name) => `${name} invites you.`,
    forOther: (name) => `This link is for ${name}.`,
    asMe: (name) => `You come in as ${name}, known to this browser already.`,
    asNamed: (name) => `You come in under the name of ${name}.`,
    otherName: "Change this name",
    notMe: (name) => `You are not ${name}? Open this link in a private window, or ask them to sign out.`,
    haveAccount: "I have an account already",
    already: "You are in this space already.",
    go: "Go to the space",
  },

  letter: {
    subject: (space) => `Your link to join “${space}” on Tablée`,
    text: (a) =>
      [
        `Hello ${a.name},`,
        "",
        `${a.by} invites you to join “${a.space}” on Tablée, as ${roles[a.role]}.`,
        "",
        "Open this link, it is for you alone and works once:",
        a.address,
        "",
        `It is good until ${a.until}. There is no account to make.`,
        "",
      ].join("\n"),
  },
};

const roles: Record<Role, string> = {
  owner: "an owner",
  editor: "an editor",
  reviewer: "a reviewer",
  viewer: "a reader",
};
