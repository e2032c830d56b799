// The page's entry point: the store, the views, the stream.

import { Store } from "./store.js";
import { follow } from "./wire.js";
import { drawBar, toggleMenu } from "./views/bar.js";
import { Conversation } from "./views/conversation.js";
import { Composer } from "./views/composer.js";
import { HomeTab } from "./views/home.js";
import { drawSidebar } from "./views/sidebar.js";
import { startTheme } from "./views/theme.js";
import { ThreadPane } from "./views/thread.js";
import { Working } from "./views/working.js";

const part = (id) => document.getElementById(id);
const store = new Store();
startTheme();

const working = new Working(store, part("working"));
const composer = new Composer(store, working, { id: "composer", thread: () => "" });
const conversation = new Conversation(store, part("scroll"), (example) => tryOut(example));
const home = new HomeTab(store, {
  tabs: part("tabs"), panel: part("home"), said: part("home-said"), skip: part("skip"), messages: part("scroll"), below: part("below"),
});
const thread = new ThreadPane(store, part("thread"));
part("composer-place").append(composer.element);

store.listen((kind, change) => {
  drawSidebar(store, part("sidebar"), part("frame"));
  drawBar(store, part("bar"), part("frame"));
  home.draw(kind, change);
  conversation.draw(kind, change);
  thread.draw(kind, change);
  working.draw(kind, change);
  if (kind === "state" || kind === "room") composer.enter();
  if (kind === "room" || kind === "state") remember();
  const unread = [...store.unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${store.title(store.rooms.get(store.room))} · ${store.team}`;
});

const [room, tab] = location.hash.slice(1).split("/");
Object.assign(store, { room: decodeURIComponent(room), tab: tab ?? "messages" });
follow(store, part("lost"));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && part("frame").classList.contains("menu-open")) {
    toggleMenu(store, part("bar"), part("frame"), false);
  }
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    const rooms = [...store.rooms.keys()];
    const step = event.key === "ArrowUp" ? -1 : 1;
    store.open(rooms[(rooms.indexOf(store.room) + step + rooms.length) % rooms.length]);
    event.preventDefault();
  }
});

// The address keeps the room and its tab, so the link moves the focus and does not follow its own.
part("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector(part("skip").getAttribute("href")).focus();
});

part("scrim").addEventListener("click", () => toggleMenu(store, part("bar"), part("frame"), false));

function tryOut(example) {
  const room = example.channel ? store.roomCalled(example.channel) : null;
  if (room && room.id !== store.room) store.open(room.id);
  composer.fill(example.text);
}

function remember() {
  history.replaceState(null, "", `#${encodeURIComponent(store.room)}${store.atHome() ? "/home" : ""}`);
}
