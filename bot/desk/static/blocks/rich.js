// Rich text: every text element is literal.

import { make } from "../make.js";
import { drawDate } from "./date.js";
import { lines, link, mention } from "./inline.js";

const STYLES = { bold: "strong", italic: "em", code: "code" };

/** The nodes of a rich text block. */
export function drawRich(store, block) {
  return block.elements.map((part) => {
    if (part.type === "rich_text_list") return list(store, part);
    if (part.type === "rich_text_quote") return make("blockquote", {}, runs(store, part));
    return make("p", {}, runs(store, part));
  });
}

function list(store, part) {
  return make("ul", { class: "rich-list" }, part.elements.map((item) => make("li", {}, runs(store, item))));
}

function runs(store, part) {
  return part.elements.flatMap((run) => styled(run, drawRun(store, run)));
}

function drawRun(store, run) {
  if (run.type === "text") return lines(run.text);
  if (run.type === "link") return [link(run.url, run.text ?? run.url)];
  if (run.type === "user") return [mention(store, "@", run.user_id)];
  if (run.type === "date") return [drawDate(run.timestamp, run.format, run.fallback ?? "")];
  return [];
}

function styled(run, nodes) {
  const wanted = Object.keys(STYLES).filter((name) => run.style?.[name]);
  return wanted.reduce((inner, name) => [make(STYLES[name], {}, inner)], nodes);
}
