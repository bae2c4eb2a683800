/** The letters of accounts: plain text, each says why it came and what to do when one did not ask for it. */

const NOT_ME = "If you asked for nothing, do nothing: without this link, nothing happens.";
const SIGNED = "Tablée";

function letter(subject: string, ...paragraphs: readonly string[]) {
  return { subject, text: [...paragraphs, SIGNED].join("\n\n") };
}

export const letters = {
  confirm: (link: string) =>
    letter(
      "Confirm your address",
      "Hello,\n\nsomeone, you most likely, gave Tablée this address so as not to lose their access.",
      `To confirm that it is yours, open this link within three days:\n${link}`,
      NOT_ME,
    ),
  magic: (link: string) =>
    letter(
      "Your link to come in",
      `Hello,\n\nthis link signs you in to Tablée. It works once, for a quarter of an hour:\n${link}`,
      "Give it to nobody.",
      NOT_ME,
    ),
  reset: (link: string) =>
    letter(
      "Choose another password",
      `Hello,\n\nthis link lets you choose another password. It works once, for an hour:\n${link}`,
      "You will then be signed out everywhere else.",
      NOT_ME,
    ),
  alreadyThere: (address: string) =>
    letter(
      "You have an account already",
      "Hello,\n\nsomeone, you most likely, wanted to make an account with this address. It has one already.",
      `To come in, or to choose another password if you forgot it:\n${address}`,
      "If it was not you, do nothing: nobody got into your account.",
    ),
  passwordChanged: (address: string) =>
    letter(
      "Your password was changed",
      "Hello,\n\nthe password of your account has just been changed, and your other devices were signed out.",
      `If it was not you, choose another at once (“Forgotten password”):\n${address}`,
    ),
  wayInMade: (address: string) =>
    letter(
      "A link to come in was made for you",
      `Hello,\n\nthe person who looks after the server ${address} made a link that signs you in there once, and will give it to you.`,
      "If you did not ask them for it, talk to them.",
    ),
};
