/** The language of a BCP 47 tag, without script and region: `en` of `en-GB`. */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}
