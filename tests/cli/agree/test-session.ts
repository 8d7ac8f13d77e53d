import { Session } from "../../../src/cli/session.ts";
import { projectFolder } from "../../support/project-folder.ts";

/** A session in a folder that keeps what it says on stderr. */
export function testSession(cwd: string, quiet = false) {
  const said: string[] = [];
  const stream = (write: (text: string) => void) => ({
    isTTY: false,
    columns: 80,
    write: (text: string, done?: () => void) => {
      write(text);
      done?.();
      return true;
    },
  });
  const session = new Session(
    {
      cwd,
      packageFolder: projectFolder,
      env: {},
      stdin: (async function* () {})(),
      stdout: stream(() => {}),
      stderr: stream((text) => said.push(text)),
    },
    quiet,
  );
  return { session, said: () => said.join("") };
}
