import type { Policy } from "../../model/reconciliation.ts";

const what: Readonly<Record<Policy["kind"], string>> = {
  union: "every code of every coder stands",
  intersection: "only what all coders have stands",
  majority: "what more than half of the coders have stands",
  senior: "stands as coded",
};

/** `union (every code of every coder stands)`. */
export function policyClause(policy: Policy): string {
  return policy.kind === "senior"
    ? `senior=${policy.coder} (what ${policy.coder} coded ${what.senior})`
    : `${policy.kind} (${what[policy.kind]})`;
}

/** For json. */
export function policyObject(policy: Policy): {
  readonly kind: string;
  readonly coder: string | null;
} {
  return { kind: policy.kind, coder: policy.kind === "senior" ? policy.coder : null };
}
