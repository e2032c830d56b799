// Standard Markdown, as much of it as messages use: headings, lists, quotes, fences, bold, italic, code, links.

import { make } from "../make.js";
import { link } from "./inline.js";

const SPAN = /(`+)([^`]+)\1|\*\*([^*\n]+)\*\*|__([^_\n]+)__|\*([^*\n]+)\*|~~([^~\n]+)~~|\[([^\]\n]{1,500})\]\(([^)\s]{1,3000})\)/;

/** The nodes of a Markdown text. */
export function drawMarkdown(text) {
  const nodes = [];
  let list = null;
  text.split(/^```[^\n]*$/m).forEach((part, index) => {
    if (index % 2) {
      nodes.push(make("pre", {}, part.replace(/^\n|\n$/g, "")));
      return;
    }
    for (const line of part.split("\n")) {
      const item = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/.exec(line);
      if (!item) list = null;
      if (item) {
        list ??= nodes[nodes.push(make(item[1] ? "ol" : "ul", { class: "rich-list" })) - 1];
        list.append(make("li", {}, spans(item[2])));
      } else if (line.trim()) nodes.push(paragraph(line));
    }
  });
  return nodes;
}

function paragraph(line) {
  const heading = /^#{1,6}\s+(.*)$/.exec(line);
  if (heading) return make("p", {}, make("strong", {}, spans(heading[1])));
  const quote = /^>\s?(.*)$/.exec(line);
  return quote ? make("blockquote", {}, spans(quote[1])) : make("p", {}, spans(line));
}

function spans(text) {
  const nodes = [];
  let rest = text;
  for (let match = SPAN.exec(rest); match; match = SPAN.exec(rest)) {
    if (match.index) nodes.push(rest.slice(0, match.index));
    nodes.push(span(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function span(match) {
  if (match[2] !== undefined) return make("code", {}, match[2]);
  if (match[7] !== undefined) return link(match[8], match[7]);
  const bold = match[3] ?? match[4];
  if (bold !== undefined) return make("strong", {}, bold);
  return match[5] !== undefined ? make("em", {}, match[5]) : make("s", {}, match[6]);
}
