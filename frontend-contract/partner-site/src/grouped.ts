/** A list in groups of one name each, in the order in which the names first come. */
export function grouped<One>(
  list: readonly One[],
  nameOf: (one: One) => string,
): [string, One[]][] {
  const groups = new Map<string, One[]>();
  for (const one of list) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups];
}
