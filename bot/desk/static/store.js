// The page's state: people, rooms, messages; updated by the stream, read by the views.

export class Store {
  constructor() {
    this.users = new Map();
    this.rooms = new Map();
    this.messages = new Map();
    this.notices = [];
    this.unread = new Map();
    this.online = 0;
    this.room = "";
    this.tab = "messages";
    this.thread = "";
    this.asked = "";
    this.listeners = [];
  }

  /** Call `listener(kind, change)` after each change. */
  listen(listener) {
    this.listeners.push(listener);
  }

  tell(kind, change = {}) {
    for (const listener of this.listeners) listener(kind, change);
  }

  /** Start over from the whole state, as the stream sends it on each connection. */
  begin(state) {
    Object.assign(this, {
      me: state.me, app: state.app, team: state.team, welcome: state.welcome,
      commands: state.commands, shortcuts: state.shortcuts, examples: state.examples, online: state.online, notices: state.notices,
      hasHome: state.has_home, home: state.home,
    });
    this.users = new Map(state.users.map((user) => [user.id, user]));
    this.rooms = new Map(state.rooms.map((room) => [room.id, room]));
    this.messages = new Map(state.messages.map((message) => [message.ts, message]));
    if (!this.rooms.has(this.room)) this.room = state.rooms[0]?.id ?? "";
    if (!this.messages.has(this.thread)) this.thread = "";
    this.tell("state");
  }

  /** Apply one change. */
  take(change) {
    const { kind, message } = change;
    if (kind === "posted" || kind === "changed") this.messages.set(message.ts, message);
    if (kind === "deleted") this.messages.delete(message.ts);
    if (kind === "notice") this.notices.push(change.notice);
    if (kind === "home") this.home = change.home;
    if (kind === "presence") this.online = change.online;
    if (kind === "posted" && message.user !== this.me && (message.channel !== this.room || this.atHome())) {
      this.unread.set(message.channel, (this.unread.get(message.channel) ?? 0) + 1);
    }
    const one = message ?? change.notice;
    const answers = kind === "notice" || (message?.from_app && kind !== "deleted");
    const awaited = Boolean(answers) && one.channel === this.asked;
    if (awaited) this.asked = "";
    this.tell(kind, { ...change, awaited });
  }

  /** The person asked something in a room: what the app writes there next is the answer. */
  ask(room) {
    this.asked = room;
  }

  /** The timestamp of a change's message or notice if the person wrote it or waits for it; else "". */
  answered(change) {
    const one = change?.message ?? change?.notice;
    return one && (change.awaited || (one.user === this.me && change.kind === "posted")) ? one.ts : "";
  }

  /** Open a room; `tab` is that of the app's direct message, which may have a Home beside its messages. */
  open(room, tab = "messages") {
    this.room = room;
    this.tab = tab;
    this.thread = "";
    if (!this.atHome()) this.unread.delete(room);
    this.tell("room");
  }

  openThread(ts) {
    this.thread = ts;
    this.tell("thread");
  }

  /** Messages and notices of the open room, the oldest first, without replies. */
  inRoom() {
    const messages = [...this.messages.values()].filter((one) => one.channel === this.room && !inThread(one));
    const notices = this.notices.filter((one) => one.channel === this.room);
    return [...messages, ...notices].sort(byTime);
  }

  /** A thread, its root first. */
  inThread(root) {
    const replies = [...this.messages.values()].filter((one) => one.thread_ts === root && one.ts !== root);
    const first = this.messages.get(root);
    return first ? [first, ...replies.sort(byTime)] : [];
  }

  /** Whether the open room is the app's direct message, with a Home beside it. */
  hasTabs() {
    return this.hasHome && this.room === this.direct()?.id;
  }

  atHome() {
    return this.hasTabs() && this.tab === "home";
  }

  direct() {
    return [...this.rooms.values()].find((room) => room.partner === this.me);
  }

  roomCalled(name) {
    return name === "dm" ? this.direct() : [...this.rooms.values()].find((room) => room.name === name);
  }

  /** A room's name in the page. */
  title(room) {
    return room.partner ? this.users.get(this.app).real_name : room.name;
  }
}

export function inThread(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}

function byTime(one, other) {
  return one.ts < other.ts ? -1 : 1;
}
