// Times in the reader's own zone and language, in the forms that Slack names.

const FORMS = {
  date_num: (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
  date: (at) => day(at, { year: "numeric", month: "long", day: "numeric" }),
  date_short: (at) => day(at, { year: "numeric", month: "short", day: "numeric" }),
  date_long: (at) => day(at, { year: "numeric", month: "long", day: "numeric", weekday: "long" }),
  time: (at) => at.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" }),
  time_secs: (at) => at.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit", second: "2-digit" }),
  ago: (at) => ago(at),
};
for (const name of ["date", "date_short", "date_long"]) FORMS[`${name}_pretty`] = (at) => near(at) ?? FORMS[name](at);

/** A form such as `{date_short} at {time}` filled in; the fallback if the time or the form is invalid. */
export function drawDate(timestamp, form, fallback) {
  const at = new Date(Number(timestamp) * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  const filled = form.replace(/\{([a-z_]+)\}/g, (whole, name) => (Object.hasOwn(FORMS, name) ? FORMS[name](at) : whole));
  return filled.includes("{") ? fallback || filled : filled;
}

function day(at, options) {
  return at.toLocaleDateString(undefined, options);
}

function near(at) {
  const midnight = (time) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
  const days = Math.round((midnight(at) - midnight(new Date())) / 86_400_000);
  return { 0: "today", "-1": "yesterday", 1: "tomorrow" }[days];
}

function ago(at) {
  const seconds = Math.round((at.getTime() - Date.now()) / 1000);
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  for (const [unit, size] of [["day", 86_400], ["hour", 3_600], ["minute", 60]]) {
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  }
  return words.format(seconds, "second");
}

function two(number) {
  return String(number).padStart(2, "0");
}
