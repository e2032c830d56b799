// The app's Home tab, beside its messages: two tabs above the direct message, and what the app shows in the first.

import { drawBlocks } from "../blocks/block.js";
import { make } from "../make.js";
import { post } from "../wire.js";
import { drawNotice } from "./message.js";

const TABS = { home: "Home", messages: "Messages" };
const AFRESH = ["state", "room"];

export class HomeTab {
  /** The Home stands in place of the messages and what is `below` them; `said` tells screen readers what a press did. */
  constructor(store, { tabs, panel, said, skip, messages, below }) {
    Object.assign(this, { store, tabs, panel, said, skip, messages, below });
    tabs.addEventListener("keydown", (event) => this.key(event));
  }

  draw(kind, change) {
    const { store, panel } = this;
    const open = store.atHome();
    this.tabs.hidden = !store.hasTabs();
    panel.hidden = !open;
    for (const element of [this.messages, this.below]) element.hidden = open;
    this.skip.href = open ? "#home" : "#composer";
    this.skip.textContent = open ? "Skip to the Home" : "Skip to the message field";
    for (const [name, value] of [["role", "tabpanel"], ["aria-labelledby", "tab-messages"]]) {
      if (this.tabs.hidden) this.messages.removeAttribute(name);
      else this.messages.setAttribute(name, value);
    }
    if (!this.tabs.hidden) this.drawTabs();
    if (!open) return;
    if (AFRESH.includes(kind)) post("home", {}).catch((error) => this.say({ text: error.message }));
    if (AFRESH.includes(kind) || kind === "home") this.show();
    if (kind === "home") this.said.textContent = panel.querySelector(".block-section:first-child")?.textContent ?? "";
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
        "aria-controls": tab === "home" ? "home" : "scroll", tabindex: tab === (held || store.tab) ? "0" : "-1",
        on: { click: () => store.open(store.room, tab) },
      },
      name,
      tab === "messages" && unread
        ? make("span", { class: "count" }, String(unread), make("span", { class: "unseen" }, " unread")) : null)));
    if (held) tabs.querySelector(`[data-tab="${held}"]`).focus();
  }

  /** The arrows move between the two tabs, Home and End to the first and last; Enter opens one. */
  key(event) {
    const [first, last] = this.tabs.children;
    const other = document.activeElement === first ? last : first;
    const next = { ArrowLeft: other, ArrowRight: other, Home: first, End: last }[event.key];
    if (!next) return;
    event.preventDefault();
    for (const tab of this.tabs.children) tab.tabIndex = tab === next ? 0 : -1;
    next.focus();
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
    this.said.textContent = notice.text;
  }

  buttons() {
    return [...this.panel.querySelectorAll("button")];
  }
}

function labelOf(button) {
  return button.getAttribute("aria-label") ?? button.textContent;
}
