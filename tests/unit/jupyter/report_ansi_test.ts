import { assert, assertEquals } from "@std/assert";
import { ansiToHtml, stripAnsi } from "../../../jupyter/report/ansi.ts";
import { contrast, fromHex, READABLE_CONTRAST, readableOn } from "../../../jupyter/report/contrast.ts";
import { BACKGROUNDS, DARK, LIGHT, TEXT_COLOURS } from "../../../jupyter/report/theme.ts";

const CODES: readonly (readonly [codes: string, html: string])[] = [
  ["\x1b[32mx\x1b[39my", '<span class="ansi-green">x</span>y'],
  ["\x1b[91mx\x1b[my", '<span class="ansi-red">x</span>y'],
  ["\x1b[90mx", '<span class="ansi-grey">x</span>'],
  ["\x1b[1;3;4;9mx", '<span class="ansi-bold ansi-italic ansi-underline ansi-strike">x</span>'],
  ["\x1b[1;2mx\x1b[22my", '<span class="ansi-bold ansi-dim">x</span>y'],
  ["\x1b[4:3mx\x1b[4:0my", '<span class="ansi-underline">x</span>y'],
  ["\x1b[7mx\x1b[27my", '<span class="ansi-inverse">x</span>y'],
  ["\x1b[38;5;9mx", '<span class="ansi-red">x</span>'],
  ["\x1b[38;5;1;4mx", '<span class="ansi-red ansi-underline">x</span>'],
  ["\x1b[58;5;1mx", "x"],
  ["\x1b[31;40mx", '<span class="ansi-any" style="--on-light:#f5d6d6'],
  ["\x1b[2K\x1b[1A\x1b]0;title\x07\x1b(Bx\x1b[?25l", "x"],
  ["\x1b]8;;https://a.example\x1b\\x\x1b]8;;\x1b\\", "x"],
  ["a\x00\x07b\x9bc", "abc"],
  ["<&\"'>", "&lt;&amp;&quot;&#39;&gt;"],
  ["\x1b[31m\x1b[0m", ""],
];

for (const [codes, html] of CODES) {
  Deno.test(`ansiToHtml() reads ${JSON.stringify(codes)}`, () => {
    const shown = ansiToHtml(codes);
    if (html.endsWith(">") || !html.includes("style=")) assertEquals(shown, html);
    else assert(shown.startsWith(html.slice(0, html.indexOf("#"))), shown);
  });
}

Deno.test("stripAnsi() leaves the text alone", () => {
  assertEquals(stripAnsi("\x1b[1;31mE\x1b[0m: \x1b]8;;u\x07x\x1b]8;;\x07"), "E: x");
});

const EVERY_COLOUR = [
  ...Array.from({ length: 256 }, (_, index) => `5;${index}`),
  ...[0, 51, 102, 153, 204, 255].flatMap((red) =>
    [0, 128, 255].map((other) => `2;${red};${other};${255 - red}`)
  ),
];

Deno.test("text of every colour can be read on every background of both themes", () => {
  const unreadable = EVERY_COLOUR.flatMap((colour) => {
    const html = ansiToHtml(`\x1b[38;${colour}mx`);
    const [light, dark] = ["light", "dark"].map((theme) =>
      new RegExp(`--on-${theme}:(#\\w{6})`).exec(html)?.[1]
    );
    if (light === undefined || dark === undefined) return [];
    const worst = ([[LIGHT, light], [DARK, dark]] as const).flatMap(([theme, shown]) =>
      BACKGROUNDS.map((name) => contrast(fromHex(shown), fromHex(theme[name] ?? "")))
    );
    return Math.min(...worst) < READABLE_CONTRAST ? [colour] : [];
  });
  assertEquals(unreadable, []);
});

Deno.test("text can be read on every coloured background, in every colour", () => {
  const unreadable = EVERY_COLOUR.flatMap((back) =>
    ["39", "30", "97", "38;5;21", "38;2;250;250;250"].filter((front) => {
      const html = ansiToHtml(`\x1b[48;${back};${front}mx`);
      const [, ink = ""] = /--on-light:(#\w{6})/.exec(html) ?? [];
      const [, ground = ""] = /background:(#\w{6})/.exec(html) ?? [];
      return !(contrast(fromHex(ink), fromHex(ground)) >= READABLE_CONTRAST);
    }).map((front) => `${front} on ${back}`)
  );
  assertEquals(unreadable, []);
});

Deno.test("all colours of the page can be read on all its backgrounds, light and dark", () => {
  const unreadable = [["light", LIGHT], ["dark", DARK]] as const;
  assertEquals(
    unreadable.flatMap(([name, theme]) =>
      TEXT_COLOURS.flatMap((text) =>
        BACKGROUNDS.filter((ground) =>
          !(contrast(fromHex(theme[text] ?? ""), fromHex(theme[ground] ?? "")) >= READABLE_CONTRAST)
        ).map((ground) => `${name}: ${text} on ${ground}`)
      )
    ),
    [],
  );
});

Deno.test("contrast() is that of WCAG, readableOn() changes a colour only as far as needed", () => {
  assertEquals(contrast([0, 0, 0], [255, 255, 255]), 21);
  assertEquals(readableOn([0, 0, 128], [255, 255, 255]), [0, 0, 128]);
  assertEquals(readableOn([255, 255, 255], [255, 255, 255]).every((part) => part < 120), true);
});
