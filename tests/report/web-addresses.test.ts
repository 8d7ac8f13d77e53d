import { expect, test } from "vitest";
import { splitAddresses } from "../../src/report/web-addresses.ts";

/** Addresses in angle brackets. */
function shown(text: string): string {
  return splitAddresses(text)
    .map((piece) => (piece.kind === "address" ? `<${piece.text}>` : piece.text))
    .join("");
}

test.each([
  ["no address", "no address"],
  ["See https://a.org/x_y.", "See <https://a.org/x_y>."],
  ["(https://a.org/x)", "(<https://a.org/x>)"],
  ["https://en.wikipedia.org/wiki/A_(b), and", "<https://en.wikipedia.org/wiki/A_(b)>, and"],
  ["[https://a.org/x[1]]", "[<https://a.org/x[1]>]"],
  ["https://a.org/?q=1&r=2#s", "<https://a.org/?q=1&r=2#s>"],
  ["دیکھیں https://a.org/اردو۔", "دیکھیں <https://a.org/اردو۔>"],
  ["http://a.org<script>", "<http://a.org><script>"],
  ["https:// and http://.", "https:// and http://."],
  [
    "javascript:alert(1) data:text/html,x file:///x",
    "javascript:alert(1) data:text/html,x file:///x",
  ],
])("%s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});
