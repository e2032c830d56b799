// To and from the server: acts are posted with the page's token, changes arrive as server-sent events.

const TOKEN = document.querySelector('meta[name="desk-token"]').content;

/** Post an act and return its answer; throws an error that can be shown. */
export async function post(path, body) {
  let response;
  try {
    response = await fetch(`/page/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-desk-token": TOKEN },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("The Desk cannot be reached. Is it still running?");
  }
  if (response.status === 403) throw new Error(await response.text());
  const answer = await response.json();
  if (!answer.ok) throw new Error(`The Desk refused that: ${answer.error}.`);
  return answer;
}

/** Follow the workspace; the browser reconnects by itself when the stream breaks. */
export function follow(store, lost) {
  const stream = new EventSource("/page/stream");
  stream.addEventListener("state", (event) => {
    lost.hidden = true;
    store.begin(JSON.parse(event.data));
  });
  stream.addEventListener("change", (event) => store.take(JSON.parse(event.data)));
  stream.addEventListener("error", () => {
    lost.textContent = "The Desk is not responding. Trying again…";
    lost.hidden = false;
  });
}
