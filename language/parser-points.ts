// The grammar of points: the labels of a source document, and runs of them.

import type { PointLabel, PointRange } from "./ast.js";
import { TypeParser } from "./parser-types.js";
import { replacement, retag, spanOfToken } from "./scanner.js";
import { groups, T } from "./tokens.js";

export abstract class PointParser extends TypeParser {
  /** `1, 3a, 4 tot en met 6`. */
  readonly points = this.RULE("points", (): readonly PointRange[] => {
    const points: PointRange[] = [];
    points.push(this.SUBRULE(this.pointRange));
    do {
      this.MANY(() => {
        this.CONSUME(T.comma);
        points.push(this.SUBRULE2(this.pointRange));
      });
    } while (this.missesPointComma(points));
    return points;
  });

  /** `3a`, `4 tot en met 6`. */
  readonly pointRange = this.RULE("pointRange", (): PointRange => {
    const from = this.pointLabel(1);
    if (!this.RECORDING_PHASE) this.mendRange();
    const to = this.losesTot()
      ? this.lostRange()
      : this.OPTION(() => {
          this.SUBRULE(this.upTo);
          return this.pointLabel(2);
        });
    if (to === undefined) return { kind: "pointRange", from, span: this.spanOver(from) };
    return { kind: "pointRange", from, to, span: this.spanOver(from) };
  });

  // ── What the rules do with what they read, and where a text does not follow them ──

  private pointLabel(index: number): PointLabel {
    const token = this.need(index, groups.label, "het nummer van een punt");
    if (token === undefined || this.RECORDING_PHASE) {
      return { kind: "pointLabel", label: "", span: this.emptySpan() };
    }
    const span = spanOfToken(token);
    if (/[.,]/.test(token.image)) {
      const right = token.image.split(/[.,]/).join(", ");
      // `3.1` may be the name of a point in the document itself.
      const safe = !token.image.includes(".");
      this.remark("INK0132", { typed: token.image, right }, span, replacement(span, right, { safe }));
    }
    return { kind: "pointLabel", label: token.image, span };
  }
  /** `punt 1 en 2`, `punt 1 2`: read as a list. */
  private missesPointComma(points: PointRange[]): boolean {
    // A number never opens a line of its own, so it goes on with the list even there.
    if (this.RECORDING_PHASE || !(this.sameLine() || this.accepts(groups.label))) return false;
    if (this.skipDoubled()) return true;
    const next = this.next();
    const span = spanOfToken(next);
    if (this.accepts(groups.logical) && this.accepts(groups.label, 2)) {
      this.report("INK0102", { found: next.image }, span, this.commaInstead());
      this.skip();
    } else if (this.accepts(groups.label)) this.missing("een komma");
    else return false;
    points.push(this.SUBRULE9(this.pointRange));
    return true;
  }
  /** `1-4`: read as `1 tot en met 4`. */
  private mendRange(): void {
    if (this.sameLine()) this.skipDoubled();
    if (this.accepts(T.en, 2) && this.sameLine()) this.mendSpelling(T.tot);
    // The `tot` that this becomes is reported where it is read.
    if (this.accepts(groups.sign) && this.accepts(groups.label, 2)) retag(this.next(), T.tot);
  }
  /** Whether `en met` or `met` stands here without `tot`. */
  private losesTot(): boolean {
    if (this.RECORDING_PHASE) return false;
    return this.isNextType(T.met) || (this.isNextType(T.en) && this.accepts(T.met, 2));
  }
  private lostRange(): PointLabel {
    this.SUBRULE9(this.upTo);
    return this.pointLabel(9);
  }
}
