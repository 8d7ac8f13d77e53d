/** A file of the user's that the page may write: only in browsers that have File System Access. */
export type FileHandle = {
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly requestPermission?: (wanted: { readonly mode: "readwrite" }) => Promise<string>;
};

type Pickers = {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
};

const pickers: Pickers = window as unknown as Pickers;
const types = [{ description: "Decisions", accept: { "text/csv": [".csv"] } }];

export type Chosen = { readonly file: File; readonly handle: FileHandle | undefined };

/** Undefined where nobody chose anything. */
export async function chooseFile(): Promise<Chosen | undefined> {
  if (pickers.showOpenFilePicker === undefined) return chooseByInput();
  try {
    const [handle] = await pickers.showOpenFilePicker({ types });
    return handle === undefined ? undefined : { file: await handle.getFile(), handle };
  } catch (error) {
    return isRefusal(error) ? undefined : chooseByInput();
  }
}

function chooseByInput(): Promise<Chosen | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".csv,text/csv";
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(undefined));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      resolve(file === undefined ? undefined : { file, handle: undefined });
    });
    input.click();
  });
}

/** `download`: the browser cannot write a file of the user's; undefined: nobody chose anything. */
export async function chooseTarget(name: string): Promise<FileHandle | "download" | undefined> {
  if (pickers.showSaveFilePicker === undefined) return "download";
  try {
    return await pickers.showSaveFilePicker({ suggestedName: name, types });
  } catch (error) {
    return isRefusal(error) ? undefined : "download";
  }
}

export async function mayWrite(handle: FileHandle): Promise<boolean> {
  return (await handle.requestPermission?.({ mode: "readwrite" })) !== "denied";
}

export async function writeFile(handle: FileHandle, text: string): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The text as it is, a byte-order mark too; undefined where it is not UTF-8. */
export async function readText(file: Blob): Promise<string | undefined> {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** The person closed the dialog, or it is open already. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ["AbortError", "NotAllowedError"].includes(error.name);
}
