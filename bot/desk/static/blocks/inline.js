// Inline parts of text: breaks, links, mentions.

import { make } from "../make.js";

/** Text nodes with line breaks between them. */
export function lines(text) {
  return text.split("\n").flatMap((line, index) => (index ? [make("br"), line] : [line]));
}

/** A link that opens in a new tab and sends no referrer; words alone for other addresses. */
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
