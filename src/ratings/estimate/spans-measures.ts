import type { SpansMeasure } from "../../agreement/measure.ts";
import { alphaU1995 } from "../../agreement/measures/spans/alpha-u-1995.ts";
import { boundarySimilarity } from "../../agreement/measures/spans/boundary-similarity.ts";
import { charAlphaBinary } from "../../agreement/measures/spans/char-alpha-binary.ts";
import { charKappa } from "../../agreement/measures/spans/char-kappa.ts";
import { cuAlpha } from "../../agreement/measures/spans/cu-alpha.ts";
import { fleissKappaBoundary } from "../../agreement/measures/spans/fleiss-kappa-boundary.ts";
import { fleissPiBoundary } from "../../agreement/measures/spans/fleiss-pi-boundary.ts";
import { gamma } from "../../agreement/measures/spans/gamma.ts";
import { kUAlpha } from "../../agreement/measures/spans/k-u-alpha.ts";
import { segmentationSimilarity } from "../../agreement/measures/spans/segmentation-similarity.ts";
import { uAlpha } from "../../agreement/measures/spans/u-alpha.ts";
import { uAlphaBinary } from "../../agreement/measures/spans/u-alpha-binary.ts";

/** In the order in which a report has them. */
export const spansMeasures: readonly SpansMeasure[] = [
  ...[uAlpha, uAlphaBinary, cuAlpha, kUAlpha, alphaU1995, charAlphaBinary, charKappa],
  ...[gamma, boundarySimilarity, segmentationSimilarity, fleissKappaBoundary, fleissPiBoundary],
];
