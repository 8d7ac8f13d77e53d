// `npm pack` in a fresh clone: what is packed is installed and built first.
import { setUp } from "./setup.mjs";

setUp();
