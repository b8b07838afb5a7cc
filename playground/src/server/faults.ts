/** What goes wrong with a request. */
export type Fault =
  | { readonly kind: 'flood'; readonly retryAfter: number }
  /** `html`: a proxy's error page instead of JSON; `description`: other words than the code's own. */
  | { readonly kind: 'status'; readonly code: number; readonly body?: 'json' | 'html'; readonly description?: string }
  /** The connection is cut without an answer. */
  | { readonly kind: 'drop' }
  /** No answer ever comes, until the client hangs up or the playground closes. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'latency'; readonly ms: number };

/** When a fault strikes: absent fields match everything. */
export interface FaultRule {
  readonly fault: Fault;
  readonly method?: string;
  readonly chatId?: number;
  /** How often; without end if absent. */
  readonly times?: number;
  /** The share of the matching requests that it hits, 0 to 1; all if absent. */
  readonly rate?: number;
  /** `after`: the request is carried out and only its answer is lost (drop, hang, status). Default: `before`. */
  readonly when?: 'before' | 'after';
}

export interface Faults {
  /** Adds a rule; the function that it returns takes it away. */
  add(rule: FaultRule): () => void;
  clear(): void;
}

export interface FaultTable extends Faults {
  /** The first rule that strikes this request now; it counts as used. */
  strike(method: string, chatId: number | undefined): FaultRule | undefined;
}

export const createFaults = (random: () => number): FaultTable => {
  const rules = new Map<symbol, { readonly rule: FaultRule; left: number }>();
  return {
    add: (rule) => {
      const key = Symbol();
      rules.set(key, { rule, left: rule.times ?? Number.POSITIVE_INFINITY });
      return () => {
        rules.delete(key);
      };
    },
    clear: () => {
      rules.clear();
    },
    strike: (method, chatId) => {
      for (const [key, entry] of rules) {
        const { rule } = entry;
        if (rule.method !== undefined && rule.method.toLowerCase() !== method) continue;
        if (rule.chatId !== undefined && rule.chatId !== chatId) continue;
        if (rule.rate !== undefined && random() >= rule.rate) continue;
        entry.left--;
        if (entry.left <= 0) rules.delete(key);
        return rule;
      }
      return undefined;
    },
  };
};
