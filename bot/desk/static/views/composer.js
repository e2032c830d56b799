// The composer: completion, Enter to send, the last messages on the up arrow, one draft per room.

import { icon, make } from "../make.js";
import { post } from "../wire.js";
import { commandOf, completionAt } from "./completion.js";

export class Composer {
  constructor(store, working, { id, thread }) {
    Object.assign(this, { store, working, thread, drafts: new Map(), sent: [], recalled: -1, found: null, at: 0, place: "" });
    this.field = make("textarea", {
      id, rows: "1", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-options`,
      role: "combobox", "aria-label": "Message", autocomplete: "off", spellcheck: "true",
      on: {
        input: () => this.typed(), keydown: (event) => this.key(event), click: () => this.complete(),
        blur: () => this.close(),
      },
    });
    this.options = make("ul", { class: "completion", id: `${id}-options`, role: "listbox", "aria-label": "Completions", hidden: true });
    this.hint = make("p", { class: "hint" });
    this.button = make("button", {
      type: "button", class: "round send", "aria-label": "Send", title: "Send", on: { click: () => this.send() },
    }, icon("send"));
    this.element = make("div", { class: "composer" },
      this.options, make("div", { class: "box" }, this.field, this.button), this.hint);
  }

  /** Switch to the room or thread that is now open, with its draft. */
  enter() {
    if (this.place) this.drafts.set(this.place, this.field.value);
    const room = this.store.rooms.get(this.store.room);
    this.place = `${this.store.room}/${this.thread()}`;
    const where = room.partner ? this.store.title(room) : `#${room.name}`;
    const words = room.archived ? `#${room.name} is archived` : this.thread() ? "Reply…" : `Message ${where}`;
    this.field.placeholder = words;
    this.field.setAttribute("aria-label", words);
    this.field.disabled = room.archived;
    this.put(this.drafts.get(this.place) ?? "");
    if (matchMedia("(hover: hover)").matches) this.field.focus();
  }

  /** Put words in, for the person to send. */
  fill(words) {
    this.put(words);
    this.field.focus();
    this.close();
  }

  put(words) {
    this.field.value = words;
    this.field.setSelectionRange(words.length, words.length);
    this.size();
    this.say();
    this.close();
  }

  typed() {
    this.recalled = -1;
    this.size();
    this.say();
    this.complete();
  }

  size() {
    const rows = Math.min(this.field.value.split("\n").length, 8);
    this.field.rows = rows;
    this.button.disabled = !this.field.value.trim();
  }

  say() {
    const command = this.thread() ? null : commandOf(this.store, this.field.value);
    this.hint.replaceChildren(...(command
      ? [make("code", {}, `${command.name} ${command.hint ? `[${command.hint}]` : ""}`), ` ${command.description}`]
      : [make("kbd", {}, "Enter"), " to send, ", make("kbd", {}, "Shift+Enter"), this.thread() ? " new line, " : " for a new line, ",
        ...(this.thread() ? [] : [make("kbd", {}, "/"), " for commands, "]), make("kbd", {}, "@"), " to mention"]));
  }

  complete() {
    this.found = completionAt(this.store, this.field.value, this.field.selectionStart, Boolean(this.thread()));
    this.at = 0;
    this.drawOptions();
  }

  close() {
    this.found = null;
    this.drawOptions();
  }

  drawOptions() {
    const options = this.found?.options ?? [];
    this.options.hidden = !options.length;
    this.field.setAttribute("aria-expanded", String(Boolean(options.length)));
    this.options.replaceChildren(...options.map((option, index) => make(
      "li",
      {
        id: `${this.options.id}-${index}`, role: "option", "aria-selected": String(index === this.at),
        on: { pointerdown: (event) => { event.preventDefault(); this.take(index); } },
      },
      make("strong", {}, option.label), option.hint ? make("code", {}, option.hint) : null,
      option.note ? make("span", {}, option.note) : null)));
    if (options.length) this.field.setAttribute("aria-activedescendant", `${this.options.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  take(index) {
    const { from, options } = this.found;
    const after = this.field.value.slice(this.field.selectionStart);
    const words = this.field.value.slice(0, from) + options[index].insert;
    this.put(words + after.trimStart());
    this.field.setSelectionRange(words.length, words.length);
  }

  key(event) {
    if (event.isComposing) return;
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (this.found && plain && this.completionKey(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" && plain) {
      event.preventDefault();
      this.send();
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && plain && this.recall(event.key === "ArrowUp")) {
      event.preventDefault();
    }
  }

  completionKey(key) {
    const { options } = this.found;
    if (key === "ArrowDown" || key === "ArrowUp") {
      this.at = (this.at + (key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
      this.drawOptions();
      return true;
    }
    if (key === "Escape") {
      this.close();
      return true;
    }
    const whole = this.field.value.trim() === options[this.at].label;
    if (key === "Tab" || (key === "Enter" && !whole)) {
      this.take(this.at);
      return true;
    }
    return false;
  }

  recall(back) {
    const free = !this.field.value || this.recalled >= 0;
    const to = this.recalled + (back ? 1 : -1);
    if (!free || to >= this.sent.length || to < -1) return false;
    this.put(to < 0 ? "" : this.sent[this.sent.length - 1 - to]);
    this.recalled = to;
    return true;
  }

  async send() {
    const words = this.field.value.trim();
    if (!words) return;
    const { room: channel } = this.store;
    const command = /^\/[a-z0-9_-]+(?=\s|$)/i.exec(words)?.[0];
    if (command && this.thread()) {
      this.working.fail(`${command} does not work in threads, here or in Slack. Mention the app instead.`);
      return;
    }
    this.sent.push(words);
    this.recalled = -1;
    this.put("");
    this.store.ask(channel);
    try {
      if (command) {
        this.working.begin(channel, command);
        await post("command", { channel, command, text: words.slice(command.length).trim() });
      } else {
        const awaited = this.store.rooms.get(channel).partner || this.mentions(words);
        if (awaited) this.working.begin(channel, "it");
        await post("say", { channel, text: words, thread_ts: this.thread() });
        if (!awaited) this.working.tell(this.unheard());
        if (awaited && !this.store.online) this.working.fail("The app is not connected: it will answer when it is back.");
      }
    } catch (error) {
      this.working.fail(error.message);
      this.put(words);
    }
  }

  /** Why nobody answers here: in channels and threads an app hears only of its mentions, in Slack too. */
  unheard() {
    const { real_name: name } = this.store.users.get(this.store.app);
    return `${name} reads only messages that mention it: begin with @${name}, or write to it directly.`;
  }

  mentions(words) {
    const { real_name: name, name: handle } = this.store.users.get(this.store.app);
    return [name, handle].some((one) => words.toLowerCase().includes(`@${one.toLowerCase()}`));
  }
}
