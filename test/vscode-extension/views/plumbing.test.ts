// What every view stands on: a page without rights, what a page kept, and doing things again at the right time.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { latest } from "../../../vscode-extension/views/latest.js";
import { isMessage, subjectIn } from "../../../vscode-extension/views/messages.js";
import { newNonce, pageHtml } from "../../../vscode-extension/views/page-html.js";

describe("the page of a view", () => {
  const html = pageHtml({
    title: 'Lezen: "a" <b>',
    cspSource: "https://files",
    script: "https://files/reading.js",
    style: "https://files/reading.css",
    nonce: "n1",
  });

  test("runs one script, takes its looks from one place, and reaches nothing else", () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy?.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      "style-src https://files",
      "script-src 'nonce-n1'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="n1" src="https://files/reading.js">']);
  });

  test("is in Dutch, and its title is only text", () => {
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain("<title>Lezen: &quot;a&quot; &lt;b&gt;</title>");
  });

  test("has another number each time", () => {
    expect(newNonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(newNonce()).not.toBe(newNonce());
  });
});

describe("what a page kept", () => {
  test("says what the view was about", () => {
    expect(
      subjectIn({ subject: { uri: "file:///a.inkoop", policy: "file:///b.inkoop" }, scroll: 3 }),
    ).toEqual({
      uri: "file:///a.inkoop",
      policy: "file:///b.inkoop",
    });
    expect(subjectIn({ subject: { uri: "file:///a.inkoop" } })).toEqual({ uri: "file:///a.inkoop" });
  });

  test.each([undefined, null, "x", {}, { subject: 1 }, { subject: { uri: 2 } }])(
    "is nothing in %j",
    (state) => {
      expect(subjectIn(state)).toBeUndefined();
    },
  );

  test("is a message only when it says of which kind", () => {
    expect([{ kind: "ready" }, { kind: 1 }, null, "ready"].map(isMessage)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

/** Work that ends when told to. */
function slowWork() {
  const ends: (() => void)[] = [];
  const failures: unknown[] = [];
  let running = 0;
  let most = 0;
  const work = latest(
    () => {
      running += 1;
      most = Math.max(most, running);
      return new Promise<void>((resolve) => {
        ends.push(() => {
          running -= 1;
          resolve();
        });
      });
    },
    100,
    (error) => failures.push(error),
  );
  return { work, ends, failures, most: () => most };
}

describe("doing something again", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("waits until nothing has been asked for a while, and does it once", async () => {
    const { work, ends } = slowWork();
    work.soon();
    await vi.advanceTimersByTimeAsync(60);
    work.soon();
    await vi.advanceTimersByTimeAsync(60);
    expect(ends.length).toBe(0);
    await vi.advanceTimersByTimeAsync(60);
    expect(ends.length).toBe(1);
  });

  test("is never done twice at once, and once more after the last time that it was asked", async () => {
    const { work, ends, most } = slowWork();
    void work.now();
    const last = Promise.all([work.now(), work.now(), work.now()]);
    expect(ends.length).toBe(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends.length).toBe(2);
    ends[1]?.();
    await last;
    expect([ends.length, most()]).toEqual([2, 1]);
  });

  test("goes on after it went wrong, and says what went wrong", async () => {
    const failures: unknown[] = [];
    let times = 0;
    const work = latest(
      () => {
        times += 1;
        return times === 1 ? Promise.reject(new Error("mis")) : Promise.resolve();
      },
      10,
      (error) => failures.push(error),
    );
    await work.now();
    await work.now();
    expect([times, String(failures[0])]).toEqual([2, "Error: mis"]);
  });

  test("is not done any more when nobody needs it", async () => {
    const { work, ends } = slowWork();
    work.soon();
    work.dispose();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ends).toEqual([]);
  });
});
