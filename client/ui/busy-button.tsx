/** A button that keeps the keys while what it asked for goes on: a disabled one would lose them. A second press does nothing. */
import { Button, type ButtonProps } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";

type Props = ButtonProps & Omit<ComponentPropsWithRef<"button">, keyof ButtonProps>;

export function BusyButton({ loading = false, disabled = false, onClick, ...rest }: Props) {
  const isOff = disabled && !loading;
  return (
    <Button
      {...rest}
      loading={loading}
      disabled={isOff}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={(event) => {
        // of the form it sends too, by Enter in one of its fields
        if (loading) event.preventDefault();
        else onClick?.(event);
      }}
      renderRoot={(props) => <button {...props} disabled={isOff} />}
    />
  );
}
