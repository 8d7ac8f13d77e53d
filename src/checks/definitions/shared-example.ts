import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { excerptOf } from "../../text/on-one-line.ts";
import { type CheckSubject, finding } from "../subject.ts";
import { comparable, repeated } from "./comparable.ts";

/** Quotations that are an example of two codes; two with one id are reported for that. */
export function* sharedExample(subject: CheckSubject): Generator<Diagnostic> {
  const examples = subject.codes.flatMap((code) =>
    code.examples.map((example) => ({ code, example })),
  );
  for (const { item, first } of repeated(examples, ({ example }) => comparable(example.text))) {
    if (item.code.id === first.code.id) continue;
    const quoted = excerptOf(item.example.text);
    const message = `\`${item.code.id}\` and \`${first.code.id}\` have the same example, “${quoted}”`;
    yield finding(subject, "codebook/shared-example", item.example.at, message, {
      related: [{ span: first.example.at, message: `example of \`${first.code.id}\`` }],
      hint: "keep it under the code that it shows best, and give the other one an example of its own",
    });
  }
}
