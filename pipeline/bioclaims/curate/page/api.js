// Questions to the program that serves this page. Every one carries the token of the link.

const TOKEN = new URLSearchParams(location.search).get("token") ?? "";
const WAIT = 1500;

/** What the program has against a question, in its words. */
export class Refused extends Error {}

/** A key for one judgement: sent twice, it still judges once. */
export const makeKey = () => crypto.randomUUID();

/** The window: another one is another, a reload is not. */
export const SESSION = remember("session", makeKey);

export function remember(name, make) {
  const known = sessionStorage.getItem(name);
  if (known !== null) return JSON.parse(known);
  return keep(name, make());
}

export function keep(name, value) {
  sessionStorage.setItem(name, JSON.stringify(value));
  return value;
}

export const ask = (path) => send(path, {});
export const explainAddress = (claim) => `explain?claim=${claim}&token=${encodeURIComponent(TOKEN)}`;

/** Send `body` until it is answered; while nobody answers, `waiting` is told. */
export async function tell(path, body, waiting = () => {}) {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ session: SESSION, ...body }),
  };
  for (;;) {
    try {
      const answer = await send(path, request);
      waiting(false);
      return answer;
    } catch (error) {
      if (error instanceof Refused) {
        waiting(false);
        throw error;
      }
      waiting(true);
      await new Promise((resolve) => setTimeout(resolve, WAIT));
    }
  }
}

async function send(path, request) {
  const headers = { ...request.headers, "X-Bioclaims-Token": TOKEN };
  const answer = await fetch(`api/${path}`, { ...request, headers });
  if (answer.ok) return answer.json();
  const text = await answer.text();
  let said = text;
  try {
    said = JSON.parse(text).error;
  } catch {
    // Plain words stay as they are.
  }
  throw new Refused(said);
}
