export type { Codebook } from "./model/codebook.ts";
