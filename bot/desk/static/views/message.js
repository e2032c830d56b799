// One message: who, when, what; its thread; and who sees it.

import { drawBlocks } from "../blocks/block.js";
import { drawMrkdwn } from "../blocks/mrkdwn.js";
import { icon, make } from "../make.js";
import { avatar } from "./avatar.js";
import { drawMore } from "./more.js";

/** `compact` leaves the head out; `replies` and `openThread` are given if there may be a thread below. */
export function drawMessage(store, message, { compact = false, replies = [], openThread = null } = {}) {
  const user = store.users.get(message.user);
  const private_ = Boolean(message.seen_by);
  return make("article", {
    class: `message${compact ? " compact" : ""}${private_ ? " private" : ""}`, "data-ts": message.ts, tabindex: "-1",
    "aria-label": `${user.real_name}, ${clock(message.ts)}`,
  },
  private_ ? make("p", { class: "only-you" }, icon("eye"), "Only visible to you") : null,
  compact ? make("span", { class: "gutter" }, time(message.ts)) : avatar(user),
  make("div", { class: "body" },
    compact ? null : make("p", { class: "head" },
      make("strong", {}, user.real_name),
      user.is_bot ? make("span", { class: "badge" }, "App") : null,
      time(message.ts)),
    make("div", { class: "content" }, drawContent(store, message)),
    message.edited ? make("span", { class: "edited" }, "(edited)") : null,
    replies.length && openThread ? threadLink(store, replies, openThread) : null),
  private_ ? null : make("div", { class: "tools" },
    openThread ? make(
      "button",
      { type: "button", class: "round", title: "Reply in thread", "aria-label": "Reply in thread", on: { click: openThread } },
      icon("reply")) : null,
    store.shortcuts.length ? drawMore(store, message) : null));
}

/** A line from the Desk itself. */
export function drawNotice(notice) {
  return make("div", { class: "notice" },
    icon("warn"),
    make("span", {}, notice.text),
    make("span", { class: "only-you" }, "Only visible to you"));
}

export function clock(ts) {
  return new Date(Number(ts) * 1000).toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
}

function drawContent(store, message) {
  return message.blocks.length
    ? drawBlocks(store, message)
    : make("div", { class: "text" }, drawMrkdwn(store, message.text));
}

function time(ts) {
  const at = new Date(Number(ts) * 1000);
  return make("time", { datetime: at.toISOString(), title: at.toLocaleString() }, clock(ts));
}

function threadLink(store, replies, openThread) {
  const users = [...new Set(replies.map((reply) => reply.user))].slice(0, 3);
  return make("button", { type: "button", class: "replies", on: { click: openThread } },
    users.map((id) => avatar(store.users.get(id))),
    make("span", { class: "replies-count" }, replies.length === 1 ? "1 reply" : `${replies.length} replies`),
    make("span", { class: "replies-last" }, `Last reply ${clock(replies.at(-1).ts)}`));
}
