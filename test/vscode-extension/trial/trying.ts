// A person who tries a policy: every change goes to the server, and what it says comes back into the trial.

import type { InkoopRequests } from "@inkoop/lsp/protocol";
import { RequestType } from "vscode-languageserver";
import { askedNow, decided, newTrial, type Trial } from "../../../vscode-extension/trial/model.js";
import { trialPage } from "../../../vscode-extension/trial/render.js";
import { toHtml } from "../../../vscode-extension/views/tree.js";
import { openEditorOn } from "../../lsp/helpers/editor.js";

type Decide = InkoopRequests["inkoop/decide"];

export interface Trying {
  readonly now: () => Trial;
  /** Does something, and has the server decide. */
  readonly does: (act: (trial: Trial) => Trial) => Promise<Trial>;
  /** Writes another text of the policy, and has the server decide. */
  readonly write: (text: string) => Promise<Trial>;
  /** What the page shows, as text in lines, of the part with this class. */
  readonly page: () => string;
}

/** Opens the trial of the policy with this text. */
export async function trying(text: string): Promise<Trying> {
  const editor = await openEditorOn(new Map([["p.inkoop", text]]), { open: ["p.inkoop"] });
  let trial = newTrial();
  const decide = async (): Promise<Trial> => {
    const { besluit, facts } = askedNow(trial);
    const type = new RequestType<Decide["params"], Decide["result"], void>("inkoop/decide");
    const params = { ...editor.document("p.inkoop"), facts, ...(besluit === undefined ? {} : { besluit }) };
    trial = decided(trial, await editor.ask(type, params));
    return trial;
  };
  const first = await decide();
  if (text === policy && first.decision === undefined) throw new Error(first.policy?.firstError?.message);
  return {
    now: () => trial,
    does: (act) => {
      trial = act(trial);
      return decide();
    },
    write: async (changed) => {
      await editor.write("p.inkoop", changed);
      return decide();
    },
    page: () => trialPage(trial).map(toHtml).join("\n"),
  };
}

export const policy = `beleid podo "Podotherapie 2027"
  verzekeraar "a.s.r."
  looptijd    1 januari 2027 tot en met 31 december 2027

document "Inkoopbeleid Podotherapie 2027"
  deel algemeen "Contractvoorwaarden"  punten 1 tot en met 6

keuzelijst Beroep
  podotherapeut "Podotherapeut"
  pedicure      "Pedicure"

structuur Medewerker
  fte: getal van 0 tot en met 1
    vraag "Hoeveel fte?"
  diploma: ja/nee
    vraag    "Heeft de medewerker een diploma?"
    herkomst "Diplomaregister"

gegevens "Aanvraag"
  beroep: Beroep
    vraag "Wat is uw beroep?"
  aanvraagdatum: datum
    vraag "Op welke datum vraagt u aan?"
  omzet: bedrag ten minste € 0
    vraag  "Wat was uw omzet?"
    bewijs "De jaarrekening"
  korting: percentage optioneel
    vraag "Welke korting geeft u?"
  medewerkers: lijst van Medewerker
    vraag "Wie werken er in de praktijk?"

besluit overeenkomst "een overeenkomst"

voorwaarde kvk "Ingeschreven"
  vraag "Staat u ingeschreven?"
  bron  algemeen punt 1

voorwaarde opTijd "Op tijd aangevraagd"
  geldt als       beroep is podotherapeut
  eis             aanvraagdatum voor 1 oktober 2026
  vrijgesteld als "eerste aanvraag" omzet is € 0
  bron            algemeen punt 2

voorwaarde groot "Groot genoeg"
  eis  omzet ten minste € 10.000 en (korting is geen of korting ten hoogste 5%)
  bron algemeen punt 3

voorwaarde bezetting "Genoeg medewerkers"
  eis  som van fte van medewerkers met (diploma) ten minste 1,5
  bron algemeen punt 4

uitsluiting inOnderzoek "In onderzoek"
  vraag    "Loopt er een onderzoek?"
  herkomst verzekeraar
  aanname  nee
  bron     algemeen punt 5

besluit toeslag "een toeslag"

voorwaarde grotePraktijk "Een grote praktijk"
  eis  omzet ten minste € 100.000
  bron algemeen punt 6
`;
