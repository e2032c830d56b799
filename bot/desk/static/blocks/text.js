// Text objects: plain_text as it is, mrkdwn as Slack reads it.

import { make } from "../make.js";
import { withEmoji } from "./emoji.js";
import { drawMrkdwn } from "./mrkdwn.js";

/** The nodes of a text object. */
export function drawTextObject(store, object) {
  if (object.type === "mrkdwn") return drawMrkdwn(store, object.text, { verbatim: object.verbatim === true });
  return lines(object.emoji === false ? object.text : withEmoji(object.text));
}

/** Text nodes with line breaks between them. */
export function lines(text) {
  return text.split("\n").flatMap((line, index) => (index ? [make("br"), line] : [line]));
}

/** A link that opens elsewhere and tells the place it leads to nothing about here; words alone for other addresses. */
export function link(url, ...children) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return make("span", {}, ...children);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** A person or channel, by id. */
export function mention(store, sign, id, label) {
  const known = sign === "@" ? store.users.get(id)?.real_name : store.rooms.get(id)?.name;
  const mine = id === store.me ? " mine" : "";
  return make("span", { class: `mention${mine}` }, `${sign}${known ?? label ?? id}`);
}
