// The top of a room: what it is for, and what to try.

import { icon, make } from "../make.js";

export function drawWelcome(store, tryOut) {
  const room = store.rooms.get(store.room);
  const app = store.users.get(store.app).real_name;
  const direct = Boolean(room.partner);
  const first = store.rooms.keys().next().value === room.id;
  const examples = first || direct ? store.examples.filter((example) => (example.channel === "dm") === direct) : [];
  return make("section", { class: "welcome" },
    make("h2", {},
      first ? `Welcome to ${store.team}` : direct ? app : [icon(room.private ? "lock" : "hash"), room.name]),
    make("p", {}, first ? store.welcome : direct
      ? `Here ${app} answers you alone, and every message is for it: no need to mention it.`
      : `This is the beginning of #${room.name}. ${room.topic}`),
    examples.length ? make("p", { class: "try" }, first ? "New here? Try one of these:" : "Things to try:") : null,
    make("ul", { class: "examples" }, examples.map((example) => make("li", {}, make(
      "button", { type: "button", class: "example", on: { click: () => tryOut(example) } },
      make("code", {}, example.text), make("span", {}, example.note)))),
    ));
}
