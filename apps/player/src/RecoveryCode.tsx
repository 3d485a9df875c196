/** A recovery code in two groups, as it is read out and typed; always from the left. */
export const RecoveryCode = ({ code }: { code: string }) => (
  <span dir="ltr" translate="no" className="figures font-mono text-xl font-bold tracking-wider select-all">
    {code.slice(0, 4)}&nbsp;{code.slice(4)}
  </span>
);
