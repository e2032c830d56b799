// Each block of a message, drawn.

import { make } from "../make.js";
import { drawElement } from "./element.js";
import { drawMarkdown } from "./markdown.js";
import { drawRich } from "./rich.js";
import { drawTable } from "./table.js";
import { drawTextObject } from "./text.js";

const DRAW = {
  header: (store, block) => make("h3", { class: "block-header" }, drawTextObject(store, block.text)),
  section: drawSection,
  context: drawContext,
  actions: (store, block, message) => make("div", { class: "block-actions", role: "group", "aria-label": "Actions" },
    block.elements.map((element) => drawElement(store, message, block, element))),
  divider: () => make("hr", {}),
  image: (store, block) => make("figure", { class: "block-image" },
    block.title ? make("figcaption", {}, drawTextObject(store, block.title)) : null, drawPicture(block)),
  rich_text: (store, block) => make("div", { class: "block-rich" }, drawRich(store, block)),
  table: drawTable,
  markdown: (store, block) => make("div", { class: "block-markdown text" }, drawMarkdown(block.text)),
};

/** A message's blocks as nodes, in order. */
export function drawBlocks(store, message) {
  return message.blocks.map((block) => {
    const draw = DRAW[block.type];
    return draw ? draw(store, block, message) : make("p", { class: "unknown" }, `A block of type ${block.type}`);
  });
}

function drawSection(store, block, message) {
  return make("div", { class: "block-section" },
    make("div", { class: "section-words" },
      block.text ? make("div", { class: "text" }, drawTextObject(store, block.text)) : null,
      block.fields ? make("div", { class: "fields" },
        block.fields.map((field) => make("div", { class: "text" }, drawTextObject(store, field)))) : null),
    block.accessory ? make("div", { class: "accessory" }, block.accessory.type === "image"
      ? drawPicture(block.accessory)
      : drawElement(store, message, block, block.accessory)) : null);
}

function drawContext(store, block) {
  return make("div", { class: "block-context" }, block.elements.map((element) =>
    element.type === "image" ? drawPicture(element) : make("span", { class: "text" }, drawTextObject(store, element))));
}

// The Desk fetches nothing from outside: a picture is shown by its words and its address.
function drawPicture(image) {
  return make("a", {
    class: "picture", href: image.image_url ?? false, target: "_blank", rel: "noopener noreferrer",
  }, `Picture: ${image.alt_text}`);
}
