import { defaultSpansOptions, type SpansOptions } from "../../agreement/spans/options.ts";
import { UsageError } from "../../io/usage-error.ts";

const numbers = ["alpha", "beta", "delta", "samples"] as const;

/** The settings of `alpha=3,reading=paper`, the others as usual. */
export function gammaSettings(text: string | undefined, seed: number): SpansOptions {
  let settings: SpansOptions = { ...defaultSpansOptions, seed };
  for (const part of (text ?? "").split(",").filter((one) => one.trim() !== "")) {
    const [name = "", value = ""] = part.split("=").map((side) => side.trim());
    const number = numbers.find((one) => one === name);
    if (number !== undefined && Number(value) >= 0 && value !== "")
      settings = { ...settings, [number]: Number(value) };
    else if (name === "reading" && (value === "pygamma" || value === "paper"))
      settings = { ...settings, reading: value };
    else
      throw new UsageError(
        `--gamma does not take ${part.trim()}`,
        "it takes alpha, beta, delta and samples with a number, and reading=pygamma or reading=paper",
      );
  }
  return settings;
}
