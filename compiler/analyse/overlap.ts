// Policies side by side: may each zorgsoort have one on each day?

import type { CalendarDate } from "@inkoop/language";
import { createDiagnostic, type Diagnostic } from "../diagnostics/create.js";
import { dateNumber } from "../emit/formulas.js";
import { zorgsoortenOf } from "../emit/register.js";
import { isoDate } from "../emit/policy-data.js";
import type { Beleid, Origin } from "../model.js";
import type { Program } from "../program.js";
import { dutchDate } from "../runtime/notation.js";

/** Every two of `policies` that are for one zorgsoort on one day, at the looptijd of the second. */
export function overlappingPolicies(policies: readonly Beleid[], program: Program): readonly Diagnostic[] {
  return policies.flatMap((beleid, index) =>
    policies.slice(0, index).flatMap((ander) => {
      const zorgsoort = zorgsoortenOf(beleid).find((each) => zorgsoortenOf(ander).includes(each));
      const together = overlapOf(ander, beleid);
      const place = looptijdPlace(program, beleid);
      if (zorgsoort === undefined || together === undefined || place === undefined) return [];
      const other = looptijdPlace(program, ander);
      const message = `De looptijd van \`${ander.naam}\`.`;
      return [
        createDiagnostic(
          "INK0944",
          place,
          { zorgsoort, naam: beleid.naam, ander: ander.naam, ...together },
          { related: other === undefined ? [] : [{ ...other, message }] },
        ),
      ];
    }),
  );
}

/** The first and last day of both, as people write them. */
function overlapOf(a: Beleid, b: Beleid): { readonly van: string; readonly totEnMet: string } | undefined {
  const van = latest(a.looptijd.van, b.looptijd.van);
  const totEnMet =
    isoDate(a.looptijd.totEnMet) < isoDate(b.looptijd.totEnMet) ? a.looptijd.totEnMet : b.looptijd.totEnMet;
  return isoDate(van) > isoDate(totEnMet)
    ? undefined
    : { van: dutchDate(dateNumber(van)), totEnMet: dutchDate(dateNumber(totEnMet)) };
}

function latest(a: CalendarDate, b: CalendarDate): CalendarDate {
  return isoDate(a) > isoDate(b) ? a : b;
}

function looptijdPlace({ units }: Program, { naam }: Beleid): Origin | undefined {
  const unit = units.find(({ kind, header }) => kind === "beleid" && header.name.name === naam);
  const clause = unit?.header.clauses.find(({ kind }) => kind === "looptijdClause");
  return unit === undefined ? undefined : { file: unit.file.path, span: clause?.span ?? unit.header.span };
}
