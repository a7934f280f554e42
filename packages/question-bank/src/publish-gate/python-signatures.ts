export interface Parameter {
  readonly name: string;
  readonly isAnnotated: boolean;
}

/** A public function, class or method, as the text of a Python file declares it. */
export interface Signature {
  readonly name: string;
  readonly kind: 'function' | 'class';
  readonly parameters: readonly Parameter[];
  readonly returns: string | null;
}

const declaration = /^([ \t]*)(?:(class)[ \t]+(\w+)|(?:async[ \t]+)?def[ \t]+(\w+)[ \t]*(?=\())/gm;

/**
 * What a source declares for others: its classes, functions and methods whose names do not begin
 * with an underscore, and constructors. It reads declarations only and never runs anything.
 */
export function publicSignatures(source: string): Signature[] {
  return [...source.matchAll(declaration)].flatMap((match): Signature[] => {
    const [text, indentation = '', isClass, className, functionName = ''] = match;
    if (isClass !== undefined) {
      const name = className ?? '';
      if (indentation !== '' || name.startsWith('_')) return [];
      return [{ name, kind: 'class', parameters: [], returns: null }];
    }
    if (functionName.startsWith('_') && functionName !== '__init__') return [];
    if (indentation.replaceAll('\t', '    ').length > 4) return [];
    const rest = source.slice(match.index + text.length);
    const inside = balanced(rest);
    const after = /^\s*->\s*([^:\n]+)/.exec(rest.slice(inside.length + 2));
    return [
      {
        name: functionName,
        kind: 'function',
        parameters: parametersOf(inside),
        returns: after?.[1]?.trim() ?? null,
      },
    ];
  });
}

/** What stands between the first parenthesis of the text and the one that closes it. */
function balanced(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth === 0) return text.slice(1, index);
  }
  return text.slice(1);
}

function parametersOf(inside: string): Parameter[] {
  return splitAtCommas(inside).flatMap((part): Parameter[] => {
    const found = /^\**(\w+)\s*(:)?/.exec(part.trim());
    const name = found?.[1];
    if (name === undefined || name === 'self' || name === 'cls') return [];
    return [{ name, isAnnotated: found?.[2] !== undefined }];
  });
}

function splitAtCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`;
  }
  return parts;
}
