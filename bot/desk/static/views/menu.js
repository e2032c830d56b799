// A menu under a button: arrows, Home, End, letters, Enter, Escape.

import { make } from "../make.js";

/** `groups` are `{label, options}`; an option is `{text, value, url}`; `choose(option)` is called once. */
export function openMenu(button, groups, choose) {
  const items = [];
  const menu = make("div", { class: "menu", role: "menu", "aria-label": button.getAttribute("aria-label") || "Options" },
    groups.map((group) => [
      group.label ? make("p", { class: "menu-label", role: "presentation" }, group.label) : null,
      ...group.options.map((option) => {
        const item = make("button", {
          type: "button", role: "menuitem", tabindex: "-1", on: { click: () => { close(); button.focus(); choose(option); } },
        }, option.text, option.description ? make("span", { class: "menu-note" }, option.description) : null);
        items.push(item);
        return item;
      }),
    ]));
  const place = button.closest(".menu-place");
  place.append(menu);
  button.setAttribute("aria-expanded", "true");
  const room = button.getBoundingClientRect();
  menu.classList.toggle("upward", innerHeight - room.bottom < menu.offsetHeight + 12 && room.top > menu.offsetHeight);
  menu.classList.toggle("leftward", innerWidth - room.left < menu.offsetWidth + 12);
  items[0]?.focus();

  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length].focus();
    else if (event.key === "Escape") { close(); button.focus(); }
    else if (event.key === "Tab") { close(); return; }
    else if (event.key.length === 1 && event.key !== " ") {
      items.find((item) => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const away = (event) => { if (!place.contains(event.target)) close(); };
  document.addEventListener("pointerdown", away);

  function close() {
    document.removeEventListener("pointerdown", away);
    button.setAttribute("aria-expanded", "false");
    menu.remove();
  }
}
