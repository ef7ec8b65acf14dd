// The page of *Proef*: what is tried, the outcome and why, the questions that still matter, and what was answered.

import type { DecisionResult } from "@inkoop/lsp/protocol";
import { el, type Given, type Tree } from "../views/tree.js";
import { questionAbout, openFacts, problemsOf, strangers } from "./arrangement.js";
import { type Filled, givenBy, questionGroup } from "./controls.js";
import { isList, isRecord, type Value } from "./facts.js";
import { askedNow, factsOf, type Trial } from "./model.js";
import { allNorms, besides, inWords, reasons, spoken, verdict } from "./outcome.js";

/** The whole page. */
export function trialPage(trial: Trial): readonly Tree[] {
  const { decision, isNowhere } = trial;
  return [
    heading(trial),
    el(
      "p",
      { class: "heard", role: "status", "aria-live": "polite", key: "spoken" },
      trial.told,
      trial.told !== "" && " ",
      decision !== undefined && !trial.isStale && spoken(decision, openFacts(decision).length),
    ),
    ...(decision === undefined
      ? [el("main", { key: "main" }, isNowhere ? nowhere : withoutDecision(trial))]
      : [el("main", { key: "main" }, ...body(trial, decision))]),
  ];
}

const nowhere = el(
  "p",
  { class: "notice", key: "nowhere" },
  "Dit bestand hoort bij geen beleid. Open een beleid, of een bestand dat een beleid gebruikt.",
);

/** What to say while nothing was ever decided. */
function withoutDecision({ policy }: Trial): Given {
  if (policy === undefined) return el("p", { class: "quiet", key: "wait" }, "Een ogenblik…");
  if (policy.errors > 0) return errorNotice(policy, "Los die eerst op; daarna kunt u het beleid proberen.");
  return el(
    "p",
    { class: "notice", key: "no besluit" },
    `${policy.titel} heeft geen besluit om te proberen.`,
  );
}

function errorNotice({ titel, errors, firstError }: NonNullable<Trial["policy"]>, then: string): Tree {
  const many = errors === 1 ? "staat nog 1 fout" : `staan nog ${errors} fouten`;
  return el(
    "div",
    { class: "notice", key: "errors" },
    el("span", {}, `In ${titel} ${many}. ${then}`),
    firstError !== undefined &&
      el(
        "button",
        { type: "button", class: "plain", "data-action": "show error" },
        "Toon: ",
        inWords(firstError.message),
      ),
  );
}

// ── What is tried ───────────────────────────────────────────────────────────────────────────────────

function heading(trial: Trial): Tree {
  const { policy, policies, besluiten, decision, past, told } = trial;
  const chosen = decision?.besluit ?? askedNow(trial).besluit;
  const isEmpty = Object.keys(factsOf(trial)).length === 0;
  const hasExamples = policies.find(({ uri }) => uri === policy?.uri)?.hasExamples === true;
  const cannotKeep = decision?.example === undefined || trial.isStale;
  return el(
    "header",
    { class: "bar", key: "bar" },
    el("h1", { class: "heard", key: "title" }, "Proef"),
    el(
      "div",
      { class: "chosen" },
      policies.length > 1 &&
        el(
          "label",
          { key: "policy" },
          el("span", {}, "Beleid"),
          el(
            "select",
            { "data-action": "policy", value: policy?.uri },
            policies.map(({ uri, titel }) =>
              el("option", { value: uri, selected: uri === policy?.uri, key: uri }, titel),
            ),
          ),
        ),
      besluiten.length > 0 &&
        el(
          "label",
          { key: "besluit" },
          el("span", {}, "Besluit"),
          el(
            "select",
            { "data-action": "besluit", value: chosen },
            besluiten.map(({ naam, tekst }) =>
              el("option", { value: naam, selected: naam === chosen, key: naam }, tekst),
            ),
          ),
        ),
    ),
    policy !== undefined &&
      el(
        "div",
        { class: "tools", role: "group", "aria-label": "Met deze antwoorden", key: "tools" },
        el(
          "button",
          {
            type: "button",
            "data-action": "keep",
            disabled: cannotKeep,
            title:
              cannotKeep && !isEmpty
                ? "Deze antwoorden zijn nog niet als voorbeeld op te schrijven"
                : undefined,
            key: "keep",
          },
          "Bewaar als voorbeeld",
        ),
        tool("undo", "Ongedaan maken", past.length === 0),
        tool("restart", "Begin opnieuw", isEmpty),
        hasExamples && tool("example", "Begin met een voorbeeld…", false),
      ),
    told !== "" && el("p", { class: "told", key: "told" }, told),
  );
}

function tool(action: string, title: string, disabled: boolean): Tree {
  return el(
    "button",
    { type: "button", class: "secondary", "data-action": action, disabled, key: action },
    title,
  );
}

// ── The questions ───────────────────────────────────────────────────────────────────────────────────

function body(trial: Trial, decision: DecisionResult): readonly Given[] {
  const { arrangement, policy, isStale } = trial;
  const open = openFacts(decision);
  const filled: Filled = {
    facts: factsOf(trial),
    drafts: trial.drafts,
    problemsAt: (pad) =>
      decision.problems.filter((problem) => problem.pad === pad).map(({ bericht }) => bericht),
    waiting: new Set(decision.questions.map(({ pad }) => pad)),
  };
  const cards = (facts: readonly string[], part: Part): readonly Tree[] =>
    facts.flatMap((fact) => card(trial, decision, filled, fact, part) ?? []);
  const section = (part: Part, title: string, lead: string): Given => {
    const shown = cards(arrangement[part], part);
    if (shown.length === 0) return false;
    return el(
      "section",
      { class: `questions ${part}`, "aria-labelledby": `h-${part}`, key: part },
      el("h2", { id: `h-${part}`, tabindex: -1 }, title),
      lead !== "" && el("p", { class: "quiet" }, lead),
      shown,
    );
  };
  return [
    isStale && policy !== undefined && errorNotice(policy, "Dit is de uitkomst van voor die fout."),
    verdict(decision, open.length),
    el("section", { class: "why", "aria-labelledby": "uitkomst", key: "why" }, reasons(decision)),
    strangeAnswers(trial, decision),
    section(
      "open",
      open.length === 0 ? "Zojuist beantwoord" : "Vragen die ertoe doen",
      open.length > 1 ? "Vooraan staat de vraag die het meeste kan beslissen." : "",
    ),
    section(
      "assumed",
      "Onder voorbehoud",
      "Dit is aangenomen, zolang niemand iets anders zegt; de uitkomst rust erop.",
    ),
    section("answered", "Beantwoord", ""),
    allNorms(decision),
    besides(decision),
  ];
}

type Part = "open" | "answered" | "assumed";

function card(
  { inHand }: Trial,
  decision: DecisionResult,
  filled: Filled,
  fact: string,
  part: Part,
): Tree | undefined {
  const question = questionAbout(decision, fact);
  if (question === undefined) return undefined;
  const { herkomst, bewijs, groep, place, aanname } = question;
  const isFirst = part === "open" && openFacts(decision)[0] === fact;
  const isAnswered = Object.hasOwn(filled.facts, fact);
  const problems = problemsOf(decision, fact);
  const isIdle = isAnswered && question.counts === false && problems.length === 0;
  const about = [
    el("span", { class: "who", key: "who" }, `Te geven door ${givenBy(herkomst)}`),
    bewijs.length > 0 && el("span", { key: "proof" }, `Bewijs: ${bewijs.join("; ")}`),
    groep !== "" && el("span", { key: "group" }, groep),
    place !== undefined &&
      el(
        "button",
        {
          type: "button",
          class: "plain",
          key: "show",
          "data-action": "show",
          "data-fact": fact,
          "aria-label": `Toon in de tekst: ${question.vraag}`,
        },
        "Toon in de tekst",
      ),
  ];
  const state = [
    isFirst && el("span", { class: "badge", key: "first" }, "Meest beslissend"),
    isIdle && el("span", { class: "badge quiet", key: "idle" }, "Telt nu niet mee"),
    // Whoever answers an assumption sees what it was.
    part === "answered" &&
      aanname !== undefined &&
      el("span", { class: "badge quiet", key: "assumed" }, `Anders aangenomen: ${aanname ? "ja" : "nee"}`),
  ].filter((badge) => badge !== false);
  return el(
    "div",
    {
      class: ["question", isFirst && "first", isIdle && "idle", inHand === fact && "in-hand"]
        .filter((name) => name !== false)
        .join(" "),
      "data-question": fact,
      key: fact,
    },
    state.length > 0 && el("p", { class: "badges", key: "badges" }, state),
    questionGroup(filled, { ...question, pad: fact }, [
      strayFields(problems),
      el("p", { class: "about", key: "about" }, about),
    ]),
  );
}

// ── Answers that do not fit ─────────────────────────────────────────────────────────────────────────

/** Fields of records that the policy does not have, or no longer. */
function strayFields(problems: DecisionResult["problems"]): Given {
  return problems
    .filter(({ code, pad }) => code === "onbekend-veld" && pad.includes("."))
    .map(({ pad, bericht }) =>
      el(
        "p",
        { class: "error", key: pad },
        `${pad}: ${bericht} `,
        el(
          "button",
          { type: "button", class: "plain", "data-action": "forget", "data-pad": pad },
          "Laat weg",
        ),
      ),
    );
}

/** What was answered and is no longer asked: it stays until the person lets go of it. */
function strangeAnswers(trial: Trial, decision: DecisionResult): Given {
  const facts = factsOf(trial);
  const unknown = strangers(decision).filter((fact) => Object.hasOwn(facts, fact));
  if (unknown.length === 0) return false;
  return el(
    "section",
    { class: "notice column", "aria-labelledby": "h-strange", key: "strange" },
    el("h2", { id: "h-strange" }, "Antwoorden die dit beleid niet kent"),
    el("p", {}, "Zij tellen niet mee. Heet het gegeven nu anders, beantwoord het dan opnieuw."),
    el(
      "ul",
      {},
      unknown.map((fact) =>
        el(
          "li",
          { key: fact },
          el("code", {}, fact),
          `: ${plainText(facts[fact])}. `,
          decision.problems.find(({ pad }) => pad === fact)?.bericht,
          " ",
          el(
            "button",
            {
              type: "button",
              class: "plain",
              "data-action": "forget",
              "data-pad": fact,
              "aria-label": `Vergeet ${fact}`,
            },
            "Vergeet",
          ),
        ),
      ),
    ),
  );
}

/** An answer of which nobody knows the type any more. */
function plainText(value: Value | undefined): string {
  if (value === undefined || value === null) return "geen";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (isList(value)) return value.length === 0 ? "leeg" : value.map(plainText).join(", ");
  if (isRecord(value))
    return Object.entries(value)
      .map(([veld, part]) => `${veld} ${plainText(part)}`)
      .join(", ");
  return String(value);
}
