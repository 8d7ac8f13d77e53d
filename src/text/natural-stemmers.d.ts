// The package declares its types for the whole only, and the whole must not be imported.
declare module "natural/lib/natural/stemmers/*" {
  const stemmer: { readonly stem: (word: string) => string };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module has no other
  export default stemmer;
}
