// What an example or a profile says already: the facts that it gives, and what it expects.

import type {
  ExpectedLine,
  GivenLine,
  ProfielDeclaration,
  Span,
  VoorbeeldDeclaration,
} from "@inkoop/language";
import type { Scope } from "../names/scope.js";

type Example = VoorbeeldDeclaration | ProfielDeclaration;

function givenLines(example: Example): readonly GivenLine[] {
  return example.kind === "profiel" ? example.lines : example.given;
}

/** The facts that `example` gives itself; what is being written at `offset` does not count. */
export function namesGivenIn(example: Example, offset: number): ReadonlySet<string> {
  return new Set(givenLines(example).flatMap((line) => namesIn(line, offset)));
}

/** The norms and derived values of which `example` expects something. */
export function namesExpectedIn(example: Example, offset: number): ReadonlySet<string> {
  if (example.kind === "profiel") return new Set();
  return new Set(example.expected.flatMap((line) => namesIn(line, offset)));
}

function namesIn(line: GivenLine | ExpectedLine, offset: number): readonly string[] {
  const isElsewhere = ({ span }: { readonly span: Span }): boolean =>
    offset < span.start || span.end < offset;
  switch (line.kind) {
    case "names":
    case "status":
      return line.names.filter(isElsewhere).map(({ name }) => name.name);
    case "assign":
      return isElsewhere(line.name) ? [line.name.name.name] : [];
    case "allInOrder":
    case "like":
    case "outcome":
    case "missingFacts":
    case "reservation":
      return [];
  }
}

/** The facts that `example` takes from its profiles, and those that `alles in orde` answers. */
export function coveredBy(example: Example, scope: Scope): ReadonlySet<string> {
  const covered = new Set<string>();
  const seen = new Set<Example>([example]);
  // A profile may take over another; each once.
  for (const each of seen) {
    for (const line of givenLines(each)) {
      if (line.kind === "like") {
        const profile = scope.profiel(line.profile.name);
        if (profile !== undefined) seen.add(profile.node);
      } else if (line.kind === "allInOrder") {
        for (const symbol of scope.all) {
          if (symbol.kind === "norm" && symbol.isFact) covered.add(symbol.name);
        }
      } else if (each !== example) {
        for (const name of namesIn(line, -1)) covered.add(name);
      }
    }
  }
  return covered;
}
