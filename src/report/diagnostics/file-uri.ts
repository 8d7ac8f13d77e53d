/** Where a file is, as SARIF has it (2.1.0, section 3.4). */
export type ArtifactLocation = { readonly uri: string; readonly uriBaseId?: "%SRCROOT%" };

/**
 * The place of a file as a URI: relative to the folder in which sixphase ran, which GitHub takes for
 * the root of the repository; absolute (`file:`) where the file lies elsewhere and is so named.
 */
export function artifactLocation(file: string): ArtifactLocation {
  const parts = file.replaceAll(loneSurrogate, "\uFFFD").split("/");
  const path = parts.map(encodeURIComponent).join("/");
  if (file.startsWith("//")) return { uri: `file:${path}` };
  if (file.startsWith("/")) return { uri: `file://${path}` };
  if (windowsDrive.test(file)) return { uri: `file:///${path.replace("%3A", ":")}` };
  return { uri: path, uriBaseId: "%SRCROOT%" };
}

const windowsDrive = /^[a-z]:\//i;

// `encodeURIComponent` throws at them.
const loneSurrogate = /\p{Surrogate}/gu;
