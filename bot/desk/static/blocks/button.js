// Buttons, menus and boxes: drawn, asked about where they say so, and sent.

import { icon, make } from "../make.js";
import { confirmed } from "../views/confirm.js";
import { openMenu } from "../views/menu.js";
import { post } from "../wire.js";
import { drawTextObject } from "./text.js";

const DRAW = {
  button: drawButton,
  overflow: drawOverflow,
  static_select: drawSelect,
  radio_buttons: (...all) => drawBoxes("radio", ...all),
  checkboxes: (...all) => drawBoxes("checkbox", ...all),
  multi_static_select: (...all) => drawBoxes("checkbox", ...all),
  datepicker: drawDatepicker,
};

/** An interactive element of a block. */
export function drawElement(store, message, block, element) {
  const draw = DRAW[element.type];
  const use = (node, chosen) => send(store, message, block, element, node, chosen);
  return draw
    ? draw(store, element, use)
    : make("button", { type: "button", class: "button", disabled: true }, "A menu that the Desk does not offer");
}

async function send(store, message, block, element, node, chosen) {
  if (node.getAttribute("aria-busy") === "true") return false;
  if (element.confirm && !(await confirmed(store, element.confirm))) {
    node.focus();
    return false;
  }
  node.setAttribute("aria-busy", "true");
  store.ask(message.channel);
  try {
    await post("use", { ts: message.ts, block_id: block.block_id, action_id: element.action_id, chosen });
  } catch (error) {
    node.title = error.message;
    node.classList.add("failed");
  } finally {
    node.removeAttribute("aria-busy");
  }
  return true;
}

function drawButton(store, element, use) {
  const classes = `button ${element.style ?? ""}`;
  const label = { "aria-label": element.accessibility_label ?? false };
  const words = make("span", {}, drawTextObject(store, element.text));
  const act = (event) => { if (element.action_id) use(event.currentTarget, []); };
  if (element.url) {
    return make("a", {
      ...label, class: classes, href: element.url, target: "_blank", rel: "noopener noreferrer", on: { click: act },
    }, words, icon("out"));
  }
  return make("button", { ...label, type: "button", class: classes, on: { click: act } }, words);
}

function drawOverflow(store, element, use) {
  const button = make("button", {
    type: "button", class: "button overflow", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": "More",
    on: { click: () => openMenu(button, groupsOf(element), (option) => {
      if (option.url) open(option.url, "_blank", "noopener,noreferrer");
      use(button, [option.value]);
    }) },
  }, icon("dots"));
  return make("span", { class: "menu-place" }, button);
}

function drawSelect(store, element, use) {
  const words = make("span", {}, (element.initial_option?.text ?? element.placeholder)?.text ?? "Choose");
  const button = make("button", {
    type: "button", class: "button select", "aria-haspopup": "menu", "aria-expanded": "false",
    on: { click: () => openMenu(button, groupsOf(element), async (option) => {
      const before = words.textContent;
      words.textContent = option.text;
      if (!(await use(button, [option.value]))) words.textContent = before;
    }) },
  }, words, icon("down"));
  return make("span", { class: "menu-place" }, button);
}

function drawBoxes(type, store, element, use) {
  const chosen = new Set([element.initial_option, ...(element.initial_options ?? [])].map((option) => option?.value));
  const group = make("span", { class: "boxes", role: "group", tabindex: "-1" });
  const name = crypto.randomUUID();
  const options = groupsOf(element).flatMap((one) => one.given);
  group.append(...options.map((option) => make("label", {},
    make("input", {
      type, name, value: option.value, checked: chosen.has(option.value),
      on: { change: () => use(group, [...group.querySelectorAll("input:checked")].map((input) => input.value)) },
    }),
    make("span", {}, drawTextObject(store, option.text)))));
  return group;
}

function drawDatepicker(store, element, use) {
  const input = make("input", {
    type: "date", class: "button", value: element.initial_date ?? "",
    "aria-label": element.placeholder?.text ?? "Date", on: { change: () => use(input, input.value ? [input.value] : []) },
  });
  return input;
}

function groupsOf(element) {
  const groups = element.option_groups ?? [{ options: element.options }];
  return groups.map((group) => ({
    label: group.label?.text ?? "",
    given: group.options,
    options: group.options.map((option) => ({
      text: option.text.text, value: option.value, url: option.url, description: option.description?.text ?? "",
    })),
  }));
}
