// The open room: its welcome, its messages by day, kept in place while new ones come.

import { arrange, make } from "../make.js";
import { Following } from "./following.js";
import { drawMessage, drawNotice } from "./message.js";
import { drawWelcome } from "./welcome.js";

const TOGETHER = 5 * 60; // seconds within which one person's messages are grouped under one name

export class Conversation {
  constructor(store, scroll, tryOut) {
    this.store = store;
    this.scroll = scroll;
    this.following = new Following(scroll);
    this.tryOut = tryOut;
    this.begin();
  }

  begin() {
    this.drawn = new Map();
    this.days = new Map();
    this.welcome = make("div", { class: "welcome-place" });
    this.list = make("div", { class: "messages", role: "log", "aria-label": "Messages" });
    this.scroll.replaceChildren(this.welcome, this.list);
  }

  draw(kind, change) {
    if (kind === "thread" || kind === "presence") return;
    const afresh = kind === "state" || kind === "room";
    if (afresh) this.begin();
    if (afresh) this.welcome.replaceChildren(drawWelcome(this.store, this.tryOut));
    const held = change?.message && this.focusIn(change.message.ts);
    const { on } = this.following;
    arrange(this.list, this.nodes());
    const asked = this.drawn.get(this.store.answered(change))?.node;
    if (afresh || asked || on) this.following.show(asked ?? this.list.lastElementChild);
    // Whoever pressed a button by keyboard goes on in the answer to it, not above it.
    if (asked && !held && this.list.contains(document.activeElement)) asked.focus({ preventScroll: true });
    if (held) (this.drawn.get(change.message.ts)?.node ?? this.list.lastElementChild)?.focus();
  }

  nodes() {
    for (const ts of this.drawn.keys()) if (!this.known(ts)) this.drawn.delete(ts);
    const nodes = [];
    let before = null;
    for (const one of this.store.inRoom()) {
      const day = dayOf(one);
      if (!before || dayOf(before) !== day) nodes.push(this.day(day, one));
      nodes.push(this.node(one, Boolean(before) && together(before, one)));
      before = one;
    }
    return nodes;
  }

  node(one, compact) {
    const replies = this.store.inThread(one.ts).slice(1);
    const known = this.drawn.get(one.ts);
    const signature = `${compact} ${replies.length}`;
    if (known && known.one === one && known.signature === signature) return known.node;
    const node = "user" in one
      ? drawMessage(this.store, one, { compact, replies, openThread: () => this.store.openThread(one.ts) })
      : drawNotice(one);
    this.drawn.set(one.ts, { one, signature, node });
    return node;
  }

  known(ts) {
    return this.store.messages.has(ts) || this.store.notices.some((notice) => notice.ts === ts);
  }

  day(day, one) {
    if (!this.days.has(day)) {
      const words = new Date(Number(one.ts) * 1000).toLocaleDateString(undefined, {
        weekday: "long", day: "numeric", month: "long",
      });
      const today = day === new Date().toDateString();
      this.days.set(day, make("div", { class: "day", role: "separator" }, make("span", {}, today ? "Today" : words)));
    }
    return this.days.get(day);
  }

  focusIn(ts) {
    return this.drawn.get(ts)?.node.contains(document.activeElement);
  }
}

function dayOf(one) {
  return new Date(Number(one.ts) * 1000).toDateString();
}

function together(before, one) {
  return "user" in before && "user" in one && before.user === one.user && before.seen_by === one.seen_by
    && !one.seen_by && Number(one.ts) - Number(before.ts) < TOGETHER;
}
