// The menu of a message: the app's shortcuts, where Slack has them.

import { icon, make } from "../make.js";
import { post } from "../wire.js";

/** A button with a menu below it, which closes on Escape, on a choice, and when the focus leaves it. */
export function drawMore(store, message) {
  const menu = make("details", { class: "more", on: { toggle: onToggle, keydown: onKey, focusout: onLeaving } },
    make("summary", { class: "round", title: "More actions", "aria-label": "More actions" }, icon("more")),
    make("ul", { class: "menu" }, store.shortcuts.map((shortcut) => make("li", {}, make(
      "button", { type: "button", on: { click: () => choose(shortcut) } }, shortcut.name)))));

  function onToggle() {
    if (menu.open) menu.lastElementChild.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  function onLeaving(event) {
    if (!menu.contains(event.relatedTarget)) menu.open = false;
  }

  function close() {
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  async function choose(shortcut) {
    close();
    store.ask(message.channel);
    try {
      await post("choose", { ts: message.ts, callback_id: shortcut.callback_id });
    } catch (error) {
      menu.querySelector("summary").title = error.message;
    }
  }

  return menu;
}
