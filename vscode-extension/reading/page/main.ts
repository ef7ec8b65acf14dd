// The page of *Beleid lezen*.

import { channel } from "../../views/page/channel.js";
import { shownIn } from "../../views/page/patch.js";
import { el } from "../../views/tree.js";
import type { FromReadingPage, ReadingState, ToReadingPage } from "../messages.js";

const view = document.getElementById("view");
if (view !== null) {
  const show = shownIn(view);
  channel<ToReadingPage, FromReadingPage, ReadingState>((message) => {
    if (message.kind === "document") show([el("h1", {}, message.answer?.policy.titel ?? "")]);
  });
}
