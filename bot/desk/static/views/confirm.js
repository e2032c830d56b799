// The dialog that asks before an action is sent.

import { drawTextObject } from "../blocks/text.js";
import { make } from "../make.js";

/** Whether the person agreed. */
export function confirmed(store, confirm) {
  return new Promise((resolve) => {
    const close = (answer) => { dialog.close(); dialog.remove(); resolve(answer); };
    const dialog = make("dialog", { class: "confirm", "aria-labelledby": "confirm-title" },
      make("h2", { id: "confirm-title" }, drawTextObject(store, confirm.title)),
      make("div", { class: "text" }, drawTextObject(store, confirm.text)),
      make("div", { class: "row" },
        make("button", { type: "button", class: "button", on: { click: () => close(false) } },
          drawTextObject(store, confirm.deny)),
        make("button", { type: "button", class: `button ${confirm.style ?? "primary"}`, on: { click: () => close(true) } },
          drawTextObject(store, confirm.confirm))));
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); close(false); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
