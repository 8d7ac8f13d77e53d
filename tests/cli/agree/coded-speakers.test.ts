import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runMain } from "../../support/run-main.ts";

const cwd = mkdtempSync(join(tmpdir(), "sixphase-coded-speakers-"));
afterAll(() => rmSync(cwd, { recursive: true }));
const input = join(import.meta.dirname, "../../scenarios/input");
cpSync(join(input, "codebook.yaml"), join(cwd, "codebook.yaml"));
mkdirSync(join(cwd, "talks"));
writeFileSync(
  join(cwd, "talks/A.txt"),
  "I: Is it the training, or the cost?\nP: I cannot log in, and the connection drops.\n",
);

test("where other speech is compared than a coder was to code, the report says so", async () => {
  const book = ["-c", "codebook.yaml"];
  await runMain(["code", "talks", ...book, "--interviewer", "I", "--out", "out", "-q"], cwd);
  writeFileSync(
    join(cwd, "ann.csv"),
    "transcript,start,end,code,coder,excerpt\nA,0,35,training,ann,\n",
  );
  const files = ["out/codings.csv", "ann.csv"];
  const common = ["agree", ...files, ...book, "-t", "talks", "--interviewer", "I", "-q"];
  const agree = async (speakers: string) => {
    const json = await runMain([...common, "--speakers", speakers, "--json"], cwd);
    const text = await runMain([...common, "--speakers", speakers], cwd);
    return { coders: JSON.parse(json.stdout).coders, text: text.stdout.replaceAll(/\s+/g, " ") };
  };
  const all = await agree("all");
  expect(all.coders).toMatchObject([{ coder: "rules", codedSpeakers: "participant" }, {}]);
  expect(all.coders[1]).not.toHaveProperty("codedSpeakers");
  expect(all.text).toContain("rules was to code participants' speech only");
  expect((await agree("participant")).text).not.toContain("was to code participants'");
});
