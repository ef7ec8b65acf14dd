// From what evaluation concluded to what a person or a service is told: the shapes of the runtime's types.

import type { Afgeleide, Beleid, Besluit, Bron, Mededeling, Norm, Prestatie, Termijn } from "../model.js";
import type {
  AfgeleidOordeel,
  BronPunt,
  Gebruikt,
  MededelingOordeel,
  MededelingStatus,
  NormOordeel,
  Ontbrekend,
  Oordeel,
  PrestatieOordeel,
  PrestatieStatus,
  Probleem,
  Redenering,
  Rij,
  TermijnOordeel,
  Toepassing,
  Waarde,
} from "../runtime/types.js";
import type { BesluitState, DerivedState, FactGround, Ground, NormState } from "./context.js";
import { missingIn } from "./decisions.js";
import { herkomstText, typeText } from "./dutch.js";
import { peildatum } from "./facts.js";
import type { StatusState } from "./norms.js";
import { jsonOf } from "./values.js";

/** A besluit with its norms, in document order; or, with problems, the outcome "fout" and no decision. */
export function besluitStatement(
  beleid: Beleid,
  besluit: Besluit,
  decided:
    | { readonly problems: readonly Probleem[] }
    | { readonly state: BesluitState; readonly norm: (naam: string) => NormState },
): Oordeel {
  const heading = { beleid: beleid.naam, besluit: besluit.naam, tekst: besluit.tekst };
  if ("problems" in decided) {
    return {
      ...heading,
      uitkomst: "fout",
      toepassing: { status: "onbekend", toets: besluit.toepassing, gebruikt: [], rijen: [], ontbreekt: [] },
      normen: [],
      ontbreekt: [],
      voorbehoud: [],
      aanscherping: [],
      problemen: decided.problems,
    };
  }
  const { state } = decided;
  return {
    ...heading,
    uitkomst: state.uitkomst,
    toepassing: toepassingOf(besluit, state),
    normen: besluit.normen.map((norm) => normStatement(beleid, norm, decided.norm(norm.naam))),
    ontbreekt: mostDecisiveFirst(beleid, state).map(ontbrekend),
    voorbehoud: usedIn(state.grounds).filter(({ aanname }) => aanname),
    aanscherping: state.aanscherping,
    problemen: [],
  };
}

function toepassingOf({ toepassing }: Besluit, { applies, scope }: BesluitState): Toepassing {
  return {
    status: applies === "ja" ? "van toepassing" : applies === "nee" ? "niet van toepassing" : "onbekend",
    toets: toepassing,
    ...reasoning(scope, applies === "onbekend"),
  };
}

function normStatement(beleid: Beleid, norm: Norm, state: NormState): NormOordeel {
  const index = state.vrijstelling;
  const vrijstelling = index === undefined ? undefined : norm.vrijstellingen[index];
  const { gebruikt, rijen, ontbreekt } = reasoning(state.grounds, state.status === "onbekend");
  return {
    norm: norm.naam,
    soort: norm.soort,
    titel: norm.titel,
    rubriek: norm.rubriek,
    status: state.status,
    toets: norm.tekst,
    vrijstelling:
      index === undefined || vrijstelling === undefined
        ? undefined
        : { nummer: index + 1, label: vrijstelling.label, tekst: vrijstelling.tekst },
    gebruikt,
    rijen,
    ontbreekt,
    bron: bronPunten(beleid, norm.bron),
    gevolg: norm.gevolg,
    lezing: norm.lezing,
  };
}

/** A derived value; without a state (the facts are refused) nothing is known of it. */
export function afgeleidStatement(
  beleid: Beleid,
  afgeleide: Afgeleide,
  state: DerivedState | undefined,
): AfgeleidOordeel<Waarde> {
  const waarde = state === undefined ? undefined : jsonOf(state.value);
  return {
    afgeleid: afgeleide.naam,
    titel: afgeleide.titel,
    waarde,
    ...reasoning(state?.grounds ?? [], waarde === undefined),
    bron: bronPunten(beleid, afgeleide.bron),
    lezing: afgeleide.lezing,
  };
}

/** A prestatie; without a state (the facts are refused) nothing is known of it. */
export function prestatieStatement(
  beleid: Beleid,
  prestatie: Prestatie,
  state: StatusState<PrestatieStatus> | undefined,
): PrestatieOordeel {
  const status = state?.status ?? "onbekend";
  return {
    prestatie: prestatie.naam,
    titel: prestatie.titel,
    status,
    toets: prestatie.tekst,
    ...reasoning(state?.grounds ?? [], status === "onbekend"),
    bron: bronPunten(beleid, prestatie.bron),
    lezing: prestatie.lezing,
  };
}

/** A termijn; without a state (the facts are refused) nothing is known of it. */
export function termijnStatement(
  beleid: Beleid,
  termijn: Termijn,
  state: NormState | undefined,
): TermijnOordeel {
  const status = state?.status ?? "onbekend";
  return {
    termijn: termijn.naam,
    titel: termijn.titel,
    door: herkomstText(termijn.door),
    status,
    toets: termijn.tekst,
    streven: termijn.streven,
    ...reasoning(state?.grounds ?? [], status === "onbekend"),
    bron: bronPunten(beleid, termijn.bron),
  };
}

/** A toezegging or aandachtspunt; without a state (the facts are refused) nothing is known of it. */
export function mededelingStatement(
  beleid: Beleid,
  mededeling: Mededeling,
  state: StatusState<MededelingStatus> | undefined,
): MededelingOordeel {
  const status = state?.status ?? "onbekend";
  return {
    norm: mededeling.naam,
    soort: mededeling.soort,
    titel: mededeling.titel,
    status,
    ...reasoning(state?.grounds ?? [], status === "onbekend"),
    bron: bronPunten(beleid, mededeling.bron),
  };
}

// ── Reasoning ───────────────────────────────────────────────────────────────────────────────────────

/** The facts, rows and open facts among `grounds`; what is missing counts only while the statement is open. */
export function reasoning(grounds: readonly Ground[], open: boolean): Redenering {
  const rijen: Rij[] = [];
  for (const ground of grounds) {
    if (ground.kind === "row") rijen.push({ afgeleid: ground.afgeleid, rij: ground.rij });
  }
  return { gebruikt: usedIn(grounds), rijen, ontbreekt: open ? missingIn(grounds).map(ontbrekend) : [] };
}

function usedIn(grounds: readonly Ground[]): readonly Gebruikt[] {
  const used: Gebruikt[] = [];
  for (const ground of grounds) {
    if (ground.kind === "row" || ground.standing === "onbekend") continue;
    // A list is made anew each time: it is for whoever asked.
    used.push(ground.value.kind === "list" ? use(ground) : useOnce(ground));
  }
  return used;
}

function use({ pad, feit, value, standing }: FactGround): Gebruikt {
  return { pad, vraag: feit.vraag, waarde: jsonOf(value) ?? null, aanname: standing === "aangenomen" };
}

const uses = new WeakMap<FactGround, Gebruikt>();

/** Most facts are grounds of many statements. */
function useOnce(ground: FactGround): Gebruikt {
  const made = uses.get(ground) ?? use(ground);
  uses.set(ground, made);
  return made;
}

function ontbrekend({ pad, fact, feit }: FactGround): Ontbrekend {
  return {
    pad,
    feit: fact,
    vraag: feit.vraag,
    type: typeText(feit.type),
    herkomst: herkomstText(feit.herkomst),
    bewijs: feit.bewijs,
  };
}

/** The facts that are missing: what most open norms wait for first, then in order of declaration. */
function mostDecisiveFirst(beleid: Beleid, { grounds, weights }: BesluitState): readonly FactGround[] {
  const missing = missingIn(grounds);
  if (missing.length < 2) return missing;
  const declared = new Map([peildatum, ...beleid.feiten].map(({ naam }, index) => [naam, index]));
  const rank = ({ fact }: FactGround): number => declared.get(fact) ?? declared.size;
  return missing.toSorted(
    (left, right) =>
      (weights.get(right.pad) ?? 0) - (weights.get(left.pad) ?? 0) ||
      rank(left) - rank(right) ||
      (left.place?.item ?? -1) - (right.place?.item ?? -1) ||
      (left.place?.field ?? -1) - (right.place?.field ?? -1),
  );
}

const points = new WeakMap<readonly Bron[], readonly BronPunt[]>();

/** The same for whatever facts, so made once. */
function bronPunten(beleid: Beleid, bron: readonly Bron[]): readonly BronPunt[] {
  const known = points.get(bron);
  if (known !== undefined) return known;
  const made = bron.map(({ deel, punten }) => ({
    deel,
    titel: beleid.delen.find(({ naam }) => naam === deel)?.titel ?? deel,
    punten,
  }));
  points.set(bron, made);
  return made;
}
