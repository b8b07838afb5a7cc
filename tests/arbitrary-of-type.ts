import fc, { type Arbitrary } from 'fast-check';
import ts from 'typescript';

/** What stands for a type of this name, or for a field named `Type.field`, in place of what the types alone tell. */
export type Overrides = Readonly<Record<string, (type: ts.Type) => Arbitrary<unknown> | undefined>>;

export interface Settings {
  readonly overrides: Overrides;
  /** Texts where the types say string. */
  readonly text: Arbitrary<string>;
  /** Optional fields that are there more often than not. */
  readonly usual: ReadonlySet<string>;
}

/** Objects stand in one another so deep; further down they have what they must have alone. */
const DEEPEST = 3;
const MOST_OPTIONAL = 4;

/**
 * Values of every interface that a declaration file exports, by its name, made from its types: so what a newer version of
 * the types brings is tried without a line here.
 */
export const arbitrariesOf = (file: string, settings: Settings) => {
  const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const exports = source && checker.getSymbolAtLocation(source);
  if (!exports) throw new Error(`${file} exports no types`);
  const known = new Map<string, Arbitrary<unknown>>();

  const fieldsOf = (type: ts.Type): readonly ts.Symbol[] => checker.getPropertiesOfType(type);
  const isOptional = (field: ts.Symbol): boolean => (field.flags & ts.SymbolFlags.Optional) !== 0;

  const ofUnion = (types: readonly ts.Type[], depth: number): Arbitrary<unknown> => {
    const there = types.filter((type) => (type.flags & ts.TypeFlags.Undefined) === 0);
    const shallow = there.filter((type) => (type.flags & ts.TypeFlags.Object) === 0);
    const choice = depth > DEEPEST && shallow.length > 0 ? shallow : there;
    return fc.oneof(...choice.map((type) => of(type, depth)));
  };

  const ofObject = (type: ts.Type, depth: number): Arbitrary<unknown> => {
    const fields = fieldsOf(type).filter((field) => (checker.getTypeOfSymbol(field).flags & ts.TypeFlags.Undefined) === 0);
    const optional = fields.filter(isOptional);
    const usual = optional.filter(({ name }) => settings.usual.has(name));
    const picked = depth > DEEPEST ? fc.constant([]) : fc.subarray(optional, { maxLength: Math.min(MOST_OPTIONAL, optional.length) });
    const frequent = depth > DEEPEST ? fc.constant([]) : fc.subarray(usual, { minLength: Math.max(0, usual.length - 1) });
    return fc.tuple(picked, frequent).chain(([some, more]) => {
      const all = new Set([...fields.filter((field) => !isOptional(field)), ...some, ...more]);
      return fc.record(Object.fromEntries(Array.from(all, (field) => [field.name, ofField(type, field, depth + 1)])));
    });
  };

  const ofField = (owner: ts.Type, field: ts.Symbol, depth: number): Arbitrary<unknown> => {
    const type = checker.getTypeOfSymbol(field);
    return settings.overrides[`${nameOf(owner)}.${field.name}`]?.(type) ?? settings.overrides[`*.${field.name}`]?.(type) ?? of(type, depth);
  };

  const nameOf = (type: ts.Type): string => (type.aliasSymbol ?? type.getSymbol())?.name ?? '';

  const make = (type: ts.Type, depth: number): Arbitrary<unknown> => {
    if (type.isUnion()) return ofUnion(type.types, depth);
    if (type.isStringLiteral() || type.isNumberLiteral()) return fc.constant(type.value);
    if (type.flags & ts.TypeFlags.BooleanLiteral) return fc.constant(checker.typeToString(type) === 'true');
    if (type.flags & ts.TypeFlags.String) return settings.text;
    if (type.flags & ts.TypeFlags.Number) return fc.oneof(fc.nat(2000), fc.integer(), fc.maxSafeInteger());
    if (type.flags & ts.TypeFlags.Boolean) return fc.boolean();
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return item && depth <= DEEPEST ? fc.array(of(item, depth + 1), { maxLength: 2 }) : fc.constant([]);
    }
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return ofObject(type, depth);
    throw new Error(`no values are known for the type ${checker.typeToString(type)}`);
  };

  const of = (type: ts.Type, depth: number): Arbitrary<unknown> => {
    const key = `${checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)} ${(type as { id?: number }).id ?? ''} ${depth}`;
    const made = known.get(key) ?? settings.overrides[nameOf(type)]?.(type) ?? make(type, depth);
    known.set(key, made);
    return made;
  };

  const declared = (name: string): ts.Type => {
    const symbol = checker.getExportsOfModule(exports).find((each) => each.name === name);
    if (!symbol) throw new Error(`${file} has no ${name}`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  };

  return {
    /** One arbitrary for each field of the interface, by the field's name. */
    ofFields: (name: string): ReadonlyMap<string, Arbitrary<unknown>> =>
      new Map(fieldsOf(declared(name)).map((field) => [field.name, ofField(declared(name), field, 0)])),
    /** The string literals that a type's field may be. */
    literals: (type: ts.Type, field: string): readonly string[] => {
      const symbol = checker.getPropertyOfType(checker.getNonNullableType(type), field);
      const told = symbol && checker.getTypeOfSymbol(symbol);
      if (!told) return [];
      return (told.isUnion() ? told.types : [told]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
    },
  };
};
