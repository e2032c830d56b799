// Each block of a message, drawn.

import { make } from "../make.js";
import { drawButton } from "./button.js";
import { drawRich } from "./rich.js";
import { drawTextObject } from "./text.js";

const DRAW = {
  header: (store, block, message) => make(message.ts ? "h3" : "h2", { class: "block-header" }, drawTextObject(store, block.text)),
  section: drawSection,
  context: drawContext,
  actions: (store, block, message) => make("div", { class: "block-actions", role: "group", "aria-label": "Actions" },
    block.elements.map((element) => drawButton(store, message, block, element))),
  divider: () => make("hr", {}),
  rich_text: (store, block) => make("div", { class: "block-rich" }, drawRich(store, block)),
};

/** A message's blocks as nodes, in order. */
export function drawBlocks(store, message) {
  return message.blocks.map((block) => {
    const draw = DRAW[block.type];
    return draw ? draw(store, block, message) : make("p", { class: "unknown" }, `A block of type ${block.type}`);
  });
}

function drawSection(store, block) {
  return make("div", { class: "block-section" }, make("div", { class: "text" }, drawTextObject(store, block.text)));
}

function drawContext(store, block) {
  return make("div", { class: "block-context" }, block.elements.map((element) =>
    make("span", { class: "text" }, drawTextObject(store, element))));
}
