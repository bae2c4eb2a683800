/** Words of accounts: getting in and out, who I am, looking after the server. Those of the letters are apart. */
import { letters } from "./letters.ts";

export const account = {
  title: "My account",
  letters,

  menu: {
    label: "Account",
    guest: (name: string) => `${name}, no e-mail address`,
    save: "Save my access",
    signIn: "Sign in",
    otherAccount: "I have an account already",
    mine: "My account",
    server: "This server",
    signOut: "Sign out",
  },

  fields: {
    name: "Your first name",
    email: "E-mail address",
    password: "Password",
    newPassword: "New password",
    present: "Present password",
    rule: "12 characters at least. A few words in a row will do.",
    bring: (spaces: readonly string[]) =>
      spaces.length === 1
        ? `My space from here (${spaces[0]}) comes with me`
        : `My spaces from here (${spaces.join(", ")}) come with me`,
    bringHint: (guest: string) =>
      `You are here as ${guest}, without an account. What you wrote so far stays under that name.`,
  },

  signIn: {
    title: "Sign in",
    submit: "Sign in",
    or: "or",
    openId: (name: string) => `Sign in with ${name}`,
    link: "Get a link by e-mail",
    linkHint: "No password: a link that works once goes to your address.",
    forgotten: "Forgotten password",
    make: "Make an account",
    haveOne: "I have an account already",
    noMail:
      "This server sends no mail. If you forgot your password, ask the person who looks after the server for a link to come in.",
    openIdFailed:
      "The identity service did not confirm who you are, or the address it gives has an account here already. Try again, or come in another way.",
    already: (name: string) => `You are signed in: ${name}`,
    goOn: "Go on",
    other: "Sign in to another account",
  },

  signUp: {
    title: "Make an account",
    lead: "With an account you can come back from any computer. Working never requires one.",
    submit: "Make my account",
    taken:
      "This address may have an account already. Sign in with its password, or ask the person who looks after the server for a link to come in.",
  },

  asked: {
    title: "Look at your messages",
    confirm: (email: string) =>
      `We wrote to ${email}. Open the link of the message to confirm that this address is yours.`,
    link: (email: string) =>
      `If ${email} has an account, a link to come in has just left for it. It works once, for a quarter of an hour.`,
    reset: (email: string) =>
      `If ${email} has an account, a link to choose another password has just left for it. It works once, for an hour.`,
    nothing: "Nothing comes? Look among the unwanted messages, and check the address.",
    back: "Back",
  },

  opened: {
    enterTitle: "Come in with your link",
    enterLead: "This link works once.",
    enter: "Come in",
    resetTitle: "Choose another password",
    resetLead: "You will be signed out everywhere else.",
    reset: "Choose this password and come in",
    confirmTitle: "Confirm your address",
    confirm: "Confirm my address",
    confirmed: (email: string) => `${email} is confirmed.`,
    signInNow: "You can sign in now.",
    keptNow: "Your access is saved: you can come back from any computer.",
  },

  brought: {
    title: "You are signed in",
    spaces: (spaces: readonly string[]) =>
      spaces.length === 1
        ? `The space ${spaces[0]} is now in your account.`
        : `These spaces are now in your account: ${spaces.join(", ")}.`,
    some: "Your spaces from here are now in your account.",
    past: (guest: string) => `What you wrote before stays under the name of ${guest}.`,
  },

  page: {
    guestTitle: "Save my access",
    guestLead:
      "Only this browser knows you. With an e-mail address and a password you can come back from anywhere; you keep everything, under the same name.",
    guestSubmit: "Save my access",
    pending: (email: string) =>
      `${email} waits to be confirmed: open the link of the message we sent there. You can also give another address, or the same one for a new message.`,
    openIdToo: (name: string) => `Save my access with ${name}`,
    stranger: "This browser is known to nobody here.",
    me: "Me",
    rename: "Change my name",
    renamed: "Your name is changed. It shows beside what you do.",
    password: "Password",
    passwordFirst: "You come in without a password. You can choose one.",
    passwordChange: "Change the password",
    passwordSet: "Choose a password",
    passwordChanged: "Your password is changed. Your other devices are signed out.",
    places: "Where I am signed in",
    here: "here",
    place: (browser: string, system: string) => (system === "" ? browser : `${browser}, ${system}`),
    unknownBrowser: "Unknown browser",
    lastUsed: (when: string) => `used ${when}`,
    signOutThere: "Sign out there",
    signOutThereOf: (place: string) => `Sign out of: ${place}`,
    everywhere: "Sign out everywhere",
  },

  leave: {
    title: "Sign out",
    guest: (name: string) =>
      `You are here without an e-mail address. Once signed out, you cannot come back as ${name} without a new link.`,
    comeBack: (email: string) => `You can come back with ${email}.`,
    saveFirst: "Save my access first",
    waiting: (n: number) =>
      n === 1 ? "1 change has not left this computer yet." : `${n} changes have not left this computer yet.`,
    waitingHint: (n: number) =>
      n === 1
        ? "It stays here, and leaves when you come back on this computer with this account."
        : "They stay here, and leave when you come back on this computer with this account.",
    waitingLost: (n: number) =>
      n === 1
        ? "If you forget your tables here, it will be lost."
        : "If you forget your tables here, they will be lost.",
    forget: "Forget my tables and drafts on this computer",
    forgetHint: "To be ticked on a shared computer. The tables stay on the server, texts not sent do not.",
    submit: "Sign out",
    cancel: "Stay",
  },

  operator: {
    title: "This server",
    becomeTitle: "Look after this server",
    becomeLead:
      "Nobody looks after it yet. You will be able to say who opens spaces, to see how many there are, and to give access back to who lost it, without ever seeing their data.",
    become: "I look after it",
    becomeAs: (name: string) => `I look after it, as ${name}`,
    done: "You look after this server.",
    saveFirst: "Save your access now: only this browser knows you.",
    opening: "Who may open a space",
    openings: {
      anyone: "Everyone, without an account",
      accounts: "People who have an account",
      operator: "Only me",
    },
    spaces: "Spaces",
    noSpaces: "No space is open yet.",
    space: "Space",
    members: "Members",
    datasets: "Datasets",
    lastActivity: "Last activity",
    never: "none",
    lost: "Give access back to someone",
    lostLead: "For someone who lost everything: a link that signs them in once, to be given to them in person.",
    search: "Their name or address",
    find: "Find",
    nobody: "Nobody of that name or address.",
    noSpace: "in no space",
    make: "Make a link",
    makeFor: (name: string) => `Make a link for ${name}`,
    made: (name: string) => `Link of ${name}, valid for two days, once`,
  },

  formerMember: "Former member",

  data: {
    title: "My personal data",
    lead: "Everything this server keeps about you: name, address, spaces, sessions, comments, notices, number of edits.",
    download: "Download my data (JSON)",
    fileName: "my Tablée data.json",
    erase: "Erase my data…",
    dialog: "Erase my data",
    what: "Your name, address, sessions, tokens and notices are erased at once. You leave all your spaces. This cannot be undone.",
    stays: "What you edited and wrote stays, under the name “Former member”.",
    passOn: (spaces: readonly string[]) =>
      `Others rely on you as the only owner: ${spaces.join(", ")}. First make somebody else an owner, on the Members page.`,
    lost: (space: string, datasets: number) =>
      datasets === 0
        ? `Nobody else is in “${space}”: nobody will be able to open it any more.`
        : `Nobody else is in “${space}”: ${datasets === 1 ? "its dataset is" : `its ${datasets} datasets are`} destroyed in 30 days. First download what you want to keep.`,
    waiting: (n: number) =>
      n === 1
        ? "1 edit has not left this computer yet: it will be lost."
        : `${n} edits have not left this computer yet: they will be lost.`,
    type: (name: string) => `To confirm, type your name: ${name}`,
    submit: "Erase for good",
    cancel: "Keep my data",
  },

  welcome: {
    signIn: "Have an account?",
    signInLink: "Sign in",
    accountsOnly: "On this server, opening a space takes an account.",
    operatorOnly: "On this server, the person who looks after it opens the spaces. Ask them.",
  },
};
