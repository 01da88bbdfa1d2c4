/**
 * The address of a module that a process of its own runs, named from beside the module with that `import.meta.url`. A
 * process runs compiled code: from the sources (in tests) it is taken from the last build.
 */
export function built(name: string, beside: string): URL {
  const isSource = beside.endsWith('.ts');
  return new URL(name, isSource ? beside.replace(/(.*)\/src\//, '$1/dist/') : beside);
}
