/** The things by a name that `nameOf` gives each, in their order. (`Map.groupBy` is not in Node 20.) */
export function grouped<Thing, Name>(things: readonly Thing[], nameOf: (thing: Thing) => Name): Map<Name, Thing[]> {
  const groups = new Map<Name, Thing[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}
