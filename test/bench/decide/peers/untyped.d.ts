// What the benchmark uses of two engines that come without types.

declare module "jexl" {
  interface Expression {
    readonly evalSync: (context: object) => unknown;
  }
  class Jexl {
    addFunction(name: string, act: (...values: never[]) => unknown): void;
    compile(text: string): Expression;
  }
  const jexl: { readonly Jexl: typeof Jexl };
  export default jexl;
}

declare module "json-logic-js" {
  const jsonLogic: {
    readonly add_operation: (name: string, act: (...values: never[]) => unknown) => void;
    readonly apply: (rules: unknown, facts: object) => unknown;
  };
  export default jsonLogic;
}
