import type { Span } from "../../../model/span.ts";
import { overlaps } from "../../../model/span.ts";
import type { App, View } from "../app.ts";
import { type Block, blocksOf, type Segment, segmentsOf } from "../blocks.ts";
import { element, quoted, replaceChildren } from "../dom.ts";
import type { State } from "../state.ts";
import type { StudyTranscript } from "../study.ts";
import { textPieces } from "../visible-text.ts";
import { selectedSpan } from "../word-steps.ts";

export type TranscriptView = View & {
  /** What is selected in the text; undefined where nothing is. */
  readonly selection: () => Span | undefined;
};

/** What is set off in the text. */
type Emphasis = { readonly item: string; readonly span: Span; readonly extent: Span | undefined };

/** The transcript of the current disagreement with everybody's codings. */
export function transcriptView(app: App): TranscriptView {
  const title = element("h2", { id: "transcript-title" });
  const body = element("div", {
    ...{ class: "text", tabindex: 0, role: "group", "aria-labelledby": "transcript-title" },
  });
  const root = element(
    "section",
    { class: "transcript", "aria-labelledby": "transcript-title" },
    title,
    legend(app),
    body,
  );
  // Where the text of a node begins and ends in the transcript: what is shown has further signs in it.
  const places = new WeakMap<Node, Span>();
  let shown: StudyTranscript | undefined;
  let lines: { readonly block: Block; readonly line: HTMLElement }[] = [];

  const fill = (line: HTMLElement, block: Block, emphasis: Emphasis | undefined) => {
    const text = shown?.text ?? "";
    const segments = segmentsOf(block, [emphasis?.span, emphasis?.extent]);
    replaceChildren(
      line,
      segments.map((one) => segmentOf(app, text, one, emphasis, places)),
    );
    places.set(line, block.span);
  };
  const build = (transcript: StudyTranscript) => {
    shown = transcript;
    replaceChildren(title, quoted(transcript.id));
    lines = blocksOf(app.study, transcript).map((block) => {
      const line = element("p", { dir: "auto", class: block.role ?? "aside" });
      fill(line, block, undefined);
      return { block, line };
    });
    replaceChildren(
      body,
      lines.map(({ line }) => line),
    );
  };
  const emphasise = (before: Emphasis | undefined, after: Emphasis | undefined) => {
    const touched = [before?.span, before?.extent, after?.span, after?.extent];
    for (const { block, line } of lines) {
      if (touched.some((span) => span !== undefined && overlaps(span, block.span))) {
        fill(line, block, after);
      }
    }
  };
  const scroll = () => {
    const here = body.querySelector<HTMLElement>(".here, .extent");
    if (here === null) return;
    const lead = body.clientHeight * 0.3;
    const offset = here.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop += offset - lead;
  };
  body.addEventListener("click", ({ target }) => {
    if (app.state().edit !== undefined || document.getSelection()?.isCollapsed === false) return;
    const marked = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
    const place = app.study.placeOf.get(marked?.dataset["item"] ?? "");
    if (place !== undefined) app.dispatch({ type: "go", place });
  });
  const selection = (): Span | undefined => {
    const selected = document.getSelection();
    if (selected === null || selected.isCollapsed || shown === undefined) return undefined;
    const range = selected.getRangeAt(0);
    const a = offsetOf(places, range.startContainer, range.startOffset);
    const b = offsetOf(places, range.endContainer, range.endOffset);
    return a === undefined || b === undefined ? undefined : selectedSpan(shown.text, a, b);
  };
  body.addEventListener("pointerup", () => {
    setTimeout(() => {
      const { edit } = app.state();
      const span = selection();
      if (edit === undefined || span === undefined) return;
      document.getSelection()?.removeAllRanges();
      app.dispatch({ type: "edit", draft: { ...edit, span } });
    });
  });

  return {
    root,
    selection,
    update: (after, before) => {
      const now = emphasisOf(app, after);
      const isSame =
        before !== undefined && before.current === after.current && before.edit === after.edit;
      if (now === undefined || isSame) return;
      const { transcript } = now;
      if (transcript !== undefined && transcript !== shown) {
        build(transcript);
        emphasise(undefined, now);
      } else emphasise(before === undefined ? undefined : emphasisOf(app, before), now);
      if (before?.current !== after.current) scroll();
    },
  };
}

function emphasisOf({ study }: App, { current, edit }: State) {
  const item = current === undefined ? undefined : study.queue[current]?.item;
  if (item === undefined) return undefined;
  const transcript = study.transcripts.get(item.transcript);
  return { item: item.id, span: item.span, extent: edit?.span, transcript };
}

function segmentOf(
  app: App,
  text: string,
  segment: Segment,
  emphasis: Emphasis | undefined,
  places: WeakMap<Node, Span>,
): Node {
  const { coders } = app.study.worksheet;
  const words = textPieces(text, segment.start, segment.end).map((piece): Node => {
    const { start, end, sign } = piece;
    const made =
      sign === undefined
        ? document.createTextNode(text.slice(start, end).replaceAll("\n", " "))
        : element("span", { class: "sign", "data-sign": sign });
    places.set(made, { start, end });
    return made;
  });
  const isHere = emphasis !== undefined && overlaps(emphasis.span, segment);
  const isInExtent = emphasis?.extent !== undefined && overlaps(emphasis.extent, segment);
  if (segment.marks.length === 0 && !isHere && !isInExtent) {
    const plain = element("span", {}, words);
    places.set(plain, segment);
    return plain;
  }
  // One element for each coder, for an element has one kind of underline.
  let inside: readonly Node[] = words;
  for (const coder of new Set(segment.marks.map((mark) => mark.coder))) {
    const made = element("span", { class: `by by${coder % 4}` }, inside);
    places.set(made, segment);
    inside = [made];
  }
  const tags = segment.starting.map((mark) => {
    const letter = app.study.letters.get(coders[mark.coder] ?? ("" as never)) ?? "";
    const said = mark.span.start === segment.start ? mark.code : "…";
    const tag = element("span", {
      class: `tag by${mark.coder % 4}`,
      "data-tag": `${letter} ${said}`,
    });
    places.set(tag, { start: segment.start, end: segment.start });
    return tag;
  });
  const own = segment.marks.find(({ item }) => item === emphasis?.item) ?? segment.marks[0];
  const classes = [
    "seg",
    isHere ? "here" : "",
    isInExtent ? "extent" : "",
    emphasis?.extent?.start === segment.start ? "first" : "",
    emphasis?.extent?.end === segment.end ? "last" : "",
  ].filter(Boolean);
  const made = element("span", { class: classes.join(" "), "data-item": own?.item }, tags, inside);
  places.set(made, segment);
  return made;
}

/** Where a point of a selection is in the transcript. */
function offsetOf(places: WeakMap<Node, Span>, node: Node, at: number): number | undefined {
  const own = places.get(node);
  if (node instanceof Text) return own === undefined ? undefined : own.start + at;
  const child = node.childNodes[at];
  if (child !== undefined) return places.get(child)?.start ?? own?.start;
  return own?.end;
}

function legend({ study }: App): HTMLElement {
  return element(
    "p",
    { class: "legend" },
    [...study.letters].map(([coder, letter], at) =>
      element(
        "span",
        {},
        element("span", { class: `tag by${at % 4}`, "data-tag": letter }),
        element("span", { class: `by by${at % 4}` }, quoted(coder)),
      ),
    ),
  );
}
