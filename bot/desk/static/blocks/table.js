// A table; its first row is the head.

import { make } from "../make.js";
import { drawRich } from "./rich.js";

export function drawTable(store, block) {
  const [head, ...rows] = block.rows;
  const cell = (tag, value, column) => {
    const setting = block.column_settings?.[column] ?? {};
    const classes = [setting.align ?? (value.type === "raw_number" ? "right" : "left"), setting.is_wrapped ? "wrapped" : ""];
    return make(tag, { class: classes.join(" ").trim(), scope: tag === "th" ? "col" : false },
      value.type === "rich_text" ? drawRich(store, value) : value.text);
  };
  return make("div", { class: "block-table", tabindex: "0", role: "region", "aria-label": "Table" }, make("table", {},
    make("thead", {}, make("tr", {}, head.map((value, column) => cell("th", value, column)))),
    make("tbody", {}, rows.map((row) => make("tr", {}, row.map((value, column) => cell("td", value, column)))))));
}
