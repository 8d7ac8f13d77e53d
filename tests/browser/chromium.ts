import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** A message of the DevTools protocol. */
type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
};

export type Browser = {
  /** A page at an address, as a person opens it; `before` runs in it before its own script. */
  readonly open: (address: string, options?: PageOptions) => Promise<BrowserPage>;
  readonly downloads: string;
  readonly close: () => Promise<void>;
};

export type PageOptions = {
  readonly before?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
};

export type BrowserPage = {
  /** Presses a key: a letter, or a name such as `Enter`, `Shift+Enter`, `Control+Enter`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** The value of an expression; a promise is waited for. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  readonly screenshot: () => Promise<Buffer>;
  readonly command: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;
  /** What the next event of this name says. */
  readonly next: (method: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Everything that was written to the console, thrown, or refused by the policy. */
  readonly complaints: readonly string[];
  /** Addresses that the page asked for. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts a browser without a window and talks to it over a pipe, so that no port is open. */
export async function startChromium(executable: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), "sixphase-browser-"));
  const downloads = join(folder, "downloads");
  const flags = [
    ...["--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu"],
    ...["--no-sandbox", `--user-data-dir=${join(folder, "profile")}`],
    ...["--disable-background-networking", "--disable-component-update", "--hide-scrollbars"],
  ];
  const child = spawn(executable, flags, {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const connection = connect(child);
  await connection.send("Browser.setDownloadBehavior", {
    ...{ behavior: "allow", downloadPath: downloads, eventsEnabled: false },
  });
  return {
    downloads,
    open: (address, options) => openPage(connection, address, options ?? {}),
    close: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      await connection.send("Browser.close").catch(() => undefined);
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

type Connection = {
  readonly send: (
    method: string,
    params?: object,
    sessionId?: string,
  ) => Promise<Readonly<Record<string, unknown>>>;
  readonly listen: (listener: (message: Message) => void) => void;
};

function connect(child: ChildProcess): Connection {
  const into = child.stdio[3] as Writable;
  const from = child.stdio[4] as Readable;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  let rest = Buffer.alloc(0);
  let last = 0;
  from.on("data", (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message: Message = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      if (message.id === undefined) for (const listener of listeners) listener(message);
      else waiting.get(message.id)?.(message);
    }
  });
  return {
    listen: (listener) => listeners.push(listener),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result ?? {});
          else reject(new Error(`${method}: ${error.message}`));
        });
        into.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
}

async function openPage(
  { send, listen }: Connection,
  address: string,
  { before, width = 1280, height = 800, dark = false }: PageOptions,
): Promise<BrowserPage> {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const attached = await send("Target.attachToTarget", { targetId, flatten: true });
  const sessionId = String(attached["sessionId"]);
  const command = (method: string, params?: object) => send(method, params, sessionId);
  const complaints: string[] = [];
  const requests: string[] = [];
  let loaded: (() => void) | undefined;
  listen(({ method, params = {}, sessionId: of }) => {
    if (of !== sessionId) return;
    if (method === "Page.loadEventFired") loaded?.();
    if (method === "Runtime.consoleAPICalled" || method === "Runtime.exceptionThrown") {
      complaints.push(JSON.stringify(params));
    }
    if (method === "Log.entryAdded") complaints.push(JSON.stringify(params["entry"]));
    if (method === "Network.requestWillBeSent") {
      requests.push(String((params["request"] as { readonly url: string }).url));
    }
    if (method === "Page.javascriptDialogOpening") {
      if (params["type"] !== "beforeunload") complaints.push(JSON.stringify(params));
      void command("Page.handleJavaScriptDialog", { accept: true });
    }
  });
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await command(`${domain}.enable`);
  await command("Emulation.setDeviceMetricsOverride", {
    ...{ width, height, deviceScaleFactor: 1, mobile: width < 600 },
  });
  await command("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
  });
  await command("Emulation.setFocusEmulationEnabled", { enabled: true });
  if (before !== undefined) {
    await command("Page.addScriptToEvaluateOnNewDocument", { source: before });
  }
  const load = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  await command("Page.navigate", { url: address });
  await load;

  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await command("Runtime.evaluate", {
      ...{ expression, awaitPromise: true, returnByValue: true, userGesture: true },
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { readonly value: T }).value;
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      const event = keyEvent(key);
      await command("Input.dispatchKeyEvent", { type: "keyDown", ...event });
      await command("Input.dispatchKeyEvent", { type: "keyUp", ...event, text: undefined });
    }
  };
  const next = (wanted: string) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve) => {
      listen(({ method, params = {}, sessionId: of }) => {
        if (of === sessionId && method === wanted) resolve(params);
      });
    });
  return {
    ...{ press, evaluate, command, next, complaints, requests },
    type: async (text) => {
      await command("Input.insertText", { text });
    },
    screenshot: async () => {
      const { data } = await command("Page.captureScreenshot", { format: "png" });
      return Buffer.from(String(data), "base64");
    },
    close: async () => {
      await send("Target.closeTarget", { targetId });
    },
  };
}

const codes: Readonly<Record<string, number>> = {
  ...{ Enter: 13, Tab: 9, Escape: 27, Backspace: 8, Home: 36, End: 35, " ": 32 },
  ...{ ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, PageUp: 33, PageDown: 34 },
};

function keyEvent(name: string) {
  const parts = name.length > 1 ? name.split("+").filter((part) => part !== "") : [name];
  const key = parts.at(-1) ?? name;
  const modifiers =
    (parts.includes("Control") ? 2 : 0) + (parts.includes("Shift") && key !== "Shift" ? 8 : 0);
  const isLetter = /^[a-z]$/i.test(key);
  const text = key.length === 1 ? key : key === "Enter" ? "\r" : undefined;
  return {
    ...{ key, modifiers },
    code: isLetter ? `Key${key.toUpperCase()}` : key,
    windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0),
    ...(text === undefined || modifiers === 2 ? {} : { text }),
  };
}
