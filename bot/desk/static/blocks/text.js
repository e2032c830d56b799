// Text objects: plain_text as it is, mrkdwn as Slack reads it.

import { withEmoji } from "./emoji.js";
import { lines } from "./inline.js";
import { drawMrkdwn } from "./mrkdwn.js";

/** The nodes of a text object. */
export function drawTextObject(store, object) {
  if (object.type === "mrkdwn") return drawMrkdwn(store, object.text, { verbatim: object.verbatim === true });
  return lines(object.emoji === false ? object.text : withEmoji(object.text));
}
