/** The mark of Argus: the eye of a peacock's feather. */
export const Mark = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 48 48" aria-hidden="true" className={className ?? 'size-8'}>
    <path d="M24 2c11 9 17 16.5 17 25.5a17 17 0 0 1-34 0C7 18.5 13 11 24 2Z" fill="var(--brand)" />
    <path d="M24 11.5c6.5 5.6 10 10.4 10 16a10 10 0 0 1-20 0c0-5.6 3.5-10.4 10-16Z" fill="var(--answer-3)" />
    <circle cx="24" cy="28.5" r="6.5" fill="#17183a" />
    <circle cx="26.2" cy="26.3" r="1.9" fill="#ffffff" />
  </svg>
);

/** The mark with the name beside it. */
export const Wordmark = ({ className }: { className?: string }) => (
  <span className={`inline-flex items-center gap-2 font-extrabold tracking-tight ${className ?? 'text-xl'}`}>
    <Mark className="size-[1.5em]" />
    Argus
  </span>
);
