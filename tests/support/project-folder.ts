import { join } from "node:path";

export const projectFolder: string = join(import.meta.dirname, "../..");
export const fixtures: string = join(projectFolder, "fixtures");
