import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.mjs";

/** Tables of ratings and of spans, as they are published, in sizes that few studies have. */
export function writeAgreementTables(folder) {
  const file = (name, lines) => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  };
  return {
    million: file("million.csv", ratings(1_000_000, ["a", "b"], 5, 21)),
    tenThousand: file("ten-thousand.csv", ratings(10_000, ["a", "b"], 5, 22)),
    manyRows: file("many-rows.csv", ratings(10_000, ["a", "b", "c", "d", "e"], 10, 23)),
    segments: { path: file("segments.csv", spans(50_000, 24)), length: 50_000 * 40 },
    units: { path: file("units.csv", spans(200, 25)), length: 200 * 40 },
  };
}

/** Four in five values are the true one of their unit; one category is frequent. */
function ratings(units, coders, categories, seed) {
  const random = randomFrom(seed);
  const drawn = () => Math.floor(categories * random() ** 2);
  const lines = [["unit", ...coders].join()];
  for (let unit = 1; unit <= units; unit++) {
    const truth = drawn();
    const values = coders.map(() => `k${random() < 0.8 ? truth : drawn()}`);
    lines.push([unit, ...values].join());
  }
  return lines;
}

/** So many segments of each of two coders, who mostly mark the same place and mostly call it the same. */
function spans(segments, seed) {
  const random = randomFrom(seed);
  const lines = ["coder,start,end,label"];
  for (const coder of ["a", "b"]) lines.push(...spansOf(coder, segments, seed, random));
  return lines;
}

function spansOf(coder, segments, seed, random) {
  const shared = randomFrom(seed + 100);
  return Array.from({ length: segments }, (_, at) => {
    const [start, end] = [40 * at + 2 + 6 * shared(), 40 * at + 24 + 6 * shared()].map(Math.floor);
    const label = `k${Math.floor(5 * shared())}`;
    const shift = () => Math.floor(5 * random()) - 2;
    const own = random() < 0.8 ? label : `k${Math.floor(5 * random())}`;
    return [coder, start + shift(), end + shift(), own].join();
  });
}
