// The left side: the workspace, its channels, and the direct message with the app.

import { icon, make } from "../make.js";
import { avatar } from "./avatar.js";

export function drawSidebar(store, sidebar, frame) {
  const rooms = [...store.rooms.values()];
  const held = sidebar.contains(document.activeElement) ? document.activeElement.dataset.room : "";
  sidebar.replaceChildren(
    make("div", { class: "team" },
      make("strong", {}, store.team),
      make("span", {}, "A local stand-in for Slack")),
    make("h2", { id: "channels" }, "Channels"),
    make("ul", { "aria-labelledby": "channels" }, rooms.filter((room) => !room.partner).map(entry)),
    make("h2", { id: "directs" }, "Direct messages"),
    make("ul", { "aria-labelledby": "directs" }, rooms.filter((room) => room.partner).map(entry)),
    make("div", { class: "myself" }, avatar(store.users.get(store.me)), store.users.get(store.me).real_name),
  );
  if (held) sidebar.querySelector(`[data-room="${CSS.escape(held)}"]`)?.focus();

  function entry(room) {
    const unread = store.unread.get(room.id) ?? 0;
    const here = room.id === store.room;
    return make("li", {}, make(
      "button",
      {
        type: "button", class: `place${unread ? " unread" : ""}`, "data-room": room.id,
        "aria-current": here ? "page" : false,
        on: { click: () => { frame.classList.remove("menu-open"); store.open(room.id); } },
      },
      room.partner
        ? make("span", { class: `dot ${store.online ? "online" : ""}`, "aria-hidden": "true" })
        : icon(room.private ? "lock" : "hash"),
      make("span", { class: "name" }, store.title(room)),
      room.partner ? make("span", { class: "badge" }, "App") : null,
      unread ? make("span", { class: "count" }, String(unread), make("span", { class: "unseen" }, " unread")) : null,
    ));
  }
}
