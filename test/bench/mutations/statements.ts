import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A statement at the top of a module, as Stryker writes places: lines from 1, both included. */
export interface StatementPlace {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** The functions, classes, constants and the like of a module: what can be drawn without cutting a mutation in two. */
export function statementsOf(file: string): StatementPlace[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  return source.statements
    .filter((statement) => !isWithoutEffect(statement))
    .map((statement) => ({ file, first: lineAt(statement.getStart(source)), last: lineAt(statement.end) }));
}

function isWithoutEffect(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}
