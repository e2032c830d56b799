// A button: drawn, confirmed if it asks for that, and sent.

import { make } from "../make.js";
import { confirmed } from "../views/confirm.js";
import { post } from "../wire.js";
import { drawTextObject } from "./text.js";

/** A button of a block. */
export function drawButton(store, message, block, element) {
  const classes = `button ${element.style ?? ""}`;
  const label = { "aria-label": element.accessibility_label ?? false };
  const words = make("span", {}, drawTextObject(store, element.text));
  const act = (event) => { if (element.action_id) send(store, message, block, element, event.currentTarget); };
  return make("button", { ...label, type: "button", class: classes, on: { click: act } }, words);
}

async function send(store, message, block, element, node) {
  if (node.getAttribute("aria-busy") === "true") return;
  if (element.confirm && !(await confirmed(store, element.confirm))) {
    node.focus();
    return;
  }
  node.setAttribute("aria-busy", "true");
  store.ask(message.channel);
  try {
    await post("use", { ts: message.ts, block_id: block.block_id, action_id: element.action_id });
  } catch (error) {
    node.title = error.message;
    node.classList.add("failed");
  } finally {
    node.removeAttribute("aria-busy");
  }
}
