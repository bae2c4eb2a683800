/** A mistake of ours in one part of the screen stops there: the rest stays, and the person is told what is true. */
import { Button } from "@mantine/core";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Warning } from "./warning.tsx";
import { useWords } from "./words.tsx";

interface Props {
  readonly children: ReactNode;
  /** says whether edits made here are safe; without it nothing is promised */
  readonly kept?: () => boolean;
}

export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("unknown") };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} kept={this.props.kept?.() ?? false} />;
  }
}

/** What is said of it. */
export function Broken({ error, kept = false }: { readonly error: unknown; readonly kept?: boolean }) {
  const words = useWords().app.error;
  return (
    <div style={{ padding: 24, maxWidth: 560 }}>
      <Warning sentence={words.unexpected}>
        {kept && <p>{words.kept}</p>}
        <p>{words.reference(error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 120) : "unknown")}</p>
        <Button variant="default" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </Warning>
    </div>
  );
}
