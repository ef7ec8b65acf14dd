// The syntax tree: one discriminated union on `kind`, every node with its span, missing parts explicit.
//
// A tree always exists, also of broken text. What was not written is there all the same: an identifier
// whose `name` is empty, a string whose `missing` is true, an expression of kind "missing". The tree says
// nothing about meaning: any clause may stand in any declaration, and the compiler says which belong.

import type { Span } from "./source.js";

interface NodeBase {
  readonly span: Span;
}

// ── Leaves ──────────────────────────────────────────────────────────────────────────────────────────

/** A name as written; `name` is "" when it is missing (the span is then empty, where it should stand). */
export interface Identifier extends NodeBase {
  readonly kind: "identifier";
  readonly name: string;
}

/** Text between quotes, unescaped; `missing` when a string should stand here and does not. */
export interface StringLiteral extends NodeBase {
  readonly kind: "string";
  readonly value: string;
  readonly missing: boolean;
}

/** An exact decimal: `coefficient` × 10^-`decimals`, normalised so that 2,50 and 2,5 are equal. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly decimals: number;
}

export type DurationUnit = "dag" | "week" | "maand" | "jaar";

/** A calendar date without time zone. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────

export type Expression =
  | MissingExpression
  | BooleanLiteral
  | NumberLiteral
  | PercentageLiteral
  | AmountLiteral
  | DateLiteral
  | DurationLiteral
  | StringLiteral
  | NoneLiteral
  | Reference
  | ReferenceDate
  | YearRelativeDate
  | FirstOfNextMonth
  | LogicalExpression
  | NotExpression
  | BulletExpression
  | ComparisonExpression
  | SumExpression
  | PercentageOf
  | MeetsExpression
  | CountExpression
  | TotalExpression
  | EveryExpression
  | Parenthesised;

/** Nothing was written where an expression belongs. */
export interface MissingExpression extends NodeBase {
  readonly kind: "missing";
}
/** `ja` or `nee`. */
export interface BooleanLiteral extends NodeBase {
  readonly kind: "boolean";
  readonly value: boolean;
}
/** `1.250` or `2,5`. */
export interface NumberLiteral extends NodeBase {
  readonly kind: "number";
  readonly value: Decimal;
}
/** `70%`; the value is 70. */
export interface PercentageLiteral extends NodeBase {
  readonly kind: "percentage";
  readonly value: Decimal;
}
/** `€ 1.250,50`, in euros. */
export interface AmountLiteral extends NodeBase {
  readonly kind: "amount";
  readonly value: Decimal;
}
/** `1 juli 2026`; always a day that exists (an impossible day is a syntax problem and keeps its numbers). */
export interface DateLiteral extends NodeBase {
  readonly kind: "date";
  readonly value: CalendarDate;
}
/** `6 weken`. */
export interface DurationLiteral extends NodeBase {
  readonly kind: "duration";
  readonly count: number;
  readonly unit: DurationUnit;
}
/** `geen` as a value: known to be absent. */
export interface NoneLiteral extends NodeBase {
  readonly kind: "none";
}
/** `naam` or `bouwsteen.naam`: a fact, field, derived value, keuzelijst value; the compiler decides which. */
export interface Reference extends NodeBase {
  readonly kind: "reference";
  readonly qualifier?: Identifier;
  readonly name: Identifier;
}
/** `peildatum`. */
export interface ReferenceDate extends NodeBase {
  readonly kind: "peildatum";
}
/** `1 september van het jaar ervoor` (before the contract year) or `30 september van het contractjaar`. */
export interface YearRelativeDate extends NodeBase {
  readonly kind: "yearDate";
  readonly day: number;
  readonly month: number;
  readonly year: "jaarErvoor" | "contractjaar";
}
/** `eerste dag van de maand na x`. */
export interface FirstOfNextMonth extends NodeBase {
  readonly kind: "firstOfNextMonth";
  readonly date: Expression;
}
/** A flat chain of one operator; a chain that mixes both is reported and kept as chains of `en` in one of `of`. */
export interface LogicalExpression extends NodeBase {
  readonly kind: "logical";
  readonly operator: "en" | "of";
  readonly operands: readonly Expression[];
}
export interface NotExpression extends NodeBase {
  readonly kind: "not";
  readonly operand: Expression;
}
/** `elk van` / `een van` / `geen van` with bullets. */
export interface BulletExpression extends NodeBase {
  readonly kind: "bullets";
  readonly quantifier: "elk" | "een" | "geen";
  readonly items: readonly Expression[];
}
export interface ComparisonExpression extends NodeBase {
  readonly kind: "comparison";
  readonly left: Expression;
  readonly comparison: Comparison;
}
/** A chain of `+` and `-`; the first term has operator "+". */
export interface SumExpression extends NodeBase {
  readonly kind: "sum";
  readonly terms: readonly { readonly operator: "+" | "-"; readonly operand: Expression }[];
}
/** `70% van x`. */
export interface PercentageOf extends NodeBase {
  readonly kind: "percentageOf";
  readonly percentage: PercentageLiteral;
  readonly of: Expression;
}
/** `voldoet aan X`, X a voorwaarde or a besluit. */
export interface MeetsExpression extends NodeBase {
  readonly kind: "meets";
  readonly target: Reference;
}
/** `aantal X` or `aantal X met (…)`. */
export interface CountExpression extends NodeBase {
  readonly kind: "count";
  readonly list: Reference;
  readonly condition?: Expression;
}
/** `som van veld van X` or `som van veld van X met (…)`. */
export interface TotalExpression extends NodeBase {
  readonly kind: "total";
  readonly field: Identifier;
  readonly list: Reference;
  readonly condition?: Expression;
}
/** `elk van X heeft (…)`. */
export interface EveryExpression extends NodeBase {
  readonly kind: "every";
  readonly list: Reference;
  readonly condition: Expression;
}
/** `( … )`, kept because the formatter and the mixing rule need it. */
export interface Parenthesised extends NodeBase {
  readonly kind: "parenthesised";
  readonly expression: Expression;
}

/** What stands to the right of the left side of a comparison; also the content of a table cell and of `moet`. */
export type Comparison =
  | { readonly kind: "is"; readonly negated: boolean; readonly value: Expression; readonly span: Span }
  | { readonly kind: "isNone"; readonly negated: boolean; readonly span: Span }
  | {
      readonly kind: "oneOf";
      readonly negated: boolean;
      readonly values: readonly Expression[];
      readonly span: Span;
    }
  | {
      readonly kind: "order";
      readonly operator: OrderOperator;
      readonly value: Expression;
      readonly span: Span;
    }
  | { readonly kind: "between"; readonly from: Expression; readonly to: Expression; readonly span: Span }
  | {
      readonly kind: "within";
      readonly duration: Expression;
      readonly direction: "na" | "voor";
      readonly anchor: Expression;
      readonly span: Span;
    }
  | { readonly kind: "contains"; readonly values: readonly Expression[]; readonly span: Span };

/** The words of an ordering; the first four for numbers, percentages and amounts, the others for dates. */
export type OrderOperator =
  "tenMinste" | "tenHoogste" | "meerDan" | "minderDan" | "voor" | "uiterlijk" | "vanaf" | "na";

// ── Types ───────────────────────────────────────────────────────────────────────────────────────────

export type BasicTypeName = "ja/nee" | "getal" | "geheel getal" | "percentage" | "bedrag" | "datum" | "tekst";

/** A type as written: an element type, `lijst van`, bounds and `optioneel`. */
export interface TypeNode extends NodeBase {
  readonly kind: "type";
  readonly element: BasicType | NamedType | MissingType;
  readonly list: boolean;
  /** `van 0 tot en met 1`, `ten minste 0`, `ten hoogste 5`. */
  readonly bounds?: { readonly from?: Expression; readonly to?: Expression; readonly span: Span };
  readonly optional: boolean;
}
export interface BasicType extends NodeBase {
  readonly kind: "basicType";
  readonly name: BasicTypeName;
}
/** The name of a keuzelijst or structuur, or `bouwsteen.naam`. */
export interface NamedType extends NodeBase {
  readonly kind: "namedType";
  readonly qualifier?: Identifier;
  readonly name: Identifier;
}
export interface MissingType extends NodeBase {
  readonly kind: "missingType";
}

// ── Clauses ─────────────────────────────────────────────────────────────────────────────────────────

export type Clause =
  | TextClause
  | ConditionClause
  | ExemptionClause
  | CaseClause
  | OtherwiseClause
  | HerkomstClause
  | AannameClause
  | BronClause
  | MoetClause
  | StrevenClause
  | LooptijdClause;

export type TextClauseWord = "vraag" | "bewijs" | "extern" | "gevolg" | "lezing" | "omdat" | "verzekeraar";

/** A word and a string: `vraag "…"`, `omdat "…"`. */
export interface TextClause extends NodeBase {
  readonly kind: "textClause";
  readonly word: TextClauseWord;
  readonly text: StringLiteral;
}
/** A word and one expression: `eis …`, `als …` (without `dan`), `geldt als …`, `vergoed als …`, `waarde …`. */
export interface ConditionClause extends NodeBase {
  readonly kind: "conditionClause";
  readonly word: "eis" | "als" | "geldtAls" | "vergoedAls" | "waarde";
  readonly expression: Expression;
}
/** `vrijgesteld als ["label"] …`. */
export interface ExemptionClause extends NodeBase {
  readonly kind: "exemptionClause";
  readonly label?: StringLiteral;
  readonly expression: Expression;
}
/** `als … dan …`. */
export interface CaseClause extends NodeBase {
  readonly kind: "caseClause";
  readonly condition: Expression;
  readonly result: Expression;
}
/** `anders …`. */
export interface OtherwiseClause extends NodeBase {
  readonly kind: "otherwiseClause";
  readonly result: Expression;
}
/** `herkomst verzekeraar` or `door verzekeraar`: the insurer, the provider, or a quoted third party. */
export interface HerkomstClause extends NodeBase {
  readonly kind: "herkomstClause";
  readonly word: "herkomst" | "door";
  readonly who: "zorgaanbieder" | "verzekeraar" | StringLiteral | Identifier;
  readonly whoSpan: Span;
}
/** `aanname ja`; `value` is undefined when something else, or nothing, was written. */
export interface AannameClause extends NodeBase {
  readonly kind: "aannameClause";
  readonly value?: boolean;
}
/** `bron deel punt 1, 3a, 4 tot en met 6`. */
export interface BronClause extends NodeBase {
  readonly kind: "bronClause";
  readonly part: Identifier;
  readonly points: readonly PointRange[];
}
/** One label, or an inclusive run of labels. */
export interface PointRange extends NodeBase {
  readonly kind: "pointRange";
  readonly from: PointLabel;
  readonly to?: PointLabel;
}
/** `3` or `4a`; "" when missing. */
export interface PointLabel extends NodeBase {
  readonly kind: "pointLabel";
  readonly label: string;
}
/** `moet antwoorddatum binnen 2 weken na vraagdatum` or `moet voor 1 juli 2026` (no left side). */
export interface MoetClause extends NodeBase {
  readonly kind: "moetClause";
  readonly left?: Expression;
  readonly comparison?: Comparison;
}
/** `streven`: the deadline is an endeavour, not a promise. */
export interface StrevenClause extends NodeBase {
  readonly kind: "strevenClause";
}
/** `looptijd 1 januari 2027 tot en met 31 december 2028`. */
export interface LooptijdClause extends NodeBase {
  readonly kind: "looptijdClause";
  readonly from: Expression;
  readonly to: Expression;
}

// ── Declarations ────────────────────────────────────────────────────────────────────────────────────

export type Declaration =
  | BeleidDeclaration
  | DocumentDeclaration
  | GebruikDeclaration
  | KeuzelijstDeclaration
  | StructuurDeclaration
  | GegevensDeclaration
  | HeadingDeclaration
  | NormDeclaration
  | OntoetsbaarDeclaration
  | VervaltDeclaration
  | BepaalDeclaration
  | TabelDeclaration
  | ProfielDeclaration
  | VoorbeeldDeclaration
  | BrokenDeclaration;

interface DeclarationBase extends NodeBase {
  /** The span of the opening word. */
  readonly keyword: Span;
}

/** `beleid naam "titel"` or `bouwsteen naam "titel"`. */
export interface BeleidDeclaration extends DeclarationBase {
  readonly kind: "beleid" | "bouwsteen";
  readonly name: Identifier;
  readonly title: StringLiteral;
  readonly clauses: readonly Clause[];
}
export interface DocumentDeclaration extends DeclarationBase {
  readonly kind: "document";
  readonly title: StringLiteral;
  readonly parts: readonly DeelNode[];
}
/** `deel naam "titel" punten 1 tot en met 8`. */
export interface DeelNode extends NodeBase {
  readonly kind: "deel";
  readonly name: Identifier;
  readonly title: StringLiteral;
  readonly points: readonly PointRange[];
}
export interface GebruikDeclaration extends DeclarationBase {
  readonly kind: "gebruik";
  readonly path: StringLiteral;
}
export interface KeuzelijstDeclaration extends DeclarationBase {
  readonly kind: "keuzelijst";
  readonly name: Identifier;
  readonly values: readonly KeuzelijstValue[];
}
/** One value on its own line: `tandarts "Tandarts"`. */
export interface KeuzelijstValue extends NodeBase {
  readonly kind: "keuzelijstValue";
  readonly name: Identifier;
  readonly title: StringLiteral;
}
export interface StructuurDeclaration extends DeclarationBase {
  readonly kind: "structuur";
  readonly name: Identifier;
  readonly fields: readonly FeitNode[];
}
/** `gegevens "groep"` with its facts. */
export interface GegevensDeclaration extends DeclarationBase {
  readonly kind: "gegevens";
  readonly title: StringLiteral;
  readonly facts: readonly FeitNode[];
}
/** One fact or field: `naam: type` and its clauses (vraag, herkomst, aanname, bewijs, …). */
export interface FeitNode extends NodeBase {
  readonly kind: "feit";
  readonly name: Identifier;
  readonly type: TypeNode;
  readonly clauses: readonly Clause[];
}
/** A heading; it holds until the next heading of the same or a higher level (besluit > rubriek > zorgsoort). */
export type HeadingDeclaration = BesluitDeclaration | RubriekDeclaration | ZorgsoortDeclaration;
export interface BesluitDeclaration extends DeclarationBase {
  readonly kind: "besluit";
  readonly name: Identifier;
  readonly title: StringLiteral;
  readonly clauses: readonly Clause[];
}
export interface RubriekDeclaration extends DeclarationBase {
  readonly kind: "rubriek";
  readonly title: StringLiteral;
  readonly clauses: readonly Clause[];
}
export interface ZorgsoortDeclaration extends DeclarationBase {
  readonly kind: "zorgsoort";
  readonly names: readonly Identifier[];
  readonly clauses: readonly Clause[];
}
export type NormWord =
  "voorwaarde" | "uitsluiting" | "prestatie" | "termijn" | "toezegging" | "aandachtspunt" | "controle";
/** `voorwaarde naam "titel"` or `voorwaarde naam volgens bouwsteen`, with its clauses. */
export interface NormDeclaration extends DeclarationBase {
  readonly kind: "norm";
  readonly word: NormWord;
  readonly name: Identifier;
  /** Present unless the norm is placed with `volgens`; then only when the text gives one. */
  readonly title?: StringLiteral;
  readonly volgens?: Identifier;
  readonly clauses: readonly Clause[];
}
/** `ontoetsbaar "titel" omdat "…" bron …`. */
export interface OntoetsbaarDeclaration extends DeclarationBase {
  readonly kind: "ontoetsbaar";
  readonly title: StringLiteral;
  readonly clauses: readonly Clause[];
}
/** `vervalt bouwsteen.naam omdat "…"`. */
export interface VervaltDeclaration extends DeclarationBase {
  readonly kind: "vervalt";
  readonly target: Reference;
  readonly clauses: readonly Clause[];
}
/** `bepaal naam: type ["titel"]` with `waarde` or cases. */
export interface BepaalDeclaration extends DeclarationBase {
  readonly kind: "bepaal";
  readonly name: Identifier;
  readonly type: TypeNode;
  readonly title?: StringLiteral;
  readonly clauses: readonly Clause[];
}
/** `tabel naam: type ["titel"]` with a header and rows. */
export interface TabelDeclaration extends DeclarationBase {
  readonly kind: "tabel";
  readonly name: Identifier;
  readonly type: TypeNode;
  readonly title?: StringLiteral;
  readonly header?: TableHeader;
  readonly rows: readonly TableRow[];
  readonly clauses: readonly Clause[];
}
export interface TableHeader extends NodeBase {
  readonly kind: "tableHeader";
  readonly columns: readonly Reference[];
  readonly result: Identifier;
}
export interface TableRow extends NodeBase {
  readonly kind: "tableRow";
  readonly cells: readonly TableCell[];
  readonly result: Expression;
}
export type TableCell =
  | { readonly kind: "anyCell"; readonly span: Span }
  | { readonly kind: "missingCell"; readonly span: Span }
  /** `a, b`, `niet a`, `geen`: the column is (not) one of these; `geen` is an expression of kind "none". */
  | {
      readonly kind: "valuesCell";
      readonly negated: boolean;
      readonly values: readonly Expression[];
      readonly span: Span;
    }
  | { readonly kind: "comparisonCell"; readonly comparison: Comparison; readonly span: Span };

// ── Examples ────────────────────────────────────────────────────────────────────────────────────────

export interface ProfielDeclaration extends DeclarationBase {
  readonly kind: "profiel";
  readonly name: Identifier;
  readonly lines: readonly GivenLine[];
}
export interface VoorbeeldDeclaration extends DeclarationBase {
  readonly kind: "voorbeeld";
  readonly title: StringLiteral;
  readonly given: readonly GivenLine[];
  readonly expected: readonly ExpectedLine[];
}
/** One statement of facts, in a profiel or after `gegeven`; a later line wins from an earlier one. */
export type GivenLine =
  | { readonly kind: "allInOrder"; readonly span: Span }
  | { readonly kind: "like"; readonly profile: Identifier; readonly span: Span }
  | NamesLine
  | AssignLine;
/** `ja a, b`, `nee a, b`, `onbekend a`, `geen a`. */
export interface NamesLine extends NodeBase {
  readonly kind: "names";
  readonly word: "ja" | "nee" | "onbekend" | "geen";
  readonly names: readonly Reference[];
}
/** `a is waarde`, `a is b, c` (a list), `a is leeg`, or `a is` with bullets (records). `peildatum` is a name here. */
export interface AssignLine extends NodeBase {
  readonly kind: "assign";
  readonly name: Reference;
  readonly value: AssignedValue;
}
export type AssignedValue =
  | { readonly kind: "values"; readonly values: readonly Expression[]; readonly span: Span }
  | { readonly kind: "emptyList"; readonly span: Span }
  | { readonly kind: "records"; readonly records: readonly RecordNode[]; readonly span: Span };
/** `- naam is "A", fte is 0,8, ja bigGeregistreerd`. */
export interface RecordNode extends NodeBase {
  readonly kind: "record";
  readonly lines: readonly (NamesLine | AssignLine)[];
}

export type OutcomeWord =
  | "komt in aanmerking"
  | "komt niet in aanmerking"
  | "uitgesloten"
  | "niet van toepassing"
  | "onvolledig"
  | "ter beoordeling"
  | "fout";
export type StatusWord =
  | "voldaan"
  | "niet voldaan"
  | "vrijgesteld"
  | "niet van toepassing"
  | "van toepassing"
  | "vergoed"
  | "niet vergoed";
export type ExpectedLine =
  /** `komt in aanmerking [voor besluit]`, `fout`. */
  | {
      readonly kind: "outcome";
      readonly outcome: OutcomeWord;
      readonly decision?: Identifier;
      readonly span: Span;
    }
  /** `niet voldaan a, b`, `vergoed a`. */
  | {
      readonly kind: "status";
      readonly status: StatusWord;
      readonly names: readonly Reference[];
      readonly span: Span;
    }
  | { readonly kind: "missingFacts"; readonly names: readonly Reference[]; readonly span: Span }
  | { readonly kind: "reservation"; readonly names: readonly Reference[]; readonly span: Span }
  /** `ja a`, `onbekend a`: of a derived value, or (onbekend) of a norm. */
  | NamesLine
  /** `ingang is januari2028`, `ingang is geen`. */
  | AssignLine;

/** A statement of which not even the kind could be read; its text is kept by its span, and what can be read of it. */
export interface BrokenDeclaration extends DeclarationBase {
  readonly kind: "broken";
  readonly parts: readonly BrokenPart[];
}
/** What a declaration without its opening word can still hold. */
export type BrokenPart =
  Clause | FeitNode | DeelNode | KeuzelijstValue | TableHeader | TableRow | GivenLine | ExpectedLine;

// ── File ────────────────────────────────────────────────────────────────────────────────────────────

export interface Comment extends NodeBase {
  readonly kind: "comment";
  readonly style: "line" | "block";
  readonly text: string;
}

/** One file: its declarations in the order of the text (headings included, not nested) and its comments. */
export interface SourceFile extends NodeBase {
  readonly kind: "file";
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly declarations: readonly Declaration[];
  readonly comments: readonly Comment[];
  /** Text that is part of no node: it was reported, and the reading went on behind it. */
  readonly skipped: readonly Span[];
}

export type Node =
  | SourceFile
  | Declaration
  | Clause
  | Expression
  | Comparison
  | Identifier
  | TypeNode
  | BasicType
  | NamedType
  | MissingType
  | DeelNode
  | PointRange
  | PointLabel
  | KeuzelijstValue
  | FeitNode
  | TableHeader
  | TableRow
  | TableCell
  | GivenLine
  | ExpectedLine
  | AssignedValue
  | RecordNode
  | Comment;
