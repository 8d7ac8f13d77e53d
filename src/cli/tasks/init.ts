import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { codebookTemplate } from "../../codebook/template.ts";
import { showPath } from "../../io/find-files.ts";
import { makeFolder } from "../../io/make-folder.ts";
import { writeFiles } from "../../io/output-files.ts";
import { pathKind } from "../../io/path-kind.ts";
import { UsageError } from "../../io/usage-error.ts";
import { findCodebook, shippedCodebooks } from "../codebook-file.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../session.ts";
import { readNeededText } from "../source-text.ts";

export type InitRequest = {
  readonly folder: string;
  /** A shipped codebook to start from, or `list`. */
  readonly codebook: string | undefined;
};

/** Makes a study folder. Changes nothing that is there: where a file exists, nothing is written. */
export async function runInit(session: Session, request: InitRequest): Promise<ExitCode> {
  const { host } = session;
  if (request.codebook === "list") {
    await session.print(`${shippedCodebooks(host).join("\n")}\n`);
    return 0;
  }
  const folder = resolve(host.cwd, request.folder);
  const files: Readonly<Record<string, string>> = {
    "study.yaml": studyTemplate,
    "codebook.yaml": schemaLine + codebookText(session, request.codebook),
    "codebook.schema.json": readFileSync(join(host.packageFolder, schemaPath), "utf8"),
    "participants.csv": participantsTemplate,
  };
  const taken = Object.keys(files).filter((name) => pathKind(join(folder, name)) !== "none");
  if (taken.length > 0) {
    throw new UsageError(
      `${showPath(host.cwd, folder)} already has ${taken.join(", ")}; nothing was written`,
      "name another folder, or remove the file first",
    );
  }
  makeFolder(join(folder, "transcripts"));
  const paths = Object.entries(files).map(([name, text]) => [join(folder, name), text] as const);
  writeFiles(Object.fromEntries(paths), session.inputs);
  await session.print(nextSteps(showPath(host.cwd, folder)));
  return 0;
}

const schemaPath = "schemas/codebook.schema.json";

// Editors with the YAML language server (VS Code and others) complete and check keys by this line.
// The schema lies beside the codebook, so that nothing is fetched from anywhere.
const schemaLine = "# yaml-language-server: $schema=./codebook.schema.json\n";

function codebookText(session: Session, name: string | undefined): string {
  if (name === undefined) return codebookTemplate;
  return readNeededText(session, "codebook", findCodebook(session.host, name)).text;
}

const studyTemplate = `# Where everything of this study is. Commands that run in this folder need no arguments.
transcripts: transcripts
participants: participants.csv
codebook: codebook.yaml
# People who code by hand.
coders: []
# Speaker labels that are interviewers, where the program does not know them by themselves.
interviewers: []
# Where results go.
out: out
`;

// Attributes are columns of the study's own choice; these three are a start.
const participantsTemplate = "participant,transcript,speaker,role,profession,city,language\n";

function nextSteps(folder: string): string {
  return `Made a study in ${folder}. What comes next:

  1. Put transcripts (txt, md, docx, vtt, srt, or a survey as csv) into ${folder}/transcripts.
  2. In that folder, \`sixphase transcripts\` shows who was read as speaking, and in which role.
  3. List the people in participants.csv, with what you want to compare by (profession, city, ...).
  4. Write codes and rules into codebook.yaml; \`sixphase explain --text "..."\` tries them out.
  5. \`sixphase code\` codes everything and prints the theme-frequency table.
`;
}
