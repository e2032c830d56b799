// A person's avatar: initials on one of eight colours.

import { make } from "../make.js";

export function avatar(user) {
  const initials = user.real_name.split(/\s+/).slice(0, 2).map((word) => word[0]).join("");
  const tone = [...user.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 7;
  return make("span", { class: `avatar ${user.is_bot ? "tone-app" : `tone-${tone}`}`, "aria-hidden": "true" }, initials);
}
