// What is used of saxes. Its own declarations do not pass `exactOptionalPropertyTypes`, and
// tsconfig.json leads here instead, so that every other library's are still checked.

type Handlers = {
  readonly error: (error: Error) => void;
  readonly opentag: (tag: {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }) => void;
  readonly closetag: () => void;
  readonly text: (text: string) => void;
  readonly cdata: (text: string) => void;
};

/** A strict XML parser that calls back; https://github.com/lddubeau/saxes */
export declare class SaxesParser {
  on<Name extends keyof Handlers>(name: Name, handler: Handlers[Name]): void;
  write(chunk: string): this;
  close(): this;
}
