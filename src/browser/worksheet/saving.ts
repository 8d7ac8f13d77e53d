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

/** Opens and saves decisions.csv, one thing at a time: while a dialog is open, a further key does nothing. */
export function filing(app: App, store: Store): Filing {
  let target: FileHandle | undefined;
  let isBusy = false;
  const alone = (act: () => Promise<void>) => () => {
    if (isBusy) return;
    isBusy = true;
    act()
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        app.say(`That did not work: ${why}. Nothing is lost: your decisions are still here.`);
      })
      .finally(() => {
        isBusy = false;
      });
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
        const text = remember();
        download(fileName, text);
        app.say(
          `${fileName} is with your downloads. It holds every decision, those from before too.`,
        );
        return;
      }
      target = chosen;
      await writeFile(chosen, textOfAll());
      remember();
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
      await writeFile(target, textOfAll());
      remember();
    }
    app.say(`Saved in ${target.name}.`);
  };

  const textOfAll = () => textToSave(app.state().base, app.state().entries);
  /** What is now in the file counts as saved, and what was decided meanwhile does not. */
  const remember = (): string => {
    const state = app.state();
    const text = textOfAll();
    const keys = new Set(unsaved(state).map(({ key }) => key));
    store.keepFile(text);
    app.dispatch({ type: "saved", base: { ...state.base, text, isOurs: true }, keys });
    return text;
  };

  return { open: alone(open), save: alone(save) };
}
