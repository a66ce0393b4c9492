type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

/** The part of the browser that settings use, in memory. Values are copied on the way in and out, as real ones are. */
export function fakeBrowser() {
  const listeners = new Set<Listener>();
  let managed: Record<string, unknown> | null = {};
  let policyKnown: Promise<void> = Promise.resolve();

  const area = (name: string) => {
    let held: Record<string, unknown> = {};
    return {
      get: async (keys: string | string[] | null) => {
        const wanted = keys === null ? Object.keys(held) : [keys].flat();
        return structuredClone(
          Object.fromEntries(wanted.filter((key) => key in held).map((key) => [key, held[key]])),
        );
      },
      set: async (values: Record<string, unknown>) => {
        const clean = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
        const changes = Object.fromEntries(
          Object.entries(clean).map(([key, newValue]) => [key, { oldValue: held[key], newValue }]),
        );
        held = { ...held, ...clean };
        for (const listener of listeners) listener(changes, name);
      },
      remove: async (key: string) => {
        const { [key]: _, ...rest } = held;
        held = rest;
      },
      clear: async () => {
        held = {};
      },
    };
  };

  return {
    browser: {
      storage: {
        local: area('local'),
        session: area('session'),
        managed: {
          get: async () => {
            await policyKnown;
            if (managed === null) throw new Error('Managed storage manifest not found');
            return structuredClone(managed);
          },
        },
        onChanged: {
          addListener: (listener: Listener) => listeners.add(listener),
          removeListener: (listener: Listener) => listeners.delete(listener),
        },
      },
    },
    /** null: a browser without managed storage (Firefox without a policy). */
    setPolicy: (policy: Record<string, unknown> | null) => {
      managed = policy;
    },
    /** A browser that has just started: what it knows of policies comes when this is called. */
    holdPolicyBack: () => {
      let known = (): void => undefined;
      policyKnown = new Promise((resolve) => {
        known = resolve;
      });
      return known;
    },
    listenerCount: () => listeners.size,
  };
}
