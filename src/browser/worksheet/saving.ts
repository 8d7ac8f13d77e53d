import type { App } from "./app.ts";
import { readBase } from "./base.ts";
import { textToSave } from "./entries.ts";
import {
  chooseFile,
  chooseTarget,
  download,
  type FileHandle,
  mayWrite,
  readText,
  writeFile,
} from "./files.ts";
import { unsaved } from "./state.ts";
import type { Store } from "./store.ts";
import { showFindings } from "./views/dialogs.ts";
import { counted } from "./wording.ts";

const fileName = "decisions.csv";

export type Filing = { readonly open: () => void; readonly save: () => void };

/** Opens and saves decisions.csv. */
export function filing(app: App, store: Store): Filing {
  let target: FileHandle | undefined;
  let isSaving = false;
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error: unknown) {
      const why = error instanceof Error ? error.message : String(error);
      app.say(`That did not work: ${why}. Nothing is lost: your decisions are still here.`);
    }
  };

  const takeOver = (name: string, text: string | undefined): boolean => {
    if (text === undefined) {
      app.say(`${name} is not a text in UTF-8: save it as "CSV UTF-8" first.`);
      return false;
    }
    const base = readBase(app.study, name, text, (findings) =>
      showFindings(name, "This file could not be read, and nothing was changed.", findings),
    );
    if (base === undefined) return false;
    app.dispatch({ type: "read", base });
    store.keepFile(base.text);
    const read = counted(base.standings.size, "decision", "decisions");
    const summary = `${name}: ${read} read.${base.isOurs ? "" : " It has other columns than decisions.csv, so it is left as it is, and what you save is a new file."}`;
    app.say(summary);
    if (base.findings.length > 0) showFindings(name, summary, base.findings);
    return base.isOurs;
  };

  const open = async () => {
    const chosen = await chooseFile();
    if (chosen === undefined) return;
    const isOurs = takeOver(chosen.file.name, await readText(chosen.file));
    target = isOurs ? chosen.handle : undefined;
  };

  const save = async () => {
    if (target === undefined) {
      const chosen = await chooseTarget(fileName);
      if (chosen === undefined) return;
      if (chosen === "download") {
        const written = whatToWrite();
        download(fileName, written.text);
        remember(written);
        app.say(
          `${fileName} is with your downloads. It holds every decision, those from before too.`,
        );
        return;
      }
      target = chosen;
      await write(chosen);
    } else {
      if (!(await mayWrite(target))) {
        target = undefined;
        app.say("The browser may not write this file. Press s again to save another one.");
        return;
      }
      // Somebody may have added rows since: ours follow onto what is in the file now.
      const present = await readText(await target.getFile());
      if (present !== app.state().base.text && !takeOver(target.name, present)) {
        target = undefined;
        return;
      }
      await write(target);
    }
    app.say(`Saved in ${target.name}.`);
  };

  const whatToWrite = () => {
    const state = app.state();
    const keys = new Set(unsaved(state).map(({ key }) => key));
    return { text: textToSave(state.base, state.entries), keys };
  };
  const write = async (file: FileHandle) => {
    const written = whatToWrite();
    await writeFile(file, written.text);
    remember(written);
  };
  /** What is decided while the file is written is not in it. */
  const remember = ({ text, keys }: ReturnType<typeof whatToWrite>) => {
    store.keepFile(text);
    app.dispatch({ type: "saved", base: { ...app.state().base, text, isOurs: true }, keys });
  };

  return {
    open: () => void attempt(open),
    // Two at a time would write into one another.
    save: () => {
      if (isSaving) return;
      isSaving = true;
      void attempt(save).then(() => {
        isSaving = false;
      });
    },
  };
}
