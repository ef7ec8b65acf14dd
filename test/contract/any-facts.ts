// Facts of a policy as JSON can hold them: right, nearly right, and wrong in every way that a type can be missed.

import * as fc from "fast-check";
import type { BeleidGegevens, FeitGegevens, FeitType, NumberType } from "../../compiler/runtime/policy.js";

/** An object for `beleid`: each value right or not, fields left out or too many. */
export function anyFacts(beleid: BeleidGegevens): fc.Arbitrary<unknown> {
  const record = recordOf(beleid, beleid.feiten);
  return fc.oneof({ weight: 30, arbitrary: record }, { weight: 1, arbitrary: junk });
}

const junk: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  true,
  "",
  "ja",
  "2027-02-30",
  0,
  -1,
  1.5,
  1e21,
  [],
  [null],
  [[]],
  {},
  { onbekend: 1 },
);

function recordOf(beleid: BeleidGegevens, feiten: readonly FeitGegevens[]): fc.Arbitrary<unknown> {
  // Few at a time, so that most objects have at most one thing wrong.
  const chosen = fc.subarray([...feiten], { maxLength: Math.min(4, feiten.length) });
  return chosen.chain((some) =>
    fc
      .tuple(
        fc.tuple(...some.map((feit) => valueOf(beleid, feit).map((value) => [feit.naam, value] as const))),
        fc.oneof(
          { weight: 15, arbitrary: fc.constant([]) },
          {
            weight: 1,
            arbitrary: fc
              .tuple(fc.constantFrom("peildatm", "onbekend", "__proto__"), junk)
              .map((one) => [one]),
          },
        ),
      )
      .map(([right, strange]) => Object.fromEntries([...right, ...strange])),
  );
}

function valueOf(beleid: BeleidGegevens, { type, optioneel }: FeitGegevens): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 20, arbitrary: typed(beleid, type) },
    { weight: 1, arbitrary: junk },
    { weight: optioneel ? 4 : 1, arbitrary: fc.constant(null) },
  );
}

function typed(beleid: BeleidGegevens, type: FeitType): fc.Arbitrary<unknown> {
  switch (type.soort) {
    case "ja/nee":
      return fc.boolean();
    case "getal":
    case "percentage":
    case "bedrag":
      return numberOf(type);
    case "datum":
      return dates;
    case "tekst":
      return fc.string();
    case "keuzelijst": {
      const waarden = beleid.keuzelijsten.find(({ naam }) => naam === type.naam)?.waarden ?? [];
      return fc.constantFrom(...waarden.map(({ naam }) => naam), "bestaat niet", "toString");
    }
    case "structuur":
      return recordOf(beleid, beleid.structuren.find(({ naam }) => naam === type.naam)?.velden ?? []);
    case "lijst":
      return fc.oneof(
        { weight: 20, arbitrary: fc.array(typed(beleid, type.van), { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(junk, { maxLength: 2 }) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom(1000, 1001)
            .chain((length) => typed(beleid, type.van).map((item) => Array.from({ length }, () => item))),
        },
      );
  }
}

/** Days that exist and days that do not, around every limit of the calendar. */
export const dates: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.integer({ min: 1898, max: 2201 }), fc.constantFrom(1900, 2000, 2096, 2100, 2104, 2196)),
        fc.oneof(fc.integer({ min: 0, max: 13 }), fc.constant(2)),
        fc.oneof(fc.integer({ min: 0, max: 32 }), fc.constantFrom(28, 29, 30, 31)),
      )
      .map(([year, month, day]) =>
        [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
          "-",
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "2027-3-31",
      "2027-03-31T00:00:00Z",
      " 2027-03-31",
      "2027-03-31\n",
      "٢٠٢٧-03-31",
      "31-03-2027",
    ),
  },
);

/** Numbers as people write them, of every size and with up to six decimals, around every limit. */
function numberOf({ soort, min, max }: NumberType): fc.Arbitrary<number> {
  const limit = soort === "bedrag" ? 1e10 : 1e8;
  const near = [0, limit, -limit, ...(min === undefined ? [] : [min]), ...(max === undefined ? [] : [max])];
  return fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }), fc.nat(1e9), fc.boolean())
      .map(([digits, decimals, nat, negative]) => {
        const count = Math.floor((nat / 1e9) * 10 ** digits);
        return Number(`${negative ? "-" : ""}${count}e-${decimals}`);
      }),
    fc
      .tuple(fc.constantFrom(...near), fc.constantFrom(-1, -0.01, -0.0001, 0, 0.0001, 0.01, 0.005, 1))
      .map(([number, step]) => {
        return Number((number + step).toFixed(4));
      }),
  );
}
