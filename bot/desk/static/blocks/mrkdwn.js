// Slack's markup: links and mentions in angle brackets, *bold*, _italic_, ~struck~, `code`, ```blocks```, > quotes.

import { make } from "../make.js";
import { drawDate } from "./date.js";
import { emoji } from "./emoji.js";
import { lines, link, mention } from "./inline.js";

const STYLES = { "*": "strong", _: "em", "~": "s" };
const EDGE = /[\s\p{P}\p{S}]/u;
const ADDRESS = /^https?:\/\/[^\s<>|]+/i;

/** The nodes of a text in markup. */
export function drawMrkdwn(store, text, { verbatim = false } = {}) {
  const parts = text.split(/```/);
  if (parts.length % 2 === 0) parts.splice(-2, 2, parts.slice(-2).join("```"));
  return parts.flatMap((part, index) =>
    index % 2 ? [make("pre", {}, decode(part.replace(/^\n|\n$/g, "")))] : quoted(store, part, verbatim));
}

function quoted(store, text, verbatim) {
  const nodes = [];
  let quote = null;
  let first = true;
  for (const line of text.split("\n")) {
    const inside = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (inside) {
      if (quote) quote.append(make("br"));
      else nodes.push((quote = make("blockquote")));
      quote.append(...inline(store, inside[1], verbatim));
    } else {
      if (!first && !quote) nodes.push(make("br"));
      nodes.push(...inline(store, line, verbatim));
      quote = null;
    }
    first = false;
  }
  return nodes;
}

function inline(store, text, verbatim) {
  const nodes = [];
  let plain = "";
  const flush = () => { if (plain) nodes.push(...lines(decode(plain))); plain = ""; };
  let at = 0;
  while (at < text.length) {
    const found = bracket(store, text, at) ?? code(text, at) ?? styled(store, text, at, verbatim)
      ?? named(text, at) ?? (verbatim ? null : bare(text, at));
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return nodes;
}

function bracket(store, text, at) {
  if (text[at] !== "<") return null;
  const end = text.indexOf(">", at);
  if (end < 0) return null;
  const [what, ...rest] = text.slice(at + 1, end).split("|");
  const label = rest.length ? decode(rest.join("|")) : null;
  const node = what.startsWith("!") ? special(what.slice(1), label) : marked(store, what, label);
  return node ? { node, end: end + 1 } : null;
}

function marked(store, what, label) {
  if (/^@[UW]/.test(what)) return mention(store, "@", what.slice(1), label);
  if (/^#C/.test(what)) return mention(store, "#", what.slice(1), label);
  if (/^(https?:\/\/|mailto:)/i.test(what)) return link(decode(what), label ?? decode(what));
  return null;
}

function special(what, label) {
  if (what.startsWith("date^")) {
    const [, timestamp, form, url] = what.split("^");
    const words = drawDate(timestamp, form ?? "", label ?? "");
    const time = make("span", { class: "date", title: new Date(Number(timestamp) * 1000).toLocaleString() }, words);
    return url ? link(decode(url), time) : time;
  }
  if (/^(channel|here|everyone)$/.test(what)) return make("span", { class: "mention" }, `@${what}`);
  return null;
}

function code(text, at) {
  if (text[at] !== "`") return null;
  const end = text.indexOf("`", at + 1);
  return end > at + 1 ? { node: make("code", {}, decode(text.slice(at + 1, end))), end: end + 1 } : null;
}

function styled(store, text, at, verbatim) {
  const mark = text[at];
  if (!Object.hasOwn(STYLES, mark) || !edge(text[at - 1]) || !text[at + 1] || /\s/.test(text[at + 1])) return null;
  for (let end = text.indexOf(mark, at + 1); end >= 0; end = text.indexOf(mark, end + 1)) {
    if (end > at + 1 && !/\s/.test(text[end - 1]) && edge(text[end + 1])) {
      return { node: make(STYLES[mark], {}, inline(store, text.slice(at + 1, end), verbatim)), end: end + 1 };
    }
  }
  return null;
}

function named(text, at) {
  const match = text[at] === ":" ? /^:([a-z0-9_+-]{1,60}):/.exec(text.slice(at, at + 64)) : null;
  const found = match ? emoji(match[1]) : null;
  return found ? { node: make("span", { role: "img", "aria-label": match[1] }, found), end: at + match[0].length } : null;
}

function bare(text, at) {
  if (text[at] !== "h" || !edge(text[at - 1])) return null;
  const match = ADDRESS.exec(text.slice(at, at + 3000));
  if (!match) return null;
  const url = match[0].replace(/[.,;:!?)\]]+$/, "");
  return { node: link(decode(url), decode(url)), end: at + url.length };
}

function edge(character) {
  return character === undefined || EDGE.test(character);
}

function decode(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name]);
}
