/** A key that does the same as the button it stands on; seen where there is a keyboard. */
export const Key = ({ name }: { name: string }) => (
  <span
    aria-hidden="true"
    className="ms-1 hidden rounded border border-current px-1.5 font-sans text-xs leading-5 font-medium lg:pointer-fine:inline"
  >
    {name}
  </span>
);
