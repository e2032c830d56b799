// The app's Home tab, beside its messages: two tabs above the direct message, and what the app shows in the first.

import { drawBlocks } from "../blocks/block.js";
import { make } from "../make.js";
import { post } from "../wire.js";
import { drawNotice } from "./message.js";

const TABS = { home: "Home", messages: "Messages" };
const AFRESH = ["state", "room"];

export class HomeTab {
  /** `beside` is what the Home stands in place of. */
  constructor(store, tabs, panel, beside) {
    Object.assign(this, { store, tabs, panel, beside });
    tabs.addEventListener("keydown", (event) => this.key(event));
  }

  draw(kind, change) {
    const { store, panel } = this;
    const open = store.atHome();
    this.tabs.hidden = !store.hasTabs();
    panel.hidden = !open;
    for (const element of this.beside) element.hidden = open;
    if (!this.tabs.hidden) this.drawTabs();
    if (!open) return;
    if (AFRESH.includes(kind)) post("home", {}).catch((error) => this.say({ text: error.message }));
    if (AFRESH.includes(kind) || kind === "home") this.show();
    if (kind === "notice" && change.notice.channel === store.room) this.say(change.notice);
    if (kind === "room") panel.scrollTop = 0;
  }

  drawTabs() {
    const { store, tabs } = this;
    const held = tabs.contains(document.activeElement) ? document.activeElement.dataset.tab : "";
    const unread = store.unread.get(store.room);
    tabs.replaceChildren(...Object.entries(TABS).map(([tab, name]) => make(
      "button",
      {
        type: "button", role: "tab", class: "tab", id: `tab-${tab}`, "data-tab": tab, "aria-selected": String(tab === store.tab),
        "aria-controls": tab === "home" ? "home" : "scroll", tabindex: tab === store.tab ? "0" : "-1",
        on: { click: () => store.open(store.room, tab) },
      },
      name,
      tab === "messages" && unread
        ? make("span", { class: "count" }, String(unread), make("span", { class: "unseen" }, " unread")) : null)));
    if (held) tabs.querySelector(`[data-tab="${held}"]`).focus();
  }

  /** The arrows move between the tabs; Enter opens one. */
  key(event) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    [...this.tabs.children].find((tab) => tab !== document.activeElement).focus();
  }

  /** Draw the view anew; whoever pressed a button by keyboard stays on it, or goes on from the top. */
  show() {
    const { store, panel } = this;
    const at = panel.contains(document.activeElement) ? this.buttons().indexOf(document.activeElement) : -1;
    const label = at < 0 ? "" : labelOf(document.activeElement);
    const app = store.users.get(store.app).real_name;
    const waiting = make("p", { class: "waiting" }, store.online ? `${app} is preparing this …` : `${app} is not connected.`);
    panel.replaceChildren(make("div", { class: "content" }, store.home
      ? drawBlocks(store, { ts: "", channel: store.room, blocks: store.home.blocks })
      : waiting));
    if (at < 0) return;
    const same = this.buttons().filter((button) => labelOf(button) === label);
    (same.find((button) => this.buttons().indexOf(button) === at) ?? same[0] ?? panel).focus({ preventScroll: same.length > 0 });
  }

  say(notice) {
    this.panel.querySelector(".notice")?.remove();
    this.panel.prepend(drawNotice(notice));
  }

  buttons() {
    return [...this.panel.querySelectorAll("button")];
  }
}

function labelOf(button) {
  return button.getAttribute("aria-label") ?? button.textContent;
}
