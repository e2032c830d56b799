// The line above a composer that says what the person is waiting for.

const LONGEST = 10_000; // milliseconds; a mention may never be answered

export class Working {
  constructor(store, element) {
    this.store = store;
    this.element = element;
    this.timer = 0;
    this.room = "";
  }

  /** Say that the app is working, until it writes in that room. */
  begin(room, what) {
    this.room = room;
    const app = this.store.users.get(this.store.app).real_name;
    this.show(`${app} is working on ${what}`, "busy");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), LONGEST);
  }

  /** Say what went wrong on the page itself. */
  fail(problem) {
    this.hold(problem, "trouble");
  }

  /** Say something that is worth knowing but is not an error. */
  tell(words) {
    this.hold(words, "");
  }

  hold(words, state) {
    clearTimeout(this.timer);
    this.show(words, state);
    this.timer = setTimeout(() => this.end(), LONGEST);
  }

  end() {
    clearTimeout(this.timer);
    this.show("", "");
  }

  draw(kind, change) {
    const answered = (kind === "posted" || kind === "changed") && change.message.from_app;
    if (answered && change.message.channel === this.room) this.end();
    if (kind === "notice" && change.notice.channel === this.room) this.end();
    if (kind === "room") this.end();
  }

  show(text, state) {
    this.element.textContent = text;
    this.element.className = `working ${state}`;
  }
}
