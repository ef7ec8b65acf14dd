// The grammar of types: the kind of a fact, its bounds, and whether it may be absent.

import type { BasicTypeName, Identifier, TypeNode } from "./ast.js";
import { operandStarts } from "./parser-comparisons.js";
import { ExpressionParser } from "./parser-expressions.js";
import { replacement, retag, spanOfToken, type Token } from "./scanner.js";
import { groups, T, tokenSet } from "./tokens.js";

const typeStarts = tokenSet(groups.basicType, T.geheel, T.name);

export abstract class TypeParser extends ExpressionParser {
  /** An element type or `lijst van` one, with bounds and `optioneel`. */
  readonly type = this.RULE("type", (): TypeNode => {
    while (!this.RECORDING_PHASE && this.sameLine() && this.skipDoubled());
    const start = this.here();
    const listed = this.OPTION(() => {
      this.CONSUME(T.lijst);
      this.need(1, T.van);
      return true;
    });
    const element = this.SUBRULE(this.elementType);
    while (!this.RECORDING_PHASE && this.sameLine() && this.skipDoubled());
    let bounds = this.RECORDING_PHASE ? undefined : this.mendBounds();
    bounds ??= this.OPTION2(() => this.SUBRULE(this.bounds));
    if (bounds !== undefined && listed === true && !this.RECORDING_PHASE)
      this.remark("INK0182", {}, bounds.span);
    if (!this.RECORDING_PHASE && this.sameLine()) this.mendSpelling(T.optioneel);
    const optional = this.OPTION3(() => this.CONSUME(T.optioneel)) !== undefined;
    const list = listed === true;
    const span = list ? this.spanFrom(start) : this.spanOver(element);
    const type = { kind: "type", element, list, optional, span } as const;
    return bounds === undefined ? type : { ...type, bounds };
  });

  /** `ja/nee`, `geheel getal`, the name of a keuzelijst, … */
  readonly elementType = this.RULE("elementType", (): TypeNode["element"] => {
    if (!this.RECORDING_PHASE && !(this.isNext(typeStarts) && this.sameLine())) return this.strangeType();
    const start = this.here();
    if (!this.RECORDING_PHASE && this.accepts(T.getal, 2)) this.mendSpelling(T.geheel);
    return this.OR<TypeNode["element"]>([
      {
        ALT: () => {
          const token = this.CONSUME(groups.basicType);
          const name = (
            token.tokenTypeIdx === T.jaNee.tokenTypeIdx ? "ja/nee" : token.tokenType.name
          ) as BasicTypeName;
          return { kind: "basicType", name, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.geheel);
          this.need(1, T.getal);
          return { kind: "basicType", name: "geheel getal", span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const first = this.nameOf(this.CONSUME(T.name) as Token);
          if (!this.RECORDING_PHASE && this.sameLine()) {
            this.skipDoubled();
            this.mendDot();
          }
          const name = this.OPTION(() => {
            this.CONSUME(T.dot);
            return this.identifier(1);
          });
          if (name === undefined) return { kind: "namedType", name: first, span: this.spanFrom(start) };
          return { kind: "namedType", qualifier: first, name, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `van a tot en met b`, `ten minste a`, `ten hoogste b`. */
  readonly bounds = this.RULE("bounds", (): NonNullable<TypeNode["bounds"]> => {
    const start = this.here();
    return this.OR<NonNullable<TypeNode["bounds"]>>([
      {
        ALT: () => {
          this.CONSUME(T.van);
          const from = this.SUBRULE(this.operand);
          this.SUBRULE(this.upTo);
          const to = this.SUBRULE2(this.operand);
          return { from, to, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.ten);
          const most = this.need(1, groups.extreme)?.tokenTypeIdx === T.hoogste.tokenTypeIdx;
          if (!this.RECORDING_PHASE && this.sameLine()) this.skipDoubled();
          const limit = this.SUBRULE3(this.operand);
          const span = this.spanFrom(start);
          return most ? { to: limit, span } : { from: limit, span };
        },
      },
    ]);
  });

  // ── What the rules do with what they read, and where a text does not follow them ──

  protected nameOf(token: Token): Identifier {
    return { kind: "identifier", name: token.image, span: spanOfToken(token) };
  }
  /** `gedeeld,Naam`: a comma for the dot. */
  protected mendDot(): void {
    if (!this.isNextType(T.comma) || !this.accepts(groups.name, 2) || this.opensLine(2)) return;
    const comma = this.next();
    const span = spanOfToken(comma);
    this.report("INK0102", { found: "," }, span, replacement(span, ".", { safe: false }));
    retag(comma, T.dot);
  }
  protected strangeType(): TypeNode["element"] {
    const start = this.here();
    if (this.sameLine()) {
      if (this.skipDoubled()) return this.SUBRULE9(this.elementType);
      if (this.isNextType(T.ja) || this.isNextType(T.nee)) return this.looseYesNo(start);
      if (this.accepts(groups.name)) {
        const name = this.anyIdentifier(9);
        return { kind: "namedType", name, span: name.span };
      }
    }
    this.missing("een soort gegeven, zoals `ja/nee` of `datum`");
    if (this.isNextType(T.dot) && this.accepts(groups.name, 2)) {
      this.SKIP_TOKEN();
      const name = this.anyIdentifier(9);
      return { kind: "namedType", name, span: this.spanFrom(start) };
    }
    return { kind: "missingType", span: this.emptySpan() };
  }
  /** `ja`, `ja nee`, `ja of nee` as a type. */
  protected looseYesNo(start: number): TypeNode["element"] {
    this.SKIP_TOKEN();
    if (this.sameLine() && (this.accepts(groups.logical) || this.isNextType(T.unknown))) this.SKIP_TOKEN();
    if (this.sameLine() && (this.accepts(groups.boolean) || this.isNextType(T.name))) this.SKIP_TOKEN();
    const span = this.spanFrom(start);
    const safe = /^ja\s+(?:of\s+)?nee$/.test(this.text.slice(span.start, span.end));
    this.report("INK0135", { right: "ja/nee" }, span, replacement(span, "ja/nee", { safe }));
    return { kind: "basicType", name: "ja/nee", span };
  }
  /** Bounds of which the first word is misspelt or missing. */
  protected mendBounds(): TypeNode["bounds"] {
    if (!this.sameLine()) return undefined;
    const start = this.here();
    if (this.isNextType(T.name)) {
      if (
        this.isAhead(2, operandStarts) &&
        !this.opensLine(2) &&
        (this.accepts(T.tot, 3) || this.accepts(T.tot, 4))
      ) {
        this.mendSpelling(T.van);
      } else if (this.accepts(groups.extreme, 2)) this.mendSpelling(T.ten);
      return undefined;
    }
    if (this.accepts(groups.extreme)) {
      this.missing("`ten`");
      const most = this.isNextType(T.hoogste);
      this.SKIP_TOKEN();
      const limit = this.SUBRULE9(this.operand);
      return most ? { to: limit, span: this.spanFrom(start) } : { from: limit, span: this.spanFrom(start) };
    }
    if (!this.accepts(groups.signable) && !this.isNextType(T.minus) && !this.isNextType(T.tot))
      return undefined;
    this.missing("`van`");
    const from = this.SUBRULE9(this.operand);
    this.SUBRULE9(this.upTo);
    return { from, to: this.SUBRULE8(this.operand), span: this.spanOver(from) };
  }
}
