/** A national register to compile with: what it is to be asked, how far it is, what is in the way. */
import { Button, Loader, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchRegisters } from "#client/api/registers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { JoinParams } from "#shared/cleaning/operations/compile/join.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { ProblemMessage } from "../../problem-message.tsx";
import { Waiting } from "../../update/waiting.tsx";
import styles from "../joining.module.css";
import { askCompanies, askSchools, type RegisterTable } from "./ask-register.ts";
import { CompaniesForm } from "./companies-form.tsx";
import { SchoolsForm } from "./schools-form.tsx";

export type Register = Extract<Source, { kind: "register" }>["register"];

/** What is asked: of départements, or for numbers; and by what the rows of this table are found in the answer, where it is known. */
export interface Asked {
  readonly values: readonly string[];
  readonly name: string;
  readonly keys: JoinParams["keys"];
}

export interface ReadRegister {
  readonly source: Source;
  readonly table: RegisterTable;
  readonly keys: JoinParams["keys"];
}

interface Props {
  readonly dataset: DatasetId;
  readonly table: Table;
  readonly register: Register;
  onRead(read: ReadRegister): void;
  onClose(): void;
}

type Step =
  | { readonly at: "form"; readonly error: unknown }
  | { readonly at: "asking"; readonly asked: Asked; readonly host: string };

export function RegisterDialog({ dataset, table, register, onRead, onClose }: Props) {
  const words = useWords().joining.register;
  const { data, error } = useQuery({
    queryKey: ["registers", dataset],
    queryFn: () => fetchRegisters(dataset),
    retry: false,
  });
  const [step, setStep] = useState<Step>({ at: "form", error: null });
  const host = data?.[register] ?? null;
  const Form = register === "schools" ? SchoolsForm : CompaniesForm;

  function read({ values, name, keys }: Asked, service: string, found: RegisterTable) {
    const of = register === "schools" ? { departements: [...values] } : {};
    onRead({ source: { kind: "register", register, name, service, day: found.day, ...of }, table: found, keys });
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      // what is being asked is given up by its own button
      closeOnEscape={step.at === "form"}
      closeOnClickOutside={false}
      title={words[register].title}
      closeButtonProps={{ "aria-label": words.close }}
      transitionProps={{ duration: 0 }}
    >
      {error !== null && <ProblemMessage error={error} />}
      {data === undefined && error === null && <Loader size="sm" aria-label={words.opening} />}
      {data !== undefined && host === null && (
        <div className={styles.form}>
          <p role="status">{words[register].off}</p>
          <Button variant="default" className={styles.start} onClick={onClose}>
            {words.back}
          </Button>
        </div>
      )}
      {host !== null && step.at === "asking" && (
        <Waiting
          label={words.asking(host)}
          then={words.opening}
          work={(onShare, signal) =>
            (register === "schools" ? askSchools : askCompanies)(dataset, step.asked.values, onShare, signal)
          }
          onDone={(found) => read(step.asked, step.host, found)}
          onFailed={(failure) => setStep({ at: "form", error: failure })}
          onGiveUp={() => setStep({ at: "form", error: null })}
        />
      )}
      {/* what was chosen stays while it is asked */}
      {host !== null && (
        <div hidden={step.at !== "form"}>
          <div className={styles.form}>
            <p>{words[register].what(host)}</p>
            {step.at === "form" && step.error !== null && <ProblemMessage error={step.error} />}
            <Form dataset={dataset} table={table} onAsk={(asked) => setStep({ at: "asking", asked, host })} />
          </div>
        </div>
      )}
    </Modal>
  );
}
