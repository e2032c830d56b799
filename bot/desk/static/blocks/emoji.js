// The emoji names that newsrooms use; others are shown as written.

const EMOJI = {
  "+1": "👍", "-1": "👎", 100: "💯", alarm_clock: "⏰", arrow_down: "⬇️", arrow_left: "⬅️", arrow_right: "➡️",
  arrow_up: "⬆️", balance_scale: "⚖️", ballot_box_with_check: "☑️", bar_chart: "📊", bell: "🔔", books: "📚",
  bookmark: "🔖", bulb: "💡", bust_in_silhouette: "👤", busts_in_silhouette: "👥", calendar: "📆", camera: "📷",
  chart_with_upwards_trend: "📈", clipboard: "📋", clock3: "🕒", date: "📅", earth_africa: "🌍", exclamation: "❗",
  eyes: "👀", file_folder: "📁", globe_with_meridians: "🌐", grey_question: "❔", handshake: "🤝",
  heavy_check_mark: "✔️", hourglass_flowing_sand: "⏳", information_source: "ℹ️", label: "🏷️", left_right_arrow: "↔️",
  link: "🔗", loudspeaker: "📢", mag: "🔍", mag_right: "🔎", memo: "📝", microphone: "🎤", newspaper: "📰",
  no_entry: "⛔", ok_hand: "👌", page_facing_up: "📄", paperclip: "📎", pushpin: "📌", question: "❓",
  rolled_up_newspaper: "🗞️", rotating_light: "🚨", round_pushpin: "📍", satellite: "🛰️", scales: "⚖️",
  scroll: "📜", sparkles: "✨", speech_balloon: "💬", star: "⭐", tada: "🎉", thread: "🧵", thumbsup: "👍",
  timer_clock: "⏲️", twisted_rightwards_arrows: "🔀", warning: "⚠️", wave: "👋", white_check_mark: "✅", x: "❌", zap: "⚡",
};

/** The emoji of that name, or null. */
export function emoji(name) {
  return Object.hasOwn(EMOJI, name) ? EMOJI[name] : null;
}

/** The text with `:names:` drawn. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]{1,60}):/g, (whole, name) => emoji(name) ?? whole);
}
