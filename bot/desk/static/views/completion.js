// What can be completed at the cursor: a command at the beginning, a person after @, a channel after #.

/** `{from, options: [{label, note, insert}]}`, or null if there is nothing to complete. */
export function completionAt(store, text, cursor, inThread) {
  const before = text.slice(0, cursor);
  if (!inThread && /^\/\S*$/.test(before)) return commands(store, before);
  const match = /(?:^|\s)([@#][^@#\n]{0,40})$/.exec(before);
  if (!match) return null;
  const typed = match[1].slice(1).toLowerCase();
  const found = match[1][0] === "@" ? people(store, typed) : rooms(store, typed);
  return found.length ? { from: cursor - match[1].length, options: found } : null;
}

/** The command that a text begins with, once its name is whole. */
export function commandOf(store, text) {
  const name = /^\/\S+/.exec(text)?.[0];
  return store.commands.find((command) => command.name === name) ?? null;
}

function commands(store, typed) {
  const found = store.commands
    .filter((command) => command.name.startsWith(typed.toLowerCase()))
    .map((command) => ({ label: command.name, hint: command.hint, note: command.description, insert: `${command.name} ` }));
  return found.length ? { from: 0, options: found } : null;
}

function people(store, typed) {
  const app = store.users.get(store.app);
  return [app, ...[...store.users.values()].filter((user) => user !== app)]
    .filter((user) => user.real_name.toLowerCase().startsWith(typed) || user.name.startsWith(typed))
    .map((user) => ({ label: `@${user.real_name}`, note: user.is_bot ? "App" : "", insert: `@${user.real_name} ` }));
}

function rooms(store, typed) {
  return [...store.rooms.values()]
    .filter((room) => !room.partner && room.name.startsWith(typed))
    .map((room) => ({ label: `#${room.name}`, note: room.topic, insert: `#${room.name} ` }));
}
