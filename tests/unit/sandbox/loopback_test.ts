import { assertEquals } from "@std/assert";
import { isLoopbackUrl } from "../../../sandbox/loopback.ts";

const URLS: readonly (readonly [url: string | undefined, isLoopback: boolean])[] = [
  ["http://127.0.0.1:8080/v1", true],
  ["http://127.9.9.9", true],
  ["http://localhost:1", true],
  ["http://LOCALHOST", true],
  ["http://[::1]:8080", true],
  ["https://localhost", true],
  // Other ways to write 127.0.0.1, which `URL` reads as such.
  ["http://2130706433", true],
  ["http://0x7f.1", true],
  ["http://cdp.customer.io/v1", false],
  ["http://127.0.0.1.example.com", false],
  ["http://localhost.example.com", false],
  ["http://localhost@example.com", false],
  ["http://127.0.0.1@example.com", false],
  ["http://0.0.0.0", false],
  ["http://[::2]", false],
  ["http://128.0.0.1", false],
  ["127.0.0.1:8080", false],
  ["", false],
  [undefined, false],
];

for (const [url, isLoopback] of URLS) {
  Deno.test(`${url} is ${isLoopback ? "" : "not "}this machine`, () =>
    assertEquals(isLoopbackUrl(url), isLoopback));
}
