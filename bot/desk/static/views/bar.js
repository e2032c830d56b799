// The bar above the conversation: which room is open, whether the app is there, light or dark.

import { icon, make } from "../make.js";
import { isDark, toggleTheme } from "./theme.js";

/** Open or close the channels on a narrow screen, and move the focus. */
export function toggleMenu(store, bar, frame, open) {
  frame.classList.toggle("menu-open", open);
  drawBar(store, bar, frame);
  const target = open ? document.querySelector("#sidebar [aria-current]") : bar.querySelector('[data-act="menu"]');
  target?.focus();
}

export function drawBar(store, bar, frame) {
  const room = store.rooms.get(store.room);
  const app = store.users.get(store.app).real_name;
  const dark = isDark();
  const theme = make(
    "button",
    {
      type: "button", class: "round", "data-act": "theme", "aria-pressed": String(dark), "aria-label": "Dark theme",
      title: dark ? "Light theme" : "Dark theme",
      on: { click: () => { toggleTheme(); drawBar(store, bar, frame); } },
    },
    icon(dark ? "sun" : "moon"),
  );
  const menu = make(
    "button",
    {
      type: "button", class: "round only-narrow", "data-act": "menu", "aria-label": "Channels and messages",
      "aria-controls": "sidebar", "aria-expanded": String(frame.classList.contains("menu-open")),
      on: { click: () => toggleMenu(store, bar, frame, !frame.classList.contains("menu-open")) },
    },
    icon("menu"),
  );
  const held = bar.contains(document.activeElement) ? document.activeElement.dataset.act : "";
  bar.replaceChildren(
    menu,
    make("div", { class: "bar-words" },
      make("h1", {}, room.partner ? null : icon(room.private ? "lock" : "hash"), store.title(room)),
      make("p", { class: "topic" }, room.partner ? "Direct message" : room.topic)),
    make("p", { class: `presence ${store.online ? "online" : "offline"}` },
      make("span", { class: "dot", "aria-hidden": "true" }),
      store.online ? `${app} is online` : `${app} is not connected`),
    theme,
  );
  if (held) bar.querySelector(`[data-act="${held}"]`)?.focus();
}
