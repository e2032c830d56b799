// The thread at the right: a message, its replies, and a composer of its own.

import { arrange, icon, make } from "../make.js";
import { Composer } from "./composer.js";
import { Following } from "./following.js";
import { drawMessage } from "./message.js";
import { Working } from "./working.js";

export class ThreadPane {
  constructor(store, pane) {
    this.store = store;
    this.pane = pane;
    this.open = "";
    const status = make("p", { class: "working", id: "thread-working", role: "status" });
    this.working = new Working(store, status);
    this.composer = new Composer(store, this.working, { id: "thread-composer", thread: () => store.thread });
    this.title = make("p", { class: "topic" });
    this.list = make("div", { class: "messages", role: "log", "aria-label": "Thread" });
    this.count = make("div", { class: "day", role: "separator" }, make("span"));
    this.scroll = make("div", { class: "scroll" }, this.list);
    this.following = new Following(this.scroll);
    pane.append(
      make("header", { class: "bar" },
        make("div", { class: "bar-words" }, make("h2", {}, "Thread"), this.title),
        make("button", {
          type: "button", class: "round", "aria-label": "Close the thread", on: { click: () => this.close() },
        }, icon("close"))),
      this.scroll,
      make("div", { class: "below" }, status, this.composer.element));
    pane.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.close();
    });
  }

  close() {
    const { thread } = this.store;
    this.store.openThread("");
    const root = document.querySelector(`#scroll [data-ts="${CSS.escape(thread)}"]`);
    (root?.querySelector(".replies, .tools button") ?? document.getElementById("composer")).focus();
  }

  draw(kind, change) {
    const { store, pane } = this;
    const opened = store.thread && store.thread !== this.open;
    this.open = store.thread;
    pane.hidden = !store.thread;
    if (opened) this.working.end();
    this.working.draw(kind, change);
    if (!store.thread || kind === "presence" || kind === "notice") return;
    if (opened || kind === "state") this.drawn = new Map();
    const room = store.rooms.get(store.room);
    this.title.textContent = room.partner ? store.title(room) : `#${room.name}`;
    const [root, ...replies] = store.inThread(store.thread).map((message) => this.node(message));
    this.count.firstChild.textContent = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
    const { on } = this.following;
    arrange(this.list, replies.length ? [root, this.count, ...replies] : [root]);
    const asked = this.drawn.get(store.answered(change))?.node;
    if (opened || kind === "state" || asked || on) this.following.show(asked ?? this.list.lastElementChild);
    if (opened) this.composer.enter();
  }

  node(message) {
    const known = this.drawn.get(message.ts);
    if (known?.message === message) return known.node;
    const node = drawMessage(this.store, message);
    this.drawn.set(message.ts, { message, node });
    return node;
  }
}
