// What there is to say about the whole workspace, in a line and in a sentence.

import type { RunExamplesResult } from "@inkoop/lsp/protocol";

/** How the server is doing. */
export type ServerState = "starting" | "running" | "stopped";

/** The findings of the workspace, counted. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** How many files have a finding. */
  readonly files: number;
}

/** What stands in the status bar. */
export interface StatusText {
  /** With the icons of VS Code, `$(error)`. */
  readonly text: string;
  readonly tooltip: string;
  /** The same for who hears it. */
  readonly spoken: string;
  readonly alarming: boolean;
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** "3 fouten en 1 waarschuwing in 2 bestanden", or that there are none. */
export function sentenceOf({ errors, warnings, files }: Counts): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, "fout", "fouten")] : []),
    ...(warnings > 0 ? [counted(warnings, "waarschuwing", "waarschuwingen")] : []),
  ];
  if (parts.length === 0) return "Geen fouten en geen waarschuwingen";
  return `${parts.join(" en ")} in ${counted(files, "bestand", "bestanden")}`;
}

/** The status bar for a server and what it found. */
export function statusOf(state: ServerState, counts: Counts): StatusText {
  switch (state) {
    case "starting":
      return {
        text: "$(loading~spin) Inkoop",
        tooltip: "De taalserver wordt gestart.",
        spoken: "Inkoop: de taalserver wordt gestart",
        alarming: false,
      };
    case "stopped":
      return {
        text: "$(circle-slash) Inkoop",
        tooltip: "De taalserver draait niet: er wordt niets gecontroleerd. Klik om hem te starten.",
        spoken: "Inkoop: de taalserver draait niet",
        alarming: true,
      };
    case "running": {
      const { errors, warnings } = counts;
      const sentence = sentenceOf(counts);
      const text =
        errors + warnings === 0 ? "$(pass) Inkoop" : `Inkoop $(error) ${errors} $(warning) ${warnings}`;
      return { text, tooltip: `${sentence}.`, spoken: `Inkoop: ${sentence}`, alarming: false };
    }
  }
}

/** What formatting `files` files, of which `changed` changed, came to. */
export function formattedSentence(changed: number, files: number): string {
  if (files === 0) return "In deze map staat geen inkoopbeleid.";
  if (changed === 0)
    return files === 1 ? "Het bestand was al opgemaakt." : "Alle bestanden waren al opgemaakt.";
  return `${counted(changed, "bestand", "bestanden")} opgemaakt, van de ${files}.`;
}

/** How examples came out: "12 voorbeelden: alles komt uit." */
export function examplesSentence({ policies }: RunExamplesResult): string {
  const examples = policies.flatMap((policy) => policy.examples);
  const broken = policies.filter(({ policy }) => policy.errors > 0);
  const failed = examples.filter(({ passed }) => !passed).length;
  const names = broken.map(({ policy }) => policy.titel).join(", ");
  const kept = broken.length === 0 ? "" : ` Niet uitgevoerd, want er staan fouten in: ${names}.`;
  if (examples.length === 0) return kept === "" ? "Er zijn geen voorbeelden." : kept.trim();
  const all = counted(examples.length, "voorbeeld", "voorbeelden");
  if (failed === 0) return `${all}: alles komt uit.${kept}`;
  return `${all}: ${failed === 1 ? "1 komt" : `${failed} komen`} niet uit.${kept}`;
}
