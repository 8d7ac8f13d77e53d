import type { Session } from "./session.ts";

/** 0: done. 1: findings, for commands whose business they are. 2: could not run, or not wholly. */
export type ExitCode = 0 | 1 | 2;

type Task = (session: Session) => Promise<ExitCode>;

/** Runs a task and keeps its exit code. `quiet`: no notes, no progress. */
export type RunTask = (quiet: boolean, task: Task) => Promise<void>;
