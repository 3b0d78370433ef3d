/** Words that come from reports, in any script: shown as text, in the direction that they are written in. */

/** A name or a few words within a line. */
export function Said({ children }: { children: string }) {
  return <bdi dir="auto">{children}</bdi>;
}

/** Several names, one after the other. */
export function Names({ names, none = "?" }: { names: readonly string[]; none?: string }) {
  if (!names.length) return <span class="muted">{none}</span>;
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ", "}
          <Said>{name}</Said>
        </>
      ))}
    </>
  );
}
